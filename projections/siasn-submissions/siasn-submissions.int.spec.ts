import {
  EmployeeSiasnIdRecorded,
  LearningHoursCredited,
  Personal,
  PersonalDataErased,
  SIASN_REFERENCES,
  SiasnReferencesRecorded,
  submissionIdOf,
  SubmissionConfirmed,
  SubmissionFailed,
  SubmissionQueued,
  SubmissionReconciled,
  SubmissionRetried,
  SubmissionSent,
  SubmissionWithdrawn,
  type DomainEvent,
} from '@jejak/domain';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import {
  dueSubmissions,
  siasnBacklog,
  siasnSubmissions,
  submissionList,
  type SubmissionsQuery,
} from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const record = (n: number) => ({ employeeId: id(n), source: 'PROGRAMME' as const, sourceId: id(100 + n) });
const about = (n: number) => ({ submissionId: submissionIdOf(record(n)), employeeId: id(n) });
const minute = (n: number) => new Date(Date.parse('2026-03-02T08:00:00Z') + n * 60_000).toISOString();

const queued = (n: number) => SubmissionQueued({ ...about(n), ...record(n) });
const sent = (n: number, at: number, attempt = 1) =>
  SubmissionSent({ ...about(n), attempt, operation: 'SAVE', kind: 'KURSUS', sentAt: minute(at) });
const confirmed = (n: number) =>
  SubmissionConfirmed({ ...about(n), present: true, how: 'ANSWERED', kind: 'KURSUS', remoteId: `r${n}` });
const failed = (n: number, code: 'REJECTED' | 'UNCERTAIN' | 'INCOMPLETE', more: object = {}) =>
  SubmissionFailed({ ...about(n), attempt: 1, code, missing: [], ...more });
const differs = ['jumlahJam'];
const reconciled = (n: number, decision: 'SEND_OURS' | 'ACCEPT_THEIRS') =>
  SubmissionReconciled({ ...about(n), remoteId: `r${n}`, differs, decision, decidedBy: id(90) });
const siasnId = Personal.clear('A8ACA7A4ECE03912E040640A040269BB');
const incomplete = { missing: ['pnsOrangId'] };

const facts: readonly DomainEvent<string, object>[] = [
  ...Array.from({ length: 9 }, (_, n) => queued(n + 1)),
  LearningHoursCredited({
    ...{ employeeId: id(2), programmeId: id(102), jp: 4, year: 2026, form: 'WORKSHOP' },
    rule: 'programme-hours/1',
  }),
  ...[sent(2, 1), confirmed(2)],
  sent(3, 5),
  ...[sent(4, 1), failed(4, 'REJECTED', { detail: Personal.clear('Nomor salah') })],
  ...[sent(5, 1), failed(5, 'UNCERTAIN', { retryAt: minute(16) })],
  ...[failed(6, 'INCOMPLETE', incomplete), EmployeeSiasnIdRecorded({ employeeId: id(6), siasnId })],
  ...[EmployeeSiasnIdRecorded({ employeeId: id(7), siasnId }), failed(7, 'INCOMPLETE', incomplete)],
  ...[sent(8, 1), confirmed(8), SubmissionWithdrawn({ ...about(8), cause: 'HOURS_REVERSED', mayBeThere: true })],
  SubmissionWithdrawn({ ...about(9), cause: 'CERTIFICATE_REVOKED', mayBeThere: false }),
]; // prettier-ignore

let views: Awaited<ReturnType<typeof foldedApart>>;
let log: MemoryLog;
const append = (fact: DomainEvent<string, object>) => {
  const data = fact.data as { submissionId?: string; employeeId?: string; subjectId?: string };
  const stream = data.submissionId
    ? `submission-${data.submissionId}`
    : `employee-${data.employeeId ?? id(0)}`;
  log.append(stream, fact, {
    occurredAt: minute(0),
    recordedAt: minute(0),
    actor: { id: id(91), role: 'system' },
  });
};
beforeAll(async () => {
  views = await foldedApart();
  log = new MemoryLog();
  facts.forEach(append);
  await views.fold(siasnSubmissions, log);
});
afterAll(() => views.close());

const everything = () => views.as({ scope: 'all' });
const list = async (query: Partial<SubmissionsQuery> = {}, seen = everything()) =>
  (await submissionList(seen, { limit: 50, ...query })).items;
