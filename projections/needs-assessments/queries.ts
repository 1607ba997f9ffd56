import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type {
  ListedNeedsAssessment,
  NeedsAssessmentPage,
  NeedsResults,
  NeedsSignal,
  RankedGap,
} from './needs-assessments.dto.js';

export interface NeedsQuery {
  readonly year?: number;
  /** `OPEN`, `CONCLUDED` or `CANCELLED`. */
  readonly status?: string;
  /** Only those with one of these units in their scope; default: all. */
  readonly unitIds?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
}

const cursors = new Cursor('needs', z.tuple([z.iso.datetime(), z.uuid()]));

/** The columns under the names of the answer. */
const assessment = `
  SELECT needs_id AS "needsId", year, status, unit_ids AS "unitIds", position_families AS "positionFamilies",
    instruments, opens_at AS "opensAt", closes_at AS "closesAt", responses, invited,
    response_rate::float8 AS "responseRate", focus_groups AS "focusGroups", papers, ended_at AS "endedAt"
  FROM reporting.needs_assessments`;

/**
 * Assessments, the latest opening first.
 *
 * @throws CursorError
 */
export async function assessmentsOfNeeds(
  reader: ReportingReader,
  { year, status, unitIds, limit, cursor }: NeedsQuery,
): Promise<NeedsAssessmentPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  if (year !== undefined) wanted.push(`year = ${given(year)}`);
  if (status !== undefined) wanted.push(`status = ${given(status)}`);
  if (unitIds) wanted.push(`unit_ids ?| ${given(unitIds)}::text[]`);
  if (cursor !== undefined) {
    const [at, id] = cursors.decode(cursor);
    wanted.push(`(opens_at, needs_id) < (${given(at)}::timestamptz, ${given(id)}::uuid)`);
  }
  const rows = await reader.query<ListedNeedsAssessment>(
    `${assessment} WHERE ${wanted.join(' AND ')}
     ORDER BY opens_at DESC, needs_id DESC LIMIT ${given(limit + 1)}`,
    params,
  );
  const { items, next } = page(
    rows,
    limit,
    (row) => row,
    ({ opensAt, needsId }) => cursors.encode([opensAt.toISOString(), needsId]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

/**
 * One assessment with what it found; undefined if there is none.
 *
 * @param narrow of which units gaps may be shown; default: of all
 */
export async function resultsOfNeeds(
  reader: ReportingReader,
  needsId: string,
  narrow?: Narrow<'unit'>,
): Promise<NeedsResults | undefined> {
  const scope = narrow?.({ unit: 'unit_id' }, 2);
  const [[found], gaps, signals] = await Promise.all([
    reader.query<ListedNeedsAssessment>(`${assessment} WHERE needs_id = $1`, [needsId]),
    reader.query<RankedGap>(
      `SELECT rank, unit_id AS "unitId", competency_code AS "competencyCode", headcount, priority,
         required_average::float8 AS "requiredAverage", actual_average::float8 AS "actualAverage", gap::float8
       FROM reporting.needs_gaps WHERE needs_id = $1 ${scope ? `AND ${scope.sql}` : ''} ORDER BY rank`,
      [needsId, ...(scope?.params ?? [])],
    ),
    reader.query<NeedsSignal>(
      `SELECT competency_code AS "competencyCode", mentions, priority_mean::float8 AS "priorityMean", votes, findings
       FROM reporting.needs_signals WHERE needs_id = $1
       ORDER BY mentions + votes DESC, competency_code`,
      [needsId],
    ),
  ]);
  return found && Object.assign(found, { gaps, signals });
}
