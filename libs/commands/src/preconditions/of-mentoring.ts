import {
  dayInMedan,
  goalsAbove,
  mentorRegister,
  mentorship,
  mostMentees,
  ProposeMentorship,
  Refusal,
  StartMentorship,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { inService } from './registered.js';
import { when } from './when.js';

interface Pair {
  readonly mentorId: string;
  readonly menteeId: string;
  /** Levels to reach, by competency code. */
  readonly goals: ReadonlyMap<string, number>;
  /** Whether the mentor may guide without holding these levels. */
  readonly overridden: boolean;
}

/** Both are in service, and the mentor holds the level of each goal unless that was overridden. @throws Refusal */
async function checkPair({ mentorId, menteeId, goals, overridden }: Pair, load: LoadState): Promise<void> {
  const mentor = await inService(mentorId, load);
  await inService(menteeId, load);
  const above = overridden ? [] : goalsAbove(goals, mentor);
  if (above.length > 0) throw new Refusal('MENTORSHIP.MENTOR_BELOW_GOAL', { competencyCodes: above });
}

/** @throws Refusal if these two may not be mentor and mentee */
const checkProposal = (
  { mentorId, menteeId, goals, overrideReason }: ProposeMentorship,
  _: string,
  load: LoadState,
): Promise<void> => {
  const levels = new Map(goals.map(({ competencyCode, toLevel }) => [competencyCode, toLevel]));
  return checkPair({ mentorId, menteeId, goals: levels, overridden: overrideReason !== undefined }, load);
};

/**
 * What was true at the proposal is asked again. The other mentorships of the mentor are found in the mentor's register,
 * and how each of them stands in its own stream, so that one that ended a moment ago counts no more. Two that are started in
 * the same moment may both pass, and one whose proposal the policy has yet to enter is not seen: view `mentor_load` shows
 * who has more than the limit.
 *
 * @throws Refusal
 */
async function checkStart(_: object, id: string, load: LoadState, now: Date): Promise<void> {
  const one = await load(mentorship, id);
  if (one.status === 'unknown') return;
  await checkPair(one, load);
  const most = mostMentees(dayInMedan(now));
  if (most === undefined) return;
  const mentees = new Set([one.menteeId]);
  for (const other of (await load(mentorRegister, one.mentorId)).mentorships) {
    const state = await load(mentorship, other);
    if (state.status === 'active') mentees.add(state.menteeId);
  }
  if (mentees.size > most) throw new Refusal('MENTORSHIP.MENTOR_FULL', { most });
}

/** Mentor and mentee are in service and fit each other; nobody guides more people than the rules allow. */
export const ofMentoring = [when(ProposeMentorship, checkProposal), when(StartMentorship, checkStart)];
