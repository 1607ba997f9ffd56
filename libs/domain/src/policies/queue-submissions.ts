import { policy, type Policy, type Reaction } from '../kernel/policy.js';
import {
  CertificateIssued,
  CertificateRevoked,
  LearningHoursCredited,
} from '../learning-record/learning-record.events.js';
import { QueueSubmission, WithdrawSubmission } from '../submission/submission.commands.js';
import { submissionIdOf, type SubmittedRecord } from '../submission/submission.id.js';
import { submission } from '../submission/submission.js';
import type { WithdrawalCause } from '../submission/submission.vocabulary.js';

const queue = (record: SubmittedRecord): Reaction => ({
  ...{ aggregate: submission, id: submissionIdOf(record) },
  command: Object.assign(new QueueSubmission(), record),
});
const withdraw = (record: SubmittedRecord, cause: WithdrawalCause): Reaction => ({
  ...{ aggregate: submission, id: submissionIdOf(record) },
  command: Object.assign(new WithdrawSubmission(), { cause }),
});

/**
 * Hours that are credited, a certificate that is issued → what SIASN shall have; hours that are taken back, a certificate that
 * does not stand any more → what it shall not have. Sessions of mentorships have no certificate, which SIASN asks for: they
 * do not go there. Off, unless an installation sends to SIASN.
 */
export const queueSubmissions: Policy = policy('queue-submissions', (on) =>
  on
    .when(LearningHoursCredited, ({ data: { employeeId, programmeId, claimId, jp } }) => {
      const become = (record: SubmittedRecord) =>
        jp > 0 ? queue(record) : withdraw(record, 'HOURS_REVERSED');
      if (programmeId !== undefined)
        return [become({ employeeId, source: 'PROGRAMME', sourceId: programmeId })];
      if (claimId !== undefined) return [become({ employeeId, source: 'EXTERNAL', sourceId: claimId })];
      return [];
    })
    .when(CertificateIssued, ({ data: { employeeId, programmeId } }) => [
      queue({ employeeId, source: 'PROGRAMME', sourceId: programmeId }),
    ])
    .when(CertificateRevoked, ({ data: { employeeId, programmeId } }) => [
      withdraw({ employeeId, source: 'PROGRAMME', sourceId: programmeId }, 'CERTIFICATE_REVOKED'),
    ]),
);
