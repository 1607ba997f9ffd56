import { learningRecord } from '../src/learning-record/learning-record.js';
import {
  CertificateIssued,
  CertificateRevoked,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  LearningHoursCredited,
} from '../src/learning-record/learning-record.events.js';
import { Personal } from '../src/kernel/personal.js';
import { activitySamples } from './activity-samples.js';
import { ani, programmeId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

/** Ids of a certificate, of a claim, and of the accounts that claim and decide. */
export const [certificateId, claimId, claimantId, verifierId] = [
  uuid(0xce),
  uuid(0xc1a),
  uuid(0xacc1),
  uuid(0xacc2),
];
export const sha256 = 'ab'.repeat(32);

/** By the programme's own hours. */
export const hours = {
  ...{ programmeId, jp: 6, year: 2026, form: 'WORKSHOP' as const, rule: 'programme-hours/1' },
};
export const credited = LearningHoursCredited({ employeeId: ani, ...hours });
export const reversed = LearningHoursCredited({ employeeId: ani, ...hours, jp: -6 });

const mentoringCredited = LearningHoursCredited({
  ...{ employeeId: ani, mentoring: { mentorshipId: uuid(0x3e), sessionId: uuid(0x3f) }, jp: 2, year: 2026 },
  ...{ form: 'MENTORING', rule: 'mentoring-activity/1' },
});

export const certificate = {
  ...{ programmeId, number: '800.2/0123/BKPSDM/2026', contentHash: sha256, issuedOn: '2026-03-05' },
};
export const issued = CertificateIssued({ employeeId: ani, certificateId, ...certificate });
export const revoked = CertificateRevoked({ employeeId: ani, certificateId, programmeId });

/** A claim of 12 hours, as a command. */
export const claim = {
  ...{ title: 'Analisis data dasar', provider: 'Universitas Sumatera Utara', form: 'E_LEARNING' as const },
  ...{ startedOn: '2026-02-02', endedOn: '2026-02-06', claimedJp: 12, certificateNumber: 'USU/2026/0042' },
  evidence: { sha256, name: 'sertifikat.pdf' },
};
/** The claim as an event, with its texts as the function makes them. */
export const claimedWith = (text: (value: string) => Personal) =>
  ExternalLearningClaimed({
    ...{ employeeId: ani, claimId, claimantId, form: claim.form, claimedJp: claim.claimedJp },
    ...{ startedOn: claim.startedOn, endedOn: claim.endedOn },
    ...{ title: text(claim.title), provider: text(claim.provider) },
    certificateNumber: text(claim.certificateNumber),
    evidence: { sha256, name: text(claim.evidence.name) },
  });
export const claimed = claimedWith((value) => Personal.clear(value));
export const verified = ExternalLearningDecided({
  ...{ employeeId: ani, claimId, decision: 'VERIFIED', jp: 12, verifierId },
});
export const creditedExternal = LearningHoursCredited({
  ...{ employeeId: ani, claimId, jp: 12, year: 2026, form: claim.form, rule: 'external-learning/1' },
});

const reason = 'Sesuai sertifikat';

/** One sample of every command to learning records, with every optional field. */
export const learningSamples: readonly Sample[] = [
  ...activitySamples,
  of(learningRecord, [])('CreditMentoringHours', {
    ...{ mentorshipId: uuid(0x3e), sessionId: uuid(0x3f), jp: 2, year: 2026, rule: 'mentoring-activity/1' },
  }),
  of(learningRecord, [mentoringCredited])('ReverseMentoringHours', { sessionId: uuid(0x3f) }),
  of(learningRecord, [])('CreditLearningHours', hours),
  of(learningRecord, [credited])('ReverseLearningHours', {
    ...{ sourceId: programmeId, rule: hours.rule, reason },
  }),
  of(learningRecord, [credited])('IssueCertificate', certificate),
  of(learningRecord, [issued])('RevokeCertificate', { certificateId, reason }),
  of(learningRecord, [])('ClaimExternalLearning', claim),
  of(learningRecord, [claimed])('WithdrawExternalLearning', { claimId, reason }),
  of(learningRecord, [claimed])('DecideExternalLearning', {
    ...{ claimId, decision: 'ADJUSTED', jp: 10, reason },
  }),
];
