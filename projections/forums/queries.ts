import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { ForumCommitmentEntry, ForumCommitmentPage } from './forum.dto.js';

export interface CommitmentQuery {
  /** Units that have to keep them; default: all. */
  readonly units?: readonly string[];
  readonly forumId?: string;
  /** First and last day on which the forum was held, `YYYY-MM-DD`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  readonly state?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof COMMITMENT_SORT>;
  /** Whose units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

/** By which commitments may be sorted. */
export const COMMITMENT_SORT = new Sorting(
  'forum-commitments',
  {
    dueOn: { sql: 'due_on', type: 'date' },
    heldOn: { sql: 'held_on', type: 'date' },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'commitment_id', type: 'uuid' }],
  'dueOn',
);

/** The columns under the names of the answer. */
const columns = `
  commitment_id AS "commitmentId", forum_id AS "forumId", forum_unit_id AS "forumUnitId", held_on::text AS "heldOn",
  unit_id AS "unitId", what, due_on::text AS "dueOn", state, reported_on::text AS "reportedOn", note, corrections`;

/**
 * What was promised at forums, by the last day, the earliest first, then by id.
 *
 * @throws CursorError
 */
export async function commitmentsOf(
  reader: ReportingReader,
  query: CommitmentQuery,
): Promise<ForumCommitmentPage> {
  const { units, forumId, from, to, state, narrow } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (units !== undefined) conditions.push(`unit_id = ANY (${given(units)}::uuid[])`);
  if (forumId !== undefined) conditions.push(`forum_id = ${given(forumId)}::uuid`);
  if (from !== undefined) conditions.push(`held_on >= ${given(from)}::date`);
  if (to !== undefined) conditions.push(`held_on <= ${given(to)}::date`);
  if (state !== undefined) conditions.push(`state = ${given(state)}`);
  const order = COMMITMENT_SORT.sorted(query.sort, query.cursor, given);
  conditions.push(order.after);
  const limit = given(query.limit + 1);
  const scope = narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<ForumCommitmentEntry & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.forum_commitments WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, query.limit, (row) => row);
}
