import { repeated } from '../kernel/lists.js';
import { Refusal } from '../kernel/refusal.js';
import type { PlannedSession } from './programme.parts.dto.js';
import type { Session } from './programme.state.js';

/** Sessions as they were planned, by id. */
export function planned(sessions: readonly PlannedSession[]): Map<string, Session> {
  return new Map(
    sessions.map(({ sessionId, start, end, jp }) => [
      sessionId,
      { start: new Date(start), end: new Date(end), jp },
    ]),
  );
}

/** Sum of the lesson hours. */
export function totalJp(sessions: Iterable<{ readonly jp: number }>): number {
  let sum = 0;
  for (const { jp } of sessions) sum += jp;
  return sum;
}

/**
 * Refuses planned sessions with the same id, that end before they start, or that overlap each other or one that was
 * held. Sessions that were held are facts: if they overlap, that hinders no plan.
 */
export function checkCalendar(
  sessions: readonly PlannedSession[],
  held: Iterable<readonly [string, Session]> = [],
): void {
  const past = [...held];
  const [sessionId] = repeated([...past.map(([id]) => id), ...sessions.map((session) => session.sessionId)]);
  if (sessionId !== undefined) throw new Refusal('PROGRAMME.SESSION_TWICE', { sessionId });

  const future = planned(sessions);
  for (const [id, { start, end }] of future) checkTimes(id, start, end);

  const inOrder = [...past, ...future].sort(([, a], [, b]) => a.start.getTime() - b.start.getTime());
  let latest = inOrder[0];
  for (const next of inOrder.slice(1)) {
    if (!latest) return;
    const bothHeld = !future.has(latest[0]) && !future.has(next[0]);
    if (latest[1].end > next[1].start && !bothHeld)
      throw new Refusal('PROGRAMME.SESSIONS_OVERLAP', { sessionIds: [latest[0], next[0]] });
    if (next[1].end > latest[1].end) latest = next;
  }
}

/** Refuses a session that ends before, or when, it starts. */
export function checkTimes(sessionId: string, start: Date, end: Date): void {
  if (end <= start) throw new Refusal('PROGRAMME.SESSION_ENDS_BEFORE_START', { sessionId });
}
