import { CommandExecutor } from '@jejak/commands';
import {
  learningRecord,
  ReconcileSubmission,
  RetrySubmission,
  RevokeCertificate,
  submission,
  WithdrawSubmission,
  type KnownSubmission,
} from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { testEventStore, type TestEventStore } from '../../../../test/support/event-store.js';
import { testKeySettings } from '../../../../test/support/keys.js';
import {
  carryOut,
  learner,
  queued,
  referencesRecorded,
  type Learner,
} from '../../../../test/support/learners.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { StandInSiasn, type Manner } from '../../../../test/support/siasn.js';
import { Outbox, PACE, sendOne, SiasnClient, SiasnUnavailable, type SenderParts } from '../index.js';

let store: TestEventStore;
let database: TestDatabase;
let log: EventLog;
let keys: LazyKeys;
let executor: CommandExecutor;
let siasn: StandInSiasn;
let parts: SenderParts;
let disclosed: string[] = [];
let serial = 0;
beforeAll(async () => {
  [store, database, siasn] = await Promise.all([testEventStore(), testDatabase(), StandInSiasn.start()]);
  log = EventLog.connect(store.url);
  keys = new LazyKeys(testKeySettings(database.url));
  executor = new CommandExecutor(log, keys);
  await referencesRecorded(executor);
  parts = {
    sources: { log, keys },
    client: new SiasnClient({ url: siasn.url, credentials: { token: 'secret' }, timeoutMs: 300 }),
    outbox: new Outbox(executor),
    disclose: (employeeId) => Promise.resolve(void disclosed.push(employeeId)),
    pace: { ...PACE, settleMs: 60_000, pauseMs: 1_000 },
  };
});
afterAll(async () => {
  await log.close();
  await keys.close();
  await Promise.all([store.close(), database.drop(), siasn.close()]);
});
beforeEach(() => {
  siasn.manner = () => 'ok';
  siasn.listed = 'ok';
  siasn.asked.length = 0;
  disclosed = [];
});

const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const send = ({ submissionId }: Learner, now = new Date()) => sendOne(parts, submissionId, now);
const there = ({ pnsOrangId }: Learner) => siasn.rows.kursus.filter((row) => row.pnsOrangId === pnsOrangId);
const met = (...manners: Manner[]) => (siasn.manner = () => manners.shift() ?? 'ok');

async function state({ submissionId }: Learner): Promise<KnownSubmission> {
  const { state } = await log.load(submission, submissionId);
  if (state.status === 'unknown') throw new Error('not queued');
  return state;
}
function withdrawn(one: Learner): Promise<void> {
  const withdraw = Object.assign(new WithdrawSubmission(), { cause: 'HOURS_REVERSED' });
  return carryOut(executor)(submission, one.submissionId, withdraw);
}
async function somebody(): Promise<Learner> {
  const one = await learner(log, executor, ++serial);
  siasn.knows(one.nip, one.pnsOrangId);
  await queued(executor, one);
  return one;
}

it('sends a row in the shape of SIASN, and keeps it sealed', async () => {
  const one = await somebody();
  expect(await send(one)).toEqual({ result: 'settled' });
  expect(there(one)).toEqual([
    {
      ...{ id: expect.any(String) as string, instansiId: 'A5EB03E23C52F6A0E040640A040252AD' },
      ...{ institusiPenyelenggara: 'BKPSDM Kota Medan', jenisDiklatId: '4', path: [] },
      ...{ jenisKursusSertipikat: 'Pelatihan Teknis', jumlahJam: 4, namaKursus: 'Pelayanan Prima' },
      ...{ nomorSertipikat: one.number, pnsOrangId: one.pnsOrangId, tahunKursus: 2026 },
      ...{ tanggalKursus: '02-03-2026', tanggalSelesaiKursus: '02-03-2026' },
    },
  ]);
  expect(await state(one)).toMatchObject({ status: 'confirmed', attempts: 1, remoteId: there(one)[0]?.id });
  expect(disclosed).toEqual([one.employeeId]);
  const events = await log.read(`submission-${one.submissionId}`);
  expect(events.map(({ type }) => type)).toEqual(['SubmissionQueued', 'SubmissionSent', 'SubmissionConfirmed']);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(new RegExp(`${one.nip}|${one.pnsOrangId}`));
  expect(await send(one)).toEqual({ result: 'idle' });
}); // prettier-ignore

