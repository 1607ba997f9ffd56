import { ACCESS_VIEWS } from '@jejak/access';
import type { ExceptionRule, ExceptionState, Severity } from '@jejak/domain';
import { Cursor, medanMidnight, page, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { ExceptionPage, ListedException } from './exception.dto.js';

export interface ExceptionsQuery {
  /** About somebody who works in one of these units today; default: all, also what is about nobody. */
  readonly units?: readonly string[];
  readonly employeeId?: string;
  readonly rule?: ExceptionRule;
  readonly severity?: Severity;
  readonly state?: ExceptionState;
  /** Detected on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Detected on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const cursors = new Cursor('exceptions', z.tuple([z.iso.datetime(), z.uuid()]));

interface Row {
  exception_id: string;
  rule: ExceptionRule;
  severity: Severity;
  employee_id: string | null;
  programme_id: string | null;
  refs: string[];
  caused_by: string[];
  detected_at: Date;
  state: ExceptionState;
  stated_at: Date | null;
  stated_by: string | null;
  mended_by: string | null;
  follow_up_id: string | null;
  rule_set: string;
}

/**
 * Exceptions, the latest first.
 *
 * @throws CursorError
 */
export async function exceptionsOf(reader: ReportingReader, query: ExceptionsQuery): Promise<ExceptionPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const { units, employeeId, rule, severity, state, from, to, cursor, limit } = query;
  const wanted = ['true'];
  if (rule !== undefined) wanted.push(`rule = ${given(rule)}`);
  if (severity !== undefined) wanted.push(`severity = ${given(severity)}`);
  if (state !== undefined) wanted.push(`state = ${given(state)}`);
  if (employeeId !== undefined) wanted.push(`employee_id = ${given(employeeId)}::uuid`);
  if (from !== undefined) wanted.push(`detected_at >= ${medanMidnight(given(from))}`);
  if (to !== undefined) wanted.push(`detected_at < ${medanMidnight(given(to))} + interval '1 day'`);
  if (units)
    wanted.push(`employee_id IN (
      SELECT placed.employee_id FROM ${ACCESS_VIEWS.placements} AS placed
      WHERE placed.unit_id = ANY (${given(units)}::uuid[]))`);
  if (cursor !== undefined) {
    const [at, after] = cursors.decode(cursor);
    wanted.push(`(detected_at, exception_id) < (${given(at)}::timestamptz, ${given(after)}::uuid)`);
  }
  const rows = await reader.query<Row>(
    `SELECT * FROM serving.exceptions WHERE ${wanted.join(' AND ')}
     ORDER BY detected_at DESC, exception_id DESC LIMIT ${given(limit + 1)}`,
    params,
  );
  const { items, next } = page(rows, limit, listed, (row) =>
    cursors.encode([row.detected_at.toISOString(), row.exception_id]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

/** One exception; undefined where the records hold none of this id. */
export async function exceptionOf(
  reader: ReportingReader,
  exceptionId: string,
): Promise<ListedException | undefined> {
  const [row] = await reader.query<Row>(
    'SELECT * FROM serving.exceptions WHERE exception_id = $1::uuid LIMIT 1',
    [exceptionId],
  );
  return row && listed(row);
}

/** The event at a place in the log, and when it was recorded; undefined where there is none. */
export async function eventAt(
  reader: ReportingReader,
  position: string,
): Promise<{ readonly eventId: string; readonly recordedAt: Date } | undefined> {
  const [row] = await reader.query<{ event_id: string; recorded_at: Date }>(
    'SELECT event_id, recorded_at FROM reporting.audit_trail WHERE position = $1::bigint',
    [position],
  );
  return row && { eventId: row.event_id, recordedAt: row.recorded_at };
}

const listed = (row: Row): ListedException => ({
  ...{ exceptionId: row.exception_id, rule: row.rule, severity: row.severity },
  ...(row.employee_id !== null && { employeeId: row.employee_id }),
  ...(row.programme_id !== null && { programmeId: row.programme_id }),
  ...{ eventIds: row.refs, causedBy: row.caused_by, detectedAt: row.detected_at, state: row.state },
  ...(row.stated_at !== null && { statedAt: row.stated_at }),
  ...(row.stated_by !== null && { statedBy: row.stated_by }),
  ...(row.mended_by !== null && { mendedBy: row.mended_by }),
  ...(row.follow_up_id !== null && { followUpId: row.follow_up_id }),
  ruleSet: row.rule_set,
});