const who = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).map(({ employeeId }) => Number(employeeId.slice(-3))).sort();
const due = async (at: number, fromYear?: number) => {
  const now = new Date(minute(at));
  const ids = await dueSubmissions(everything(), { now, settleMs: 15 * 60_000, most: 50, fromYear });
  return Array.from({ length: 9 }, (_, n) => n + 1).filter((n) => ids.includes(about(n).submissionId));
};

it('shows each as it stands, with reason and id', async () => {
  expect(await who({ state: 'pending' })).toEqual([1, 8]);
  expect(await who({ state: 'failed' })).toEqual([4, 5, 6, 7]);
  expect(await who({ failure: 'INCOMPLETE' })).toEqual([6, 7]);
  expect(await who({ year: 2026 })).toEqual([2]);
  expect(await who({ from: '2026-03-03' })).toEqual([]);
  expect(await who({ units: [id(1)] })).toEqual([]);
  const [second] = await list({ employeeId: id(2) });
  expect(second).toEqual({
    ...{ ...about(2), source: 'PROGRAMME', sourceId: id(102), state: 'confirmed', wanted: true, year: 2026 },
    ...{ kind: 'KURSUS', attempts: 1, queuedAt: new Date(minute(0)), sentAt: new Date(minute(1)) },
    ...{ changedAt: new Date(minute(0)), ageDays: 0, missing: [], how: 'ANSWERED', remoteId: 'r2' },
  });
  expect(await list({ employeeId: id(4) })).toMatchObject([{ failure: 'REJECTED', detail: 'Nomor salah' }]);
  expect(await list({ employeeId: id(6) })).toMatchObject([{ failure: 'INCOMPLETE', ...incomplete }]);
  expect(await list({ employeeId: id(8) })).toMatchObject([{ wanted: false, remoteId: 'r8' }]);
  expect(await list({ employeeId: id(9) })).toMatchObject([{ state: 'withdrawn' }]);
});

it('names what is due: what waits, what nobody knows of once it can be known, what may be complete now', async () => {
  expect(await due(2)).toEqual([1, 6, 8]);
  expect(await due(17)).toEqual([1, 5, 6, 8]);
  expect(await due(20)).toEqual([1, 3, 5, 6, 8]);
});

it('tells operators how many wait for what, since when, and when SIASN last answered', async () => {
  expect(await siasnBacklog(everything())).toEqual({
    ...{ senderActive: false, pending: 2, held: 0, sent: 1, failed: { INCOMPLETE: 2, REJECTED: 1, UNCERTAIN: 1 } },
    ...{ oldestQueuedAt: new Date(minute(0)), lastContactAt: new Date(minute(0)) },
  });
}); // prettier-ignore

it('shows everybody their own only', async () => {
  expect(await who({}, views.as({ scope: 'self', employee: id(4) }))).toEqual([4]);
  expect(await list({}, views.as({ scope: 'none' }))).toEqual([]);
});

it('goes on with what people decide, and drops what was said of somebody who is erased', async () => {
  const form = { form: 'WORKSHOP' as const, jenisDiklatId: '4', jenisKursusSertipikat: 'Workshop' };
  const city = { instansiId: 'A5EB', institusiPenyelenggara: 'BKPSDM', forms: [form] };
  const scope = { subjectId: id(4), erasureId: id(80), classes: ['free-text' as const], keyIds: [] };
  for (const fact of [
    ...[reconciled(2, 'SEND_OURS'), SubmissionRetried(about(5))],
    ...[SiasnReferencesRecorded({ referencesId: SIASN_REFERENCES, ...city }), PersonalDataErased(scope)],
  ])
    append(fact);
  await views.fold(siasnSubmissions, log);
  expect(await list({ employeeId: id(2) })).toMatchObject([{ state: 'pending', decision: 'SEND_OURS' }]);
  expect(await due(2)).toEqual([1, 2, 5, 6, 7, 8]);
  // what counts for 2026, the second, is held from 2027 on; the eighth shall be removed there
  expect(await due(2, 2026)).toEqual([1, 2, 5, 6, 7, 8]);
  expect(await due(2, 2027)).toEqual([1, 5, 6, 7, 8]);
  expect(await siasnBacklog(everything(), 2027)).toMatchObject({ held: 1, pending: 3 });
  const [fourth] = await list({ employeeId: id(4) });
  expect(fourth).toMatchObject({ failure: 'REJECTED' });
  expect(fourth).not.toHaveProperty('detail');
});

it('describes every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
