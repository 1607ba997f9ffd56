import { breach } from '../src/breach/breach.js';
import {
  BreachAffectedDetermined,
  BreachClosed,
  BreachNoticeIssued,
  BreachRecorded,
} from '../src/breach/breach.events.js';
import { Personal } from '../src/kernel/personal.js';
import { ani, budi, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [breachId, recorder, suspect, noticeId] = [uuid(0xb1), uuid(0xb2), uuid(0xb3), uuid(0xb4)];
export const what = 'Sandi akun perencana diketahui orang lain';
export const breachRecorded = BreachRecorded({
  ...{ breachId, discoveredAt: '2026-05-31T09:00:00+07:00', dueAt: '2026-06-03T02:00:00.000Z' },
  ...{ ruleSet: 'breach-notices/1', recordedBy: recorder, what: Personal.clear(what) },
});
export const breachScope = {
  accounts: [{ accountId: suspect, from: '2026-05-29T00:00:00+07:00', to: '2026-05-31T09:00:00+07:00' }],
  views: ['learning_hours'],
  streams: [`employee-${budi}`],
  subjectIds: [ani],
};
export const seen = [
  { classes: ['identity' as const], sources: ['look:person', 'view:learning_hours'], subjectIds: [ani] },
  { classes: ['identity' as const, 'free-text' as const], sources: [`event:CompetencyAssessed`], subjectIds: [budi] },
]; // prettier-ignore
export const affectedDetermined = BreachAffectedDetermined({
  ...{ breachId, scope: breachScope, affected: seen, left: 0 },
});
const notice = {
  ...{ breachId, noticeId, channel: 'LETTER' as const, issuedAt: '2026-06-01T07:00:00+07:00' },
  textReference: '800/112/BKPSDM/2026',
};
export const agencyNotified = BreachNoticeIssued({ ...notice, to: 'AGENCY', subjectIds: [] });
export const subjectsNotified = BreachNoticeIssued({ ...notice, to: 'SUBJECTS', subjectIds: [ani, budi] });
export const breachClosed = BreachClosed({ breachId, untold: 0, agencyTold: true });

const reason = 'Sandi diganti, akun ditutup';
const { breachId: _, noticeId: __, ...issue } = notice;

/** One sample of every command about breaches, with every optional field. */
export const breachSamples: readonly Sample[] = [
  of(breach, [])('RecordBreach', { discoveredAt: '2026-05-31T09:00:00+07:00', what }),
  of(breach, [breachRecorded])('DetermineAffected', { ...breachScope, reason, people: seen }),
  of(breach, [breachRecorded, affectedDetermined])('IssueBreachNotice', {
    ...{ ...issue, to: 'SUBJECTS', subjectIds: [ani] },
  }),
  of(breach, [breachRecorded, affectedDetermined])('CloseBreach', { reason, untoldReason: 'Alamat tidak diketahui' }),
]; // prettier-ignore
