import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { FeedbackDeadline, FeedbackDeadlinePage } from './feedback.dto.js';

export interface FeedbackQuery {
  /** Units whose services it is about; default: all. */
  readonly units?: readonly string[];
  /** First and last day on which it came, `YYYY-MM-DD`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  readonly state?: string;
  readonly breached?: boolean;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof FEEDBACK_SORT>;
  /** Whose units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

/** By which what citizens said may be sorted. */
export const FEEDBACK_SORT = new Sorting(
  'feedback-deadlines',
  {
    receivedOn: { sql: 'received_on', type: 'date' },
    dueOn: { sql: 'due_on', type: 'date', nullable: true },
    state: { sql: 'state', type: 'text' },
    workingDays: { sql: 'working_days', type: 'bigint', nullable: true },
  },
  [
    { sql: 'feedback_id', type: 'uuid' },
    { sql: 'round', type: 'bigint' },
  ],
  'receivedOn',
);

/** The columns under the names of the answer. */
const columns = `
  feedback_id AS "feedbackId", round, unit_id AS "unitId", channel, category, competencies, state, class,
  received_at AS "receivedAt", received_on::text AS "receivedOn", due_on::text AS "dueOn",
  responded_at AS "respondedAt", working_days AS "workingDays", breached, outcome, satisfied, rule, holidays`;

/**
 * What citizens said, by the day on which it came, oldest first, then by id and round.
 *
 * @throws CursorError
 */
export async function feedbackOf(
  reader: ReportingReader,
  query: FeedbackQuery,
): Promise<FeedbackDeadlinePage> {
  const { units, from, to, state, breached, narrow } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (units !== undefined) conditions.push(`unit_id = ANY (${given(units)}::uuid[])`);
  if (from !== undefined) conditions.push(`received_on >= ${given(from)}::date`);
  if (to !== undefined) conditions.push(`received_on <= ${given(to)}::date`);
  if (state !== undefined) conditions.push(`state = ${given(state)}`);
  if (breached !== undefined) conditions.push(`breached = ${given(breached)}`);
  const order = FEEDBACK_SORT.sorted(query.sort, query.cursor, given);
  conditions.push(order.after);
  const limit = given(query.limit + 1);
  const scope = narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<FeedbackDeadline & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.feedback_deadlines WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, query.limit, (row) => row);
}
