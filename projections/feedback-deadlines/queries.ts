import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
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
  /** Whose units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

const cursors = new Cursor('feedback-deadlines', z.tuple([z.iso.date(), z.uuid(), z.int()]));

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
  if (query.cursor !== undefined) {
    const [day, id, round] = cursors.decode(query.cursor);
    conditions.push(
      `(received_on, feedback_id, round) > (${given(day)}::date, ${given(id)}::uuid, ${given(round)}::int)`,
    );
  }
  const limit = given(query.limit + 1);
  const scope = narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<FeedbackDeadline>(
    `SELECT ${columns} FROM reporting.feedback_deadlines WHERE ${conditions.join(' AND ')}
     ORDER BY received_on, feedback_id, round LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  const { items, next } = page(
    rows,
    query.limit,
    (row) => row,
    ({ receivedOn, feedbackId, round }) => cursors.encode([receivedOn, feedbackId, round]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}
