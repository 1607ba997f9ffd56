import { given, NOW } from '../../testing/given.js';
import { uuid } from '../../testing/ids.js';
import {
  confirmed,
  failed,
  gone,
  noLongerWanted,
  queued,
  remoteRow,
  sent,
  submissionId,
  submitted,
} from '../../testing/submission-samples.js';
import { Personal } from '../kernel/personal.js';
import {
  CertificateIssued,
  CertificateRevoked,
  LearningHoursCredited,
} from '../learning-record/learning-record.events.js';
import { queueSubmissions } from '../policies/queue-submissions.js';
import * as events from './submission.events.js';
import { submission, type SubmissionEvent } from './submission.js';

const about = { submissionId, employeeId: submitted.employeeId };
const { employeeId, sourceId: programmeId } = submitted;
const after = (...facts: SubmissionEvent[]) => given(submission, facts, { id: submissionId });
const save = { operation: 'SAVE', kind: 'KURSUS', row: '{}' } as const;
const withdrawal = { cause: 'HOURS_REVERSED' } as const;
const remove = { operation: 'REMOVE', kind: 'KURSUS' } as const;

describe('what SIASN shall have', () => {
  it('is queued once, and again once it had been withdrawn', () => {
    after().when('QueueSubmission', submitted).then([queued]);
    after(queued).when('QueueSubmission', submitted).then([]);
    after(queued, sent(), confirmed).when('QueueSubmission', submitted).then([]);
    after(queued, noLongerWanted(true)).when('QueueSubmission', submitted).then([queued]);
  });

  it('is withdrawn once, and what was never queued stays so', () => {
    after().when('WithdrawSubmission', withdrawal).then([]);
    after(queued).when('WithdrawSubmission', withdrawal).then([noLongerWanted()]);
    after(queued, noLongerWanted(true)).when('WithdrawSubmission', withdrawal).then([]);
  });

  it('is settled at once where SIASN cannot have it, and has to be removed where it may', () => {
    for (const facts of [[], [sent(), failed('REJECTED')]])
      after(queued, ...facts).when('WithdrawSubmission', withdrawal).then([noLongerWanted()]);
    for (const facts of [[sent()], [sent(), failed('UNCERTAIN')], [sent(), confirmed], [sent(), failed('INCOMPLETE')]])
      after(queued, ...facts).when('WithdrawSubmission', withdrawal).then([noLongerWanted(true)]);
    expect(after(queued, noLongerWanted()).state).toMatchObject({ status: 'withdrawn' });
    expect(after(queued, sent(), noLongerWanted(true)).state).toMatchObject({ status: 'pending', wanted: false });
  }); // prettier-ignore

  it('does not forget that SIASN may have it when it is wanted again', () => {
    expect(after(queued, sent(), noLongerWanted(true), queued).state).toMatchObject({
      ...{ status: 'pending', wanted: true, uncertain: true },
    });
  });
});

describe('sending', () => {
  it('is recorded with the row, sealed, before it is done', () => {
    after(queued)
      .when('RecordSending', { ...save, after: 0 })
      .then([
        events.SubmissionSent({
          ...{ ...about, attempt: 1, operation: 'SAVE', kind: 'KURSUS' },
          ...{ sentAt: NOW.toISOString(), row: Personal.of('{}') },
        }),
      ]);
  });

  it('is for one sender at a time', () => {
    after(queued, sent())
      .when('RecordSending', { ...save, after: 0 })
      .refuses('SUBMISSION.OTHER_SENDER', { attempts: 1 });
    after(queued, sent(), sent(2))
      .when('RecordConfirmation', { how: 'ANSWERED', after: 1 })
      .refuses('SUBMISSION.OTHER_SENDER');
    after(queued, sent(), sent(2))
      .when('RecordFailure', { code: 'REJECTED', after: 1, missing: [] })
      .refuses('SUBMISSION.OTHER_SENDER');
  });

  it('does only what is wanted', () => {
    after(queued)
      .when('RecordSending', { ...remove, after: 0 })
      .refuses('SUBMISSION.NOT_WANTED');
    after(queued, sent(), noLongerWanted(true))
      .when('RecordSending', { ...save, after: 1 })
      .refuses('SUBMISSION.NOT_WANTED');
    after()
      .when('RecordSending', { ...save, after: 0 })
      .refuses('SUBMISSION.UNKNOWN');
  });

  it('ends with the confirmation', () => {
    after(queued, sent())
      .when('RecordConfirmation', { how: 'ANSWERED', after: 1, kind: 'KURSUS', remoteId: remoteRow })
      .then([confirmed]);
    after(queued, sent(), confirmed)
      .when('RecordSending', { ...save, after: 1 })
      .refuses('SUBMISSION.SETTLED');
    expect(after(queued, sent(), confirmed, noLongerWanted(true), sent(2, 'REMOVE'), gone).state).toMatchObject({
      ...{ status: 'withdrawn', uncertain: false, remoteId: undefined },
    });
  }); // prettier-ignore

  it('knows that an attempt without an end, or with an uncertain one, may have arrived', () => {
    expect(after(queued, sent()).state).toMatchObject({ status: 'sent', uncertain: false });
    expect(after(queued, sent(), sent(2)).state).toMatchObject({ uncertain: true });
    expect(after(queued, sent(), failed('REJECTED')).state).toMatchObject({ uncertain: false });
    expect(after(queued, sent(), failed('UNCERTAIN')).state).toMatchObject({ uncertain: true });
    expect(after(queued, sent(), failed('UNCERTAIN'), sent(2), failed('REJECTED')).state).toMatchObject({
      uncertain: true,
    });
  });

  it('says once what is missing', () => {
    const incomplete = failed('INCOMPLETE', ['pnsOrangId', 'nomorSertipikat']);
    const say = (missing: string[]) => ({ code: 'INCOMPLETE' as const, after: 0, missing });
    after(queued, incomplete)
      .when('RecordFailure', say(['nomorSertipikat', 'pnsOrangId']))
      .then([]);
    after(queued, incomplete)
      .when('RecordFailure', say(['pnsOrangId']))
      .thenLike([{ type: 'SubmissionFailed', data: { missing: ['pnsOrangId'] } }]);
  });
});

