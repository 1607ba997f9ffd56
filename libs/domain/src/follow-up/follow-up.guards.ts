import type { Actor } from '../kernel/decider.js';
import { dayInMedan } from '../kernel/medan.js';
import { refuseOwn } from '../kernel/own.js';
import { Refusal } from '../kernel/refusal.js';
import type { FollowUp, FollowUpSubject, KnownFollowUp } from './follow-up.state.js';
import type { FollowUpKind, FollowUpSource } from './follow-up.vocabulary.js';

/** Who reviews compliance (*Inspektorat*), and of follow-ups writes findings only. */
const REVIEWER = 'compliance-reviewer';
/** Policies of the system, which raise and do nothing else. */
const POLICY = 'policy';

type In<Status> = Extract<KnownFollowUp, { readonly status: Status }>;

const is = <Status extends KnownFollowUp['status']>(
  state: FollowUp,
  wanted: readonly Status[],
): state is In<Status> => wanted.some((status) => status === state.status);

/** The follow-up as one that is so far. @throws Refusal if it is not */
export function at<Status extends KnownFollowUp['status']>(
  state: FollowUp,
  ...wanted: readonly Status[]
): In<Status> {
  if (state.status === 'unknown') throw new Refusal('FOLLOWUP.UNKNOWN');
  if (!is(state, wanted)) throw new Refusal('FOLLOWUP.NOT_IN_THIS_STATE', { status: state.status });
  return state;
}

/** The same of what is recorded already; the log never holds anything else. */
export function was<Status extends KnownFollowUp['status']>(
  state: FollowUp,
  ...wanted: readonly Status[]
): In<Status> {
  if (!is(state, wanted)) throw new Error(`The stream goes on after ${state.status}, not ${wanted.join()}`);
  return state;
}

/** Whom or what a command or an event names. */
export const subjectOf = ({
  employeeId,
  unitId,
  programmeId,
  seriesId,
}: FollowUpSubject): FollowUpSubject => ({
  ...(employeeId !== undefined && { employeeId }),
  ...(unitId !== undefined && { unitId }),
  ...(programmeId !== undefined && { programmeId }),
  ...(seriesId !== undefined && { seriesId }),
});

/** What exactly one id names. @throws Refusal */
export function oneSubject(named: FollowUpSubject): FollowUpSubject {
  const subject = subjectOf(named);
  const count = Object.keys(subject).length;
  if (count !== 1) throw new Refusal('FOLLOWUP.SUBJECT_NOT_ONE', { named: count });
  return subject;
}

/** Nobody has a say in what is about themselves. @throws Refusal */
export function refuseOwnMatter(actor: Actor, { employeeId }: FollowUpSubject): void {
  if (employeeId !== undefined) refuseOwn(actor, [employeeId], 'FOLLOWUP.OWN_MATTER');
}

/** Whoever reviews compliance writes of follow-ups findings only. @throws Refusal */
export function refuseReviewerOf(kind: FollowUpKind, { role }: Actor): void {
  if (role === REVIEWER && kind !== 'AUDIT_FINDING') throw new Refusal('FOLLOWUP.NOT_A_FINDING', { kind });
}

/**
 * A finding begins and ends with whoever reviews compliance. One that did not help may come again by a policy.
 *
 * @throws Refusal
 */
export function refuseFindingBy({ role }: Actor, kind: FollowUpKind, source?: FollowUpSource): void {
  const again = role === POLICY && source === 'FOLLOW_UP';
  if (kind === 'AUDIT_FINDING' && role !== REVIEWER && !again)
    throw new Refusal('FOLLOWUP.FINDING_BY_REVIEWER');
}

/** Rules are followed by policies; a person says why in a note. @throws Refusal */
export function checkRule({ role }: Actor, ruleId: string | undefined): void {
  if (ruleId !== undefined && role !== POLICY) throw new Refusal('FOLLOWUP.RULE_OF_A_PERSON', { ruleId });
}

/** A person names no day that is past; a policy follows its rule, also for what it learns of late. @throws Refusal */
export function checkSeeToBy({ role }: Actor, seeToBy: string | undefined, now: Date): void {
  if (seeToBy !== undefined && role !== POLICY && seeToBy < dayInMedan(now))
    throw new Refusal('FOLLOWUP.DUE_IN_PAST', { dueOn: seeToBy });
}

/** Policies propose; a person decides, above all on rewards and promotions. @throws Refusal */
export function refusePolicy({ role }: Actor): void {
  if (role === POLICY) throw new Refusal('FOLLOWUP.PERSON_DECIDES');
}