it.each<Manner>(['lost', 'hangs', 'garbled', '500-done', 'html-done', 'no-id', 'dropped', '500', 'html'])(
  'after an end that nobody knows (%s) it waits, asks, and has the row there once',
  async (manner) => {
    const one = await somebody();
    met(manner);
    expect(await send(one)).toMatchObject({ result: 'pause' });
    expect(await state(one)).toMatchObject({ status: 'failed', failure: { code: 'UNCERTAIN' } });
    expect(await send(one, ahead(0.9))).toEqual({ result: 'idle' });
    expect(await send(one, ahead(2))).toEqual({ result: 'settled' });
    expect(there(one)).toHaveLength(1);
    expect(await state(one)).toMatchObject({ status: 'confirmed', remoteId: there(one)[0]?.id });
  },
);

it('goes on where it was killed between the record and the answer', async () => {
  const [arrived, not] = [await somebody(), await somebody()];
  for (const [one, when] of [[arrived, 'after'], [not, 'before']] as const) {
    const save: SenderParts['client']['save'] = async (row) => {
      if (when === 'after') await parts.client.save(row);
      throw new Error('killed');
    };
    const client = { ...bound(parts.client), save };
    await expect(sendOne({ ...parts, client }, one.submissionId)).rejects.toThrow('killed');
    expect(await state(one)).toMatchObject({ status: 'sent', attempts: 1 });
    expect(await send(one)).toEqual({ result: 'idle' });
    expect(await send(one, ahead(2))).toEqual({ result: 'settled' });
    expect(there(one)).toHaveLength(1);
  }
  expect((await state(arrived)).attempts).toBe(1);
  expect((await state(not)).attempts).toBe(2);
}); // prettier-ignore

const bound = (client: SenderParts['client']): SenderParts['client'] => ({
  list: (...asked) => client.list(...asked),
  save: (row) => client.save(row),
  remove: (...asked) => client.remove(...asked),
  ready: () => client.ready(),
});

it.each<[Manner, string]>([
  ['400', 'nomorSertipikat tidak valid'],
  ['no', 'Data sudah dikunci'],
])('a refusal (%s) is kept with what was said, until somebody has it tried again', async (manner, said) => {
  const one = await somebody();
  met(manner);
  expect(await send(one)).toEqual({ result: 'failed' });
  expect(await state(one)).toMatchObject({ failure: { code: 'REJECTED' }, retryAt: undefined });
  expect(await send(one, ahead(10_000))).toEqual({ result: 'idle' });
  const events = await log.read(`submission-${one.submissionId}`);
  expect(JSON.stringify(events.at(-1)?.data)).not.toContain(said);
  const retry = { employeeId: one.employeeId, reason: 'Diperbaiki' };
  await carryOut(executor)(submission, one.submissionId, Object.assign(new RetrySubmission(), retry));
  expect(await send(one)).toEqual({ result: 'settled' });
  expect(there(one)).toHaveLength(1);
});

it('what SIASN did not look at is tried again, no sooner than it asks for', async () => {
  const one = await somebody();
  met('429', '401');
  expect(await send(one)).toEqual({ result: 'pause', why: 'HTTP 429', retryAfterMs: 1_000 });
  expect(await state(one)).toMatchObject({ failure: { code: 'THROTTLED' }, uncertain: false });
  expect(await send(one, ahead(1))).toMatchObject({ result: 'pause', why: 'not authorised' });
  expect(await send(one, ahead(2))).toEqual({ result: 'settled' });
});

it.each(['500', 'html', 'none'] as const)(
  'nothing is sent while the list is not told (%s)',
  async (listed) => {
    const one = await somebody();
    siasn.listed = listed;
    await expect(send(one)).rejects.toThrow(SiasnUnavailable);
    expect(siasn.asked).toEqual([]);
    expect(await state(one)).toMatchObject({ status: 'pending', attempts: 0 });
  },
);

it('nothing leaves that is not in the access log before', async () => {
  const one = await somebody();
  const disclose = () => Promise.reject(new Error('away'));
  await expect(sendOne({ ...parts, disclose }, one.submissionId)).rejects.toThrow('away');
  expect(siasn.asked).toEqual([]);
});