describe('people', () => {
  it('have what failed tried again', () => {
    after(queued, sent(), failed('REJECTED'))
      .when('RetrySubmission', { employeeId, reason: 'Diperbaiki' })
      .then([events.SubmissionRetried(about)]);
    after(queued, sent())
      .when('RetrySubmission', { employeeId, reason: 'Diperbaiki' })
      .refuses('SUBMISSION.NOT_FAILED', { status: 'sent' });
  });

  it('say that they uploaded it, but not while it is on its way', () => {
    after(queued, failed('INCOMPLETE', ['pnsOrangId']))
      .when('MarkUploaded', { employeeId, remoteId: remoteRow })
      .then([events.SubmissionConfirmed({ ...about, present: true, how: 'BY_HAND', remoteId: remoteRow })]);
    after(queued, sent()).when('MarkUploaded', { employeeId }).refuses('SUBMISSION.NOT_OPEN');
    after(queued, sent(), noLongerWanted(true))
      .when('MarkUploaded', { employeeId })
      .refuses('SUBMISSION.NOT_OPEN');
  });

  it('decide what shall be where both sides differ', () => {
    const differs = ['jumlahJam'];
    const decide = {
      employeeId,
      decision: 'SEND_OURS',
      reason: 'Jam keliru',
      remoteId: remoteRow,
      differs,
    } as const;
    const decidedBy = uuid(0x99);
    const reconciled = (decision: 'SEND_OURS' | 'ACCEPT_THEIRS') =>
      events.SubmissionReconciled({ ...about, remoteId: remoteRow, differs, decision, decidedBy });
    given(submission, [queued, sent(), confirmed], {
      actor: { id: decidedBy, role: 'hr-planner' },
    })
      .when('ReconcileSubmission', decide)
      .then([reconciled('SEND_OURS')]);
    expect(after(queued, sent(), confirmed, reconciled('SEND_OURS')).state).toMatchObject({
      ...{ status: 'pending', overwrite: true, remoteId: remoteRow },
    });
    expect(after(queued, sent(), confirmed, reconciled('ACCEPT_THEIRS')).state).toMatchObject({
      ...{ status: 'confirmed', overwrite: false },
    });
    after(queued, sent(), confirmed)
      .when('ReconcileSubmission', { ...decide, employeeId: uuid(0x98) })
      .refuses('SUBMISSION.UNKNOWN');
    after(queued).when('ReconcileSubmission', decide).refuses('SUBMISSION.NOT_CONFIRMED');
    after(queued, sent(), confirmed)
      .when('ReconcileSubmission', { ...decide, differs: [] })
      .refuses('SUBMISSION.NOTHING_DIFFERS');
  });
});

describe('the policy', () => {
  const credited = (source: object, jp: number) =>
    LearningHoursCredited({
      ...{ employeeId, jp, year: 2026, form: 'WORKSHOP', rule: 'programme-hours/1', ...source },
    });
  const react = (event: { type: string }) =>
    (queueSubmissions.on.get(event.type)?.(event as never, NOW) ?? []).map(({ id, command }) => [
      ...[id === submissionId, command.constructor.name],
    ]);
  const certificate = { employeeId, certificateId: uuid(7), programmeId };

  it('queues hours and certificates of a run, and withdraws what does not stand any more', () => {
    const issued = { ...certificate, number: '800/1', contentHash: 'a'.repeat(64), issuedOn: '2026-05-01' };
    expect(react(credited({ programmeId }, 6))).toEqual([[true, 'QueueSubmission']]);
    expect(react(CertificateIssued(issued))).toEqual([[true, 'QueueSubmission']]);
    expect(react(credited({ programmeId }, -6))).toEqual([[true, 'WithdrawSubmission']]);
    expect(react(CertificateRevoked(certificate))).toEqual([[true, 'WithdrawSubmission']]);
  });

  it('queues learning elsewhere apart from it, and sessions of mentorships not at all', () => {
    expect(react(credited({ claimId: programmeId }, 6))).toEqual([[false, 'QueueSubmission']]);
    const mentoring = { mentorshipId: uuid(1), sessionId: uuid(2) };
    expect(react(credited({ mentoring }, 2))).toEqual([]);
  });
});
