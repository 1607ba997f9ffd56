import { ACCESS_VIEWS } from '@jejak/access';
import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { BoardCard, BoardPage } from './mentoring-board.dto.js';
import {
  boardColumns,
  cardOf,
  entryOf,
  type BoardColumns,
  type ReasonColumns,
  type SessionColumns,
} from './rows.js';

export interface BoardQuery {
  /** Unit in which the mentee works today, with all below it. */
  readonly unitId?: string;
  /** `PROPOSED`, `DECLINED`, `ACTIVE`, `COMPLETED` or `TERMINATED`. */
  readonly state?: string;
  readonly mentorId?: string;
  /** Those that ran, or stood open, on this day or later; `YYYY-MM-DD`. */
  readonly from?: string;
  /** Those that had begun, or been proposed, by this day. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof MENTORSHIP_SORT>;
  /** Which mentorships may be shown; default: all. */
  readonly narrow?: Narrow<'employee' | 'mentor'>;
}

/** By which mentorships may be sorted. */
export const MENTORSHIP_SORT = new Sorting(
  'mentoring-board',
  {
    since: { sql: 'board.since', type: 'date' },
    lastSessionOn: { sql: 'board.last_session_on', type: 'date', nullable: true },
    state: { sql: 'board.state', type: 'text' },
  },
  [{ sql: 'mentorship_id', type: 'uuid' }],
  '-since',
);

const below = (unit: string) => `(
  WITH RECURSIVE below AS (
    SELECT ${unit}::uuid AS unit_id
    UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id)
  SELECT unit_id FROM below)`;

/**
 * Mentorships by the day on which they began or, before that, were proposed: the latest first.
 *
 * @throws CursorError
 */
export async function board(reader: ReportingReader, query: BoardQuery): Promise<BoardPage> {
  const { unitId, state, mentorId, from, to, cursor, limit } = query;
  const params: unknown[] = [unitId ?? null, state ?? null, mentorId ?? null, from ?? null, to ?? null];
  params.push(limit + 1);
  const order = MENTORSHIP_SORT.sorted(query.sort, cursor, (value) => `$${params.push(value)}`);
  const scope = query.narrow?.({ employee: 'employee_id', mentor: 'mentor_id' }, params.length + 1);
  const rows = await reader.query<BoardColumns & SortedRow>(
    `SELECT ${boardColumns}, ${order.columns} FROM reporting.mentoring_board AS board
     WHERE ${unitId === undefined ? '$1::uuid IS NULL' : `unit_id IN ${below('$1')}`}
       AND ($2::text IS NULL OR state = $2) AND ($3::uuid IS NULL OR mentor_id = $3)
       AND ($4::date IS NULL OR coalesce(ended_on >= $4, true)) AND ($5::date IS NULL OR board.since <= $5)
       AND ${order.after}
       ${scope ? `AND ${scope.sql}` : ''}
     ORDER BY ${order.by} LIMIT $6`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, limit, entryOf);
}

/** One mentorship with its sessions and what was talked about; undefined if there is none with this id. */
export async function mentorshipOf(
  reader: ReportingReader,
  mentorshipId: string,
): Promise<BoardCard | undefined> {
  const [row] = await reader.query<BoardColumns & ReasonColumns>(
    `SELECT ${boardColumns}, reason, reason_state, override_reason, override_state
     FROM reporting.mentoring_board AS board JOIN serving.mentorship_reasons USING (mentorship_id)
     WHERE mentorship_id = $1`,
    [mentorshipId],
  );
  if (!row) return undefined;
  const sessions = await reader.query<SessionColumns>(
    `SELECT session_id, held_on::text AS held_on, minutes, topics, recorded_by, confirmed, challenge, next_steps,
       notes_state
     FROM reporting.mentoring_sessions AS held JOIN serving.mentoring_notes USING (session_id)
     WHERE mentorship_id = $1 ORDER BY held.held_on, session_id`,
    [mentorshipId],
  );
  return cardOf(row, sessions);
}