it('says what is missing, once, and goes on when it is there', async () => {
  const one = await somebody();
  const { submissionId, employeeId } = one;
  const certificates = (await log.load(learningRecord, employeeId)).state.certificates;
  const [certificateId = ''] = certificates.keys();
  const revoke = Object.assign(new RevokeCertificate(), { certificateId, reason: 'Salah cetak' });
  await carryOut(executor)(learningRecord, employeeId, revoke);
  expect(await send(one)).toEqual({ result: 'failed' });
  expect(await send(one)).toEqual({ result: 'failed' });
  expect(await state(one)).toMatchObject({ failure: { code: 'INCOMPLETE', missing: ['nomorSertipikat'] } });
  expect(await log.read(`submission-${submissionId}`)).toHaveLength(2);
});

it('a row that is there already is found, whoever brought it, and not sent', async () => {
  const one = await somebody();
  const { pnsOrangId, number: nomorSertipikat } = one;
  const named = { namaKursus: 'PELAYANAN  PRIMA', tanggalKursus: '02-03-2026', jumlahJam: 8 };
  siasn.rows.kursus.push({ id: 'by-hand', pnsOrangId, nomorSertipikat, ...named });
  expect(await send(one)).toEqual({ result: 'settled' });
  expect(siasn.asked).toEqual([]);
  expect(await state(one)).toMatchObject({ status: 'confirmed', remoteId: 'by-hand' });

  const { submissionId, employeeId } = one;
  const decision = { employeeId, decision: 'SEND_OURS', remoteId: 'by-hand', differs: ['jumlahJam'] };
  const reconcile = Object.assign(new ReconcileSubmission(), { ...decision, reason: 'Jam keliru' });
  await carryOut(executor)(submission, submissionId, reconcile);
  expect(await send(one)).toEqual({ result: 'settled' });
  expect(there(one)).toMatchObject([{ id: 'by-hand', jumlahJam: 4 }]);
});

it('what counts for a year before the first that is sent stays here, and what is there is removed', async () => {
  const one = await somebody();
  const from = (fromYear: number, now?: Date) => sendOne({ ...parts, fromYear }, one.submissionId, now);
  expect(await from(2027)).toEqual({ result: 'idle' });
  expect([disclosed, await state(one)]).toMatchObject([[], { status: 'pending', attempts: 0 }]);
  expect(await from(2026)).toEqual({ result: 'settled' });
  await withdrawn(one);
  expect([await from(2027, ahead(2)), there(one)]).toEqual([{ result: 'settled' }, []]);
});

it('two rows that could be it are left to a person', async () => {
  const one = await somebody();
  const { pnsOrangId, number: nomorSertipikat } = one;
  const row = { pnsOrangId, nomorSertipikat, namaKursus: 'Pelayanan Prima', tanggalKursus: '02-03-2026' };
  siasn.rows.kursus.push({ ...row, id: 'first' }, { ...row, id: 'second' });
  expect(await send(one)).toEqual({ result: 'failed' });
  expect(await state(one)).toMatchObject({ failure: { code: 'AMBIGUOUS' } });
});

describe('what was withdrawn', () => {
  it('is removed, also where nobody knows whether it arrived', async () => {
    const [confirmed, lost, dropped] = [await somebody(), await somebody(), await somebody()];
    await send(confirmed);
    for (const [one, manner] of [[lost, 'lost'], [dropped, 'dropped']] as const) {
      met(manner);
      await send(one);
    }
    for (const one of [confirmed, lost, dropped]) {
      await withdrawn(one);
      expect(await send(one, ahead(2))).toEqual({ result: 'settled' });
      expect(there(one)).toEqual([]);
      expect(await state(one)).toMatchObject({ status: 'withdrawn', remoteId: undefined });
    }
    expect(siasn.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
  }); // prettier-ignore

  it('is removed once, whatever becomes of the answer', async () => {
    const one = await somebody();
    await send(one);
    await withdrawn(one);
    met('lost');
    expect(await send(one, ahead(2))).toMatchObject({ result: 'pause' });
    expect(await send(one, ahead(4))).toEqual({ result: 'settled' });
    expect(await state(one)).toMatchObject({ status: 'withdrawn' });
  });

  it('is sent again when it is wanted again', async () => {
    const one = await somebody();
    await send(one);
    await withdrawn(one);
    await queued(executor, one);
    expect(await send(one, ahead(2))).toEqual({ result: 'settled' });
    expect(there(one)).toHaveLength(1);
  });
});
