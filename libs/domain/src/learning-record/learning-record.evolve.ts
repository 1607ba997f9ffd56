import type { Evolve } from '../kernel/decider.js';
import type { EventOf, EventsOf } from '../kernel/event.js';
import type * as events from './learning-record.events.js';
import { creditKey } from './learning-record.guards.js';
import type { Claim, Credit, LearningRecord } from './learning-record.state.js';

/** How each event changes a learning record. */
export const evolve: Evolve<LearningRecord, EventsOf<typeof events>> = {
  LearningHoursCredited: (record, { data }) => {
    const credit = data.jp < 0 ? reversed(record, data) : creditOf(data);
    const key = creditKey(credit.sourceId, credit.rule);
    return { ...record, credits: new Map(record.credits).set(key, credit) };
  },
  CertificateIssued: (record, { data: { certificateId, programmeId, number, issuedOn } }) => ({
    ...record,
    certificates: new Map(record.certificates).set(certificateId, {
      ...{ programmeId, number, issuedOn, revoked: false },
    }),
  }),
  CertificateRevoked: (record, { data: { certificateId } }) => {
    const certificate = record.certificates.get(certificateId);
    if (!certificate) throw new Error(`The stream never issued the certificate ${certificateId}`);
    const certificates = new Map(record.certificates).set(certificateId, { ...certificate, revoked: true });
    return { ...record, certificates };
  },
  ExternalLearningClaimed: (
    record,
    { data: { claimId, form, startedOn, endedOn, claimedJp, claimantId } },
  ) => ({
    ...record,
    claims: new Map(record.claims).set(claimId, {
      ...{ status: 'CLAIMED', form, startedOn, endedOn, claimedJp, claimantId },
    }),
  }),
  ExternalLearningWithdrawn: (record, { data: { claimId } }) => {
    const claim = claimIn(record, claimId);
    return { ...record, claims: new Map(record.claims).set(claimId, { ...claim, status: 'WITHDRAWN' }) };
  },
  ExternalLearningDecided: (record, { data: { claimId, decision: status, jp } }) => {
    const claim = claimIn(record, claimId);
    return { ...record, claims: new Map(record.claims).set(claimId, { ...claim, status, jp }) };
  },
};

function claimIn({ claims }: LearningRecord, claimId: string): Claim {
  const claim = claims.get(claimId);
  if (!claim) throw new Error(`The stream never had the claim ${claimId}`);
  return claim;
}

type Credited = EventOf<typeof events.LearningHoursCredited>['data'];

function creditOf({ programmeId, claimId, mentoring, rule, jp, year, form }: Credited): Credit {
  if (mentoring) {
    const { sessionId: sourceId, mentorshipId } = mentoring;
    return { sourceId, source: 'MENTORING', mentorshipId, rule, jp, year, form, reversed: false };
  }
  const sourceId = programmeId ?? claimId;
  if (sourceId === undefined) throw new Error('Hours have a programme, a claim or a session as their source');
  const source = programmeId === undefined ? 'EXTERNAL' : 'PROGRAMME';
  return { sourceId, source, rule, jp, year, form, reversed: false };
}

function reversed({ credits }: LearningRecord, data: Credited): Credit {
  const { sourceId, rule } = creditOf(data);
  const credit = credits.get(creditKey(sourceId, rule));
  if (!credit) throw new Error(`The stream takes back hours that it never credited: ${sourceId} ${rule}`);
  return { ...credit, reversed: true };
}
