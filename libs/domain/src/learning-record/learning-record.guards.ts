import type { Actor } from '../kernel/decider.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import type {
  ClaimExternalLearning,
  DecideExternalLearning,
  IssueCertificate,
} from './learning-record.commands.js';
import type { Certificate, Claim, Credit, LearningRecord, OpenClaim } from './learning-record.state.js';

/** Under which hours are found in the record. */
export const creditKey = (sourceId: string, rule: string): string => `${sourceId} ${rule}`;

/**
 * Whether exactly these hours stand already, as a policy that sees an event again repeats them.
 *
 * @throws Refusal if there are others for the same source and rule, or they were taken back
 */
export function repeats(
  before: Credit | undefined,
  hours: Pick<Credit, 'jp' | 'year' | 'form' | 'rule'>,
): boolean {
  if (!before) return false;
  const { jp, year, form, reversed } = before;
  if (reversed || jp !== hours.jp || year !== hours.year || form !== hours.form)
    throw new Refusal('LEARNING.CREDITED_ALREADY', { sourceId: before.sourceId, rule: hours.rule });
  return true;
}

/** Hours of a session of a mentorship that stand. */
export const creditsOfSession = ({ credits }: LearningRecord, sessionId: string): Credit[] =>
  [...credits.values()].filter(
    ({ source, sourceId, reversed }) => source === 'MENTORING' && sourceId === sessionId && !reversed,
  );

/** What takes hours back, as it is recorded. */
export function reversalOf({ source, sourceId, mentorshipId, jp, year, form, rule }: Credit) {
  const hours = { jp: -jp, year, form, rule };
  if (mentorshipId !== undefined) return { mentoring: { mentorshipId, sessionId: sourceId }, ...hours };
  return { ...(source === 'PROGRAMME' ? { programmeId: sourceId } : { claimId: sourceId }), ...hours };
}

/** The hours that can be taken back. @throws Refusal */
export function standingCredit({ credits }: LearningRecord, sourceId: string, rule: string): Credit {
  const credit = credits.get(creditKey(sourceId, rule));
  if (!credit) throw new Refusal('LEARNING.CREDIT_UNKNOWN', { sourceId, rule });
  if (credit.reversed) throw new Refusal('LEARNING.REVERSED_ALREADY', { sourceId, rule });
  return credit;
}

/** @throws Refusal if the programme has a certificate that stands, the number was used, or the day lies ahead */
export function checkCertificate(
  { certificates }: LearningRecord,
  { programmeId, number, issuedOn }: IssueCertificate,
  now: Date,
): void {
  for (const one of certificates.values()) {
    if (one.programmeId === programmeId && !one.revoked)
      throw new Refusal('LEARNING.CERTIFICATE_EXISTS', { programmeId });
    if (one.number === number) throw new Refusal('LEARNING.NUMBER_TAKEN', { number });
  }
  if (issuedOn > dayInMedan(now)) throw new Refusal('LEARNING.ISSUED_IN_FUTURE', { issuedOn });
}

/** A certificate that stands. @throws Refusal */
export function standingCertificate({ certificates }: LearningRecord, certificateId: string): Certificate {
  const certificate = certificates.get(certificateId);
  if (!certificate) throw new Refusal('LEARNING.CERTIFICATE_UNKNOWN', { certificateId });
  if (certificate.revoked) throw new Refusal('LEARNING.CERTIFICATE_REVOKED', { certificateId });
  return certificate;
}

/** @throws Refusal if it ended before it began, or has not ended */
export function checkDays({ startedOn, endedOn }: ClaimExternalLearning, now: Date): void {
  if (endedOn < startedOn) throw new Refusal('LEARNING.DATES_REVERSED', { startedOn, endedOn });
  if (endedOn > dayInMedan(now)) throw new Refusal('LEARNING.NOT_ENDED', { endedOn });
}

/**
 * A file shows it; or, of what ended in an earlier year and is somebody else's, a reason why none was kept. What counts for this
 * year's hours (PP 17/2020) is so new that its paper is there; and who would claim for themselves without one proves nothing.
 *
 * @throws Refusal
 */
export function checkEvidence(
  { evidence, withoutEvidence, endedOn }: ClaimExternalLearning,
  employeeId: string,
  actor: Actor,
  now: Date,
): void {
  if (evidence && withoutEvidence === undefined) return;
  const isPast = endedOn.slice(0, 4) < dayInMedan(now).slice(0, 4);
  const isTold = !evidence && withoutEvidence !== undefined;
  if (!isTold || !isPast || actor.employeeId === employeeId) throw new Refusal('LEARNING.EVIDENCE_REQUIRED');
}

/** A claim that nobody has decided. @throws Refusal */
export function openClaim({ claims }: LearningRecord, claimId: string): OpenClaim {
  const claim = claims.get(claimId);
  if (!claim) throw new Refusal('LEARNING.CLAIM_UNKNOWN', { claimId });
  if (claim.status === 'WITHDRAWN') throw new Refusal('LEARNING.CLAIM_WITHDRAWN', { claimId });
  if (claim.status !== 'CLAIMED') throw new Refusal('LEARNING.CLAIM_DECIDED', { decision: claim.status });
  return claim;
}

/** A claim that somebody else than whoever made it may decide. @throws Refusal */
export function claimToDecide(record: LearningRecord, claimId: string, { id }: Actor): OpenClaim {
  const claim = openClaim(record, claimId);
  if (claim.claimantId === id) throw new Refusal('LEARNING.CLAIMANT_DECIDES');
  return claim;
}

/** Hours that a claim counts for by this decision. @throws Refusal if those that were given do not fit to it */
export function decidedJp({ decision, jp }: DecideExternalLearning, { claimedJp }: Claim): number {
  if (decision === 'ADJUSTED' ? jp === undefined || jp === claimedJp : jp !== undefined)
    throw new Refusal('LEARNING.ADJUSTED_HOURS', { decision, claimedJp });
  return decision === 'REJECTED' ? 0 : (jp ?? claimedJp);
}
