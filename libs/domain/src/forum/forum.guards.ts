import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import type { Forum, KnownCommitment, KnownForum, Meeting, ReportOfCommitment } from './forum.state.js';

/** @throws Refusal if nobody recorded it */
export function known(state: Forum): KnownForum {
  if (state.status === 'unknown') throw new Refusal('FORUM.UNKNOWN');
  return state;
}

/** @throws Refusal if the forum has no such commitment */
export function commitmentOf({ commitments }: KnownForum, commitmentId: string): KnownCommitment {
  const found = commitments.get(commitmentId);
  if (!found) throw new Refusal('FORUM.COMMITMENT_UNKNOWN', { commitmentId });
  return found;
}

/** @throws Refusal if it was told what became of it */
export function refuseReported({ report }: KnownCommitment): void {
  if (report) throw new Refusal('FORUM.ALREADY_REPORTED');
}

/** @throws Refusal if the forum lies ahead */
export function refuseAhead(heldOn: string, now: Date): void {
  if (heldOn > dayInMedan(now)) throw new Refusal('FORUM.IN_FUTURE');
}

/** @throws Refusal if something promised were due before the forum */
export function checkDue(heldOn: string, commitments: Iterable<Pick<KnownCommitment, 'dueOn'>>): void {
  for (const { dueOn } of commitments)
    if (dueOn < heldOn) throw new Refusal('FORUM.DUE_BEFORE_FORUM', { heldOn, dueOn });
}

/** @throws Refusal if something were told before the forum, or ahead */
export function checkReportDay(heldOn: string, reportedOn: string, now: Date): void {
  if (reportedOn < heldOn || reportedOn > dayInMedan(now)) throw new Refusal('FORUM.REPORT_DAY', { heldOn });
}

/** @throws Refusal if both say the same */
export function refuseSame<T extends Meeting | KnownCommitment | ReportOfCommitment>(
  before: T,
  after: T,
): void {
  const names = Object.keys(after) as (keyof T)[];
  if (names.every((name) => before[name] === after[name])) throw new Refusal('FORUM.CHANGES_NOTHING');
}
