import { isGone, type Shown } from '@jejak/domain';
import type { BoardCard, BoardEntry, BoardGoal, BoardSession } from './mentoring-board.dto.js';

/** A row of the board as the database gives it. */
export interface BoardColumns {
  mentorship_id: string;
  mentor_id: string;
  employee_id: string;
  unit_id: string | null;
  basis: BoardEntry['basis'];
  overridden: boolean;
  state: BoardEntry['state'];
  since: string;
  proposed_on: string;
  started_on: string | null;
  ended_on: string | null;
  planned_sessions: number | null;
  sessions_done: number;
  sessions_open: number;
  minutes_done: number;
  last_session_on: string | null;
  goals: { competencyCode: string; toLevel: number; endLevel: number | null }[] | null;
  rating_by_mentor: number | null;
  rating_by_mentee: number | null;
}

/** What is asked for: days as text, goals as a list. */
export const boardColumns = `
  mentorship_id, mentor_id, employee_id, unit_id, basis, overridden, state, since::text AS since,
  proposed_on::text AS proposed_on, started_on::text AS started_on, ended_on::text AS ended_on, planned_sessions,
  sessions_done, sessions_open, minutes_done, last_session_on::text AS last_session_on, rating_by_mentor,
  rating_by_mentee, (
    SELECT json_agg(json_build_object('competencyCode', competency_code, 'toLevel', to_level, 'endLevel', end_level)
      ORDER BY competency_code)
    FROM reporting.mentorship_goals AS goal WHERE goal.mentorship_id = board.mentorship_id) AS goals`;

export interface ReasonColumns {
  reason: string | null;
  reason_state: Shown<string>['state'] | null;
  override_reason: string | null;
  override_state: Shown<string>['state'] | null;
}

export interface SessionColumns {
  session_id: string;
  held_on: string;
  minutes: number;
  topics: string[];
  recorded_by: BoardSession['recordedBy'];
  confirmed: boolean;
  challenge: string | null;
  next_steps: string | null;
  notes_state: Shown<string>['state'] | null;
}

/** A {@link BoardEntry}, of which a card has all. */
type Entry = Pick<BoardEntry, keyof BoardEntry>;

export const entryOf = (row: BoardColumns): Entry => ({
  ...{ mentorshipId: row.mentorship_id, mentorId: row.mentor_id, menteeId: row.employee_id },
  ...(row.unit_id !== null && { unitId: row.unit_id }),
  ...{ basis: row.basis, overridden: row.overridden, state: row.state, proposedOn: row.proposed_on },
  ...(row.started_on !== null && { startedOn: row.started_on }),
  ...(row.ended_on !== null && { endedOn: row.ended_on }),
  ...(row.planned_sessions !== null && { plannedSessions: row.planned_sessions }),
  ...{ sessionsDone: row.sessions_done, sessionsOpen: row.sessions_open, minutesDone: row.minutes_done },
  ...(row.last_session_on !== null && { lastSessionOn: row.last_session_on }),
  goals: (row.goals ?? []).map(({ endLevel, ...goal }): BoardGoal => ({
    ...goal,
    ...(endLevel !== null && { endLevel }),
  })),
  ...(row.rating_by_mentor !== null && { ratingByMentor: row.rating_by_mentor }),
  ...(row.rating_by_mentee !== null && { ratingByMentee: row.rating_by_mentee }),
});

export const cardOf = (
  row: BoardColumns & ReasonColumns,
  sessions: readonly SessionColumns[],
): BoardCard => ({
  ...entryOf(row),
  ...(row.reason !== null && { reason: row.reason }),
  ...(isGone(row.reason_state) && { reasonState: row.reason_state }),
  ...(row.override_reason !== null && { overrideReason: row.override_reason }),
  ...(isGone(row.override_state) && { overrideState: row.override_state }),
  sessions: sessions.map(sessionOf),
});

const sessionOf = (row: SessionColumns): BoardSession => ({
  ...{ sessionId: row.session_id, heldOn: row.held_on, minutes: row.minutes, topics: row.topics },
  ...{ recordedBy: row.recorded_by, confirmed: row.confirmed },
  ...(row.challenge !== null && { challenge: row.challenge }),
  ...(row.next_steps !== null && { nextSteps: row.next_steps }),
  ...(isGone(row.notes_state) && { notesState: row.notes_state }),
});
