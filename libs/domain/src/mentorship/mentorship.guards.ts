import type { Actor } from '../kernel/decider.js';
import { repeated } from '../kernel/lists.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import type { EndMentorship } from './mentorship.commands.js';
import type { ActiveMentorship, KnownMentorship, Mentorship } from './mentorship.state.js';
import type { MentorshipParty } from './mentorship.vocabulary.js';

/** The mentorship, or a refusal. */
export function known(state: Mentorship): KnownMentorship {
  if (state.status === 'unknown') throw new Refusal('MENTORSHIP.UNKNOWN');
  return state;
}

/** A proposal that nobody has decided on yet, or a refusal. */
export function open(state: Mentorship): KnownMentorship {
  const one = known(state);
  if (one.status !== 'proposed') throw new Refusal('MENTORSHIP.NOT_PROPOSED', { status: one.status });
  return one;
}

/** A mentorship that runs, or a refusal. */
export function active(state: Mentorship): ActiveMentorship {
  const one = known(state);
  if (one.status !== 'active') throw new Refusal('MENTORSHIP.NOT_ACTIVE', { status: one.status });
  return one;
}

/** Which of the two acts, or a refusal. */
export function partyOf({ employeeId }: Actor, { mentorId, menteeId }: KnownMentorship): MentorshipParty {
  if (employeeId === mentorId) return 'MENTOR';
  if (employeeId === menteeId) return 'MENTEE';
  throw new Refusal('MENTORSHIP.NOT_OF_THE_TWO');
}

/** Refuses a competency that is named twice. */
export function refuseRepeated(names: readonly string[]): void {
  const competencyCodes = repeated(names);
  if (competencyCodes.length > 0) throw new Refusal('MENTORSHIP.COMPETENCY_TWICE', { competencyCodes });
}

/** Refuses a day before `since` or after today. */
export function checkDay(day: string, now: Date, since = day): void {
  if (day < since) throw new Refusal('MENTORSHIP.TOO_EARLY', { day, since });
  if (day > dayInMedan(now)) throw new Refusal('MENTORSHIP.IN_FUTURE', { day });
}

/** The day of the last session, or the first day where there is none. */
export const lastDayOf = ({ startDate, sessions }: ActiveMentorship): string =>
  [...sessions.values()].reduce((last, { heldOn }) => (heldOn > last ? heldOn : last), startDate);

/** Whether what is said at the end fits the goals; what is completed has sessions that count, all results, both ratings. */
export function checkEnd(
  { outcome, goalResults, ratingByMentor, ratingByMentee }: EndMentorship,
  { goals, sessions }: ActiveMentorship,
): void {
  const named = goalResults.map(({ competencyCode }) => competencyCode);
  refuseRepeated(named);
  const strange = named.filter((code) => !goals.has(code));
  if (strange.length > 0) throw new Refusal('MENTORSHIP.GOAL_UNKNOWN', { competencyCodes: strange });
  if (outcome === 'TERMINATED') return;
  const lacking = [...goals.keys()].filter((code) => !named.includes(code));
  if (lacking.length > 0) throw new Refusal('MENTORSHIP.RESULT_MISSING', { competencyCodes: lacking });
  if (ratingByMentor === undefined || ratingByMentee === undefined)
    throw new Refusal('MENTORSHIP.RATING_MISSING');
  if (![...sessions.values()].some(({ confirmed }) => confirmed)) throw new Refusal('MENTORSHIP.NO_SESSION');
}
