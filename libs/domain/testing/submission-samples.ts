import { employee } from '../src/employee/employee.js';
import { siasnReferences } from '../src/siasn-references/siasn-references.js';
import {
  SubmissionConfirmed,
  SubmissionFailed,
  SubmissionQueued,
  SubmissionSent,
  SubmissionWithdrawn,
} from '../src/submission/submission.events.js';
import { submissionIdOf } from '../src/submission/submission.id.js';
import { submission } from '../src/submission/submission.js';
import { registered } from './employee-samples.js';
import { ani, programmeId } from './ids.js';
import { of, type Sample } from './sample.js';

export const submitted = { employeeId: ani, source: 'PROGRAMME' as const, sourceId: programmeId };
export const submissionId = submissionIdOf(submitted);
const about = { submissionId, employeeId: ani };
export const remoteRow = '8ae486447f86758c017fd1e783d70271';

export const queued = SubmissionQueued({ submissionId, ...submitted });
export const noLongerWanted = (mayBeThere = false) =>
  SubmissionWithdrawn({ ...about, cause: 'HOURS_REVERSED', mayBeThere });
export const sent = (attempt = 1, operation: 'SAVE' | 'REMOVE' = 'SAVE') =>
  SubmissionSent({ ...about, attempt, operation, kind: 'KURSUS', sentAt: '2026-06-01T00:59:00.000Z' });
export const confirmed = SubmissionConfirmed({
  ...{ ...about, present: true, how: 'ANSWERED', kind: 'KURSUS', remoteId: remoteRow },
});
export const gone = SubmissionConfirmed({ ...about, present: false, how: 'ABSENT' });
export const failed = (code: 'REJECTED' | 'UNCERTAIN' | 'INCOMPLETE', missing: string[] = []) =>
  SubmissionFailed({ ...about, attempt: 1, code, missing });

const decision = { employeeId: ani, decision: 'SEND_OURS', reason: 'Jumlah jam di SIASN keliru' };

/** One sample of every command about submissions to SIASN, with every optional field. */
export const submissionSamples: readonly Sample[] = [
  of(submission, [])('QueueSubmission', submitted),
  of(submission, [queued])('WithdrawSubmission', { cause: 'CERTIFICATE_REVOKED' }),
  of(submission, [queued])('RecordSending', { operation: 'SAVE', kind: 'KURSUS', after: 0, row: '{}' }),
  of(submission, [queued, sent()])('RecordConfirmation', {
    ...{ how: 'ANSWERED', after: 1, kind: 'KURSUS', remoteId: remoteRow },
  }),
  of(submission, [queued, sent()])('RecordFailure', {
    ...{ code: 'REJECTED', after: 1, missing: ['nomorSertipikat'], detail: 'Data tidak lengkap' },
    retryAt: '2026-06-01T09:00:00+07:00',
  }),
  of(submission, [queued, sent(), failed('REJECTED')])('RetrySubmission', {
    employeeId: ani,
    reason: 'Nomor sertifikat diperbaiki',
  }),
  of(submission, [queued])('MarkUploaded', { employeeId: ani, remoteId: remoteRow }),
  of(submission, [queued, sent(), confirmed])('ReconcileSubmission', {
    ...{ ...decision, remoteId: remoteRow, differs: ['jumlahJam'] },
  }),
  of(siasnReferences, [])('RecordSiasnReferences', {
    ...{ instansiId: 'A5EB03E23C52F6A0E040640A040252AD', institusiPenyelenggara: 'BKPSDM Kota Medan' },
    forms: [
      {
        ...{ form: 'LEADERSHIP_TRAINING', jenisDiklatId: '1', jenisKursusSertipikat: 'Diklat Struktural' },
        latihanStrukturalId: '12',
      },
    ],
  }),
  of(employee, [registered])('RecordSiasnId', { siasnId: 'A8ACA7A4ECE03912E040640A040269BB' }),
];
