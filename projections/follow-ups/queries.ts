import { ACCESS_VIEWS } from '@jejak/access';
import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { FollowUpHistory, FollowUpPage } from './follow-up.dto.js';
import { listedFollowUp, stepOf, type FollowUpColumns, type StepColumns } from './rows.js';

export interface FollowUpsQuery {
  /** About this unit or one below it, or about somebody who works in one of them today. */
  readonly unitId?: string;
  readonly employeeId?: string;
  readonly ownerId?: string;
  readonly kind?: string;
  readonly state?: string;
  /** Id of what gave rise to it. */
  readonly sourceId?: string;
  /** Raised on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Raised on this day in Medan or before. */
  readonly to?: string;
  readonly overdue?: boolean;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof FOLLOW_UP_SORT>;
  /** Which may be shown; default: all. */
  readonly narrow?: Narrow<'employee' | 'unit' | 'owner'>;
}

/** By which follow-ups may be sorted. */
export const FOLLOW_UP_SORT = new Sorting(
  'follow-ups',
  {
    dueOn: { sql: 'due_on', type: 'date', nullable: true },
    raisedOn: { sql: 'raised_on', type: 'date' },
    kind: { sql: 'kind', type: 'text' },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'follow_up_id', type: 'uuid' }],
  'dueOn',
);

// node-postgres would make a day a moment in the server's time zone
const columns = `*, raised_on::text AS raised_on_text, due_on::text AS due_on_text, resolved_on::text AS resolved_on_text,
    verified_on::text AS verified_on_text`;

const below = `
  WITH RECURSIVE below AS (
    SELECT $1::uuid AS id
    UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.id)
  SELECT id FROM below`;

/** Whether it is about the unit of parameter `$1` or one below it, or about somebody who works there. */
const ofUnit = `
  (unit_id IN (${below}) OR employee_id IN (
    SELECT placed.employee_id FROM ${ACCESS_VIEWS.placements} AS placed WHERE placed.unit_id IN (${below})))`;

/**
 * Follow-ups; by their last day, the earliest first and those without one at the end, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function followUpBoard(reader: ReportingReader, query: FollowUpsQuery): Promise<FollowUpPage> {
  const { unitId = null, employeeId = null, ownerId = null, kind = null, state = null } = query;
  const { sourceId = null, from = null, to = null, overdue = null, limit } = query;
  const params: unknown[] = [
    unitId,
    employeeId,
    ownerId,
    kind,
    state,
    sourceId,
    from,
    to,
    overdue,
    limit + 1,
  ];
  const order = FOLLOW_UP_SORT.sorted(query.sort, query.cursor, (value) => `$${params.push(value)}`);
  const scope = query.narrow?.(
    { employee: 'employee_id', unit: 'unit_id', owner: 'owner_id' },
    params.length + 1,
  );
  const rows = await reader.query<FollowUpColumns & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.follow_ups
     WHERE ($1::uuid IS NULL OR ${ofUnit}) AND ($2::uuid IS NULL OR employee_id = $2)
       AND ($3::uuid IS NULL OR owner_id = $3) AND ($4::text IS NULL OR kind = $4)
       AND ($5::text IS NULL OR state = $5) AND ($6::uuid IS NULL OR source_id = $6)
       AND ($7::date IS NULL OR raised_on >= $7) AND ($8::date IS NULL OR raised_on <= $8)
       AND ($9::boolean IS NULL OR overdue = $9)
       AND ${order.after}
       ${scope ? `AND ${scope.sql}` : ''}
     ORDER BY ${order.by} LIMIT $10`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, limit, listedFollowUp);
}

/** One follow-up with its steps; undefined if there is none with this id. */
export async function followUpHistory(
  reader: ReportingReader,
  followUpId: string,
): Promise<FollowUpHistory | undefined> {
  const [row] = await reader.query<FollowUpColumns>(
    `SELECT ${columns} FROM reporting.follow_ups WHERE follow_up_id = $1`,
    [followUpId],
  );
  if (!row) return undefined;
  const steps = await reader.query<StepColumns>(
    `SELECT *, position::text AS position_text, due_on::text AS due_on_text FROM serving.follow_up_steps
     WHERE follow_up_id = $1 ORDER BY position`,
    [followUpId],
  );
  const { ...listed } = listedFollowUp(row);
  return { ...listed, history: steps.map(stepOf) };
}
