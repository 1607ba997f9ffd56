import { ACCESS_VIEWS } from '@jejak/access';
import { dayInMedan, mostMentees, type AssessmentMethod } from '@jejak/domain';
import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { ListedMentor, MentorPage } from './mentor-directory.dto.js';

export interface MentorsQuery {
  readonly competencyCode: string;
  /** Only who holds this level or a higher one, 1 to 5. */
  readonly minLevel: number;
  /** Unit in which the mentor works today, with all below it. */
  readonly unitId?: string;
  /** Only those with whom one more mentorship may be started. */
  readonly free?: boolean;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof MENTOR_SORT>;
  /** Of which units mentors may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

interface Row extends SortedRow {
  readonly employee_id: string;
  readonly unit_id: string;
  readonly level: number;
  readonly assessed_on_text: string;
  readonly method: AssessmentMethod;
  readonly active_mentees: number;
  readonly completed: number;
  readonly ratings: number;
  readonly rating_mean: number | null;
}

/** By which mentors may be sorted. */
export const MENTOR_SORT = new Sorting(
  'mentors',
  {
    level: { sql: 'level', type: 'bigint' },
    activeMentees: { sql: 'active_mentees', type: 'bigint' },
    assessedOn: { sql: 'assessed_on', type: 'date' },
  },
  [{ sql: 'employee_id', type: 'uuid' }],
  '-level',
);

/** The unit of the parameter and all below it, as of today. */
const below = (unit: string): string => `
  WITH RECURSIVE below AS (
    SELECT ${unit}::uuid AS unit_id
    UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id)
  SELECT unit_id FROM below`;

/**
 * Who could guide others in a competency: the highest level first, unless it is sorted otherwise.
 *
 * @throws CursorError
 */
export async function mentorsFor(
  reader: ReportingReader,
  query: MentorsQuery,
  now = new Date(),
): Promise<MentorPage> {
  const { competencyCode, minLevel, unitId, free, limit, cursor } = query;
  const most = mostMentees(dayInMedan(now));
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = [`competency_code = ${given(competencyCode)}`, `level >= ${given(minLevel)}`];
  const order = MENTOR_SORT.sorted(query.sort, cursor, given);
  wanted.push(order.after);
  if (unitId !== undefined) wanted.push(`unit_id IN (${below(given(unitId))})`);
  if (free === true && most !== undefined) wanted.push(`active_mentees < ${given(most)}`);
  if (query.narrow) {
    const scope = query.narrow({ unit: 'unit_id' }, params.length + 1);
    params.push(...scope.params);
    wanted.push(scope.sql);
  }
  const rows = await reader.query<Row>(
    `SELECT employee_id, unit_id, level, assessed_on::text AS assessed_on_text, method, active_mentees, completed,
       ratings, rating_mean::float8 AS rating_mean, ${order.columns}
     FROM reporting.mentor_directory WHERE ${wanted.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, (row) => mentorOf(row, most));
}

const mentorOf = (row: Omit<Row, keyof SortedRow>, most: number | undefined): ListedMentor => ({
  ...{ employeeId: row.employee_id, unitId: row.unit_id, level: row.level, assessedOn: row.assessed_on_text },
  ...{ method: row.method, activeMentees: row.active_mentees },
  ...(most !== undefined && { mostMentees: most }),
  free: most === undefined || row.active_mentees < most,
  ...{ completed: row.completed, ratings: row.ratings },
  ...(row.rating_mean !== null && { ratingMean: row.rating_mean }),
});
