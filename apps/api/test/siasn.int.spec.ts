import { CommandExecutor } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { Outbox, PACE, sendOne, SiasnClient } from '@jejak/siasn';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { learner, type Learner } from '../../../test/support/learners.js';
import { StandInSiasn, type Manner } from '../../../test/support/siasn.js';
import { referencesBody } from './privacy-samples.js';
import { done, unitBody } from './samples.js';
import { startApi, untilStatus, wholeSystem, type Api, type BothServers, type Headers } from './support.js';

type Item = Readonly<Record<string, unknown>>;

let api: Api & BothServers & { readonly issuer: object };
let siasn: StandInSiasn;
let log: EventLog;
let keys: LazyKeys;
let [planner, officer]: Headers[] = [];
let unitId: string;
let serial = 0;
beforeAll(async () => {
  siasn = await StandInSiasn.start();
  const settings = { url: siasn.url, credentials: { token: 'secret' }, timeoutMs: 1_000 };
  api = await wholeSystem({}, { ...settings, settleMs: 60_000, atOnce: 2 });
  // one client in a process appends
  [log, keys] = [api.app.get(EventLog, { strict: false }), api.app.get(LazyKeys, { strict: false })];
  await untilStatus(200, () => api.get('/siasn/submissions'));
  planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  officer = { ...(await api.as('officer', ['programme-officer'])), 'jejak-purpose': 'PROGRAMME_DELIVERY' };
  unitId = (await done(api, '/units', unitBody())).id;
});
afterAll(async () => {
  await api.close();
  await siasn.close();
});
beforeEach(() => {
  siasn.manner = () => 'ok';
  siasn.listed = 'ok';
});

const ask = async (path: string, by = planner) => api.get(path, by);
const items = async (path: string, by = planner) => {
  const { status, body, text } = await ask(path, by);
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return body.items as Item[];
};
const said = async (path: string, body: object, by = planner) => {
  const answer = await api.post(path, body, by);
  return [answer.status, answer.body.code];
};

/** Somebody who learned something, which the policy has queued. */
async function somebody(unit = unitId): Promise<Learner> {
  const one = await learner(log, new CommandExecutor(log, keys), ++serial, unit);
  siasn.knows(one.nip, one.pnsOrangId);
  await until(one, 'pending');
  return one;
}

/** Waits until the list shows a submission in this state. */
async function until({ employeeId }: Learner, state: string): Promise<Item> {
  for (const end = Date.now() + 20_000; ;) {
    const [item] = await items(`/siasn/submissions?employeeId=${employeeId}&state=${state}`);
    if (item) return item;
    if (Date.now() > end) throw new Error(`not ${state}: ${(await ask('/siasn/submissions')).text}`);
  }
}

async function send({ submissionId }: Learner, manner: Manner = 'ok'): Promise<void> {
  siasn.manner = () => manner;
  await sendOne(
    {
      sources: { log, keys },
      client: new SiasnClient({ url: siasn.url, credentials: { token: 'secret' }, timeoutMs: 1_000 }),
      outbox: new Outbox(new CommandExecutor(log, keys)),
      disclose: () => Promise.resolve(),
      pace: PACE,
    },
    submissionId,
  );
}
const address = ({ employeeId, submissionId }: Learner) => `/siasn/submissions/${employeeId}/${submissionId}`;

it('references are recorded, and read again as they were', async () => {
  expect((await ask('/siasn/references')).body.code).toBe('SIASN.REFERENCES_UNKNOWN');
  const [form] = referencesBody().forms;
  const twice = referencesBody({ forms: [form, form] });
  expect(await said('/siasn/references', twice)).toEqual([422, 'SIASN.FORM_TWICE']);
  await done(api, '/siasn/references', referencesBody(), planner);
  expect((await ask('/siasn/references')).body).toEqual(referencesBody());
});

it('what was learned is queued by itself, sent, and shown to who may see it', async () => {
  const one = await somebody();
  expect(await until(one, 'pending')).toMatchObject({
    ...{ submissionId: one.submissionId, source: 'PROGRAMME', sourceId: one.programmeId, wanted: true },
    ...{ year: 2026, attempts: 0, ageDays: expect.any(Number) as number, missing: [] },
  });
  const self = await api.as('self', ['employee'], one.employeeId);
  const other = await api.as('other', ['employee'], (await somebody(randomUUID())).employeeId);
  expect(await items('/siasn/submissions', self)).toHaveLength(1);
  expect((await items('/siasn/submissions', other)).map(({ employeeId }) => employeeId)).not.toContain(
    one.employeeId,
  );
  expect(await items(`/siasn/submissions?employeeId=${one.employeeId}`, other)).toEqual([]);
  expect((await ask(address(one), self)).body).toMatchObject({ status: 'pending' });
  expect((await ask(address(one), other)).status).toBe(403);
  expect((await ask(address({ ...one, submissionId: randomUUID() }))).body.code).toBe('SUBMISSION.UNKNOWN');

  await send(one);
  expect(await until(one, 'confirmed')).toMatchObject({ how: 'ANSWERED', attempts: 1, kind: 'KURSUS' });
  expect(await items(`/siasn/submissions?unitId=${unitId}&year=2026&state=confirmed`)).toHaveLength(1);
  expect(await items(`/siasn/submissions?unitId=${randomUUID()}`)).toEqual([]);
  expect(await items('/siasn/submissions?year=2025')).toEqual([]);
});

it('what SIASN refused says why to who may read it, and is tried again', async () => {
  const one = await somebody();
  await send(one, '400');
  const detail = 'nomorSertipikat tidak valid';
  expect(await until(one, 'failed')).toMatchObject({ failure: 'REJECTED', detail });
  const [seen] = await items(`/siasn/submissions?employeeId=${one.employeeId}`, officer);
  expect(seen).toMatchObject({ failure: 'REJECTED' });
  expect(seen).not.toHaveProperty('detail');

  const retry = { reason: 'Nomor diperbaiki' };
  expect((await api.post(`${address(one)}/retry`, retry, officer)).status).toBe(403);
  const wrong = address({ ...one, employeeId: (await somebody()).employeeId });
  expect(await said(`${wrong}/retry`, retry)).toEqual([404, 'SUBMISSION.UNKNOWN']);
  await done(api, `${address(one)}/retry`, retry, planner);
  expect(await said(`${address(one)}/retry`, retry)).toEqual([409, 'SUBMISSION.NOT_FAILED']);
  await done(api, `${address(one)}/upload`, { remoteId: 'by-hand-1' }, planner);
  expect(await until(one, 'confirmed')).toMatchObject({ how: 'BY_HAND', remoteId: 'by-hand-1' });
  expect(await said(`${address(one)}/upload`, {})).toEqual([409, 'SUBMISSION.NOT_OPEN']);
});

it('rows come in the shape of SIASN, as JSON and as a file, and who got them is on record', async () => {
  const own = (await done(api, '/units', unitBody())).id;
  const one = await somebody(own);
  const [row] = await items(`/siasn/rows?unitId=${own}`);
  expect(row).toMatchObject({
    ...{ submissionId: one.submissionId, state: 'pending', kind: 'KURSUS', missing: [], nipBaru: one.nip },
    row: { pnsOrangId: one.pnsOrangId, nomorSertipikat: one.number, jumlahJam: 4 },
  });
  const file = await ask(`/siasn/files/KURSUS?unitId=${own}`);
  const [heading, line, ...rest] = file.text.trimEnd().split('\r\n');
  expect(heading).toMatch(/^nipBaru,pnsOrangId,instansiId,/);
  expect(line).toMatch(new RegExp(`^${one.nip},${one.pnsOrangId},.*,${one.submissionId}$`));
  expect(rest).toEqual([]);
  expect((await ask(`/siasn/files/DIKLAT?unitId=${own}`)).text.split('\r\n')).toHaveLength(2);
  expect((await ask('/siasn/files/RUMOURS')).body.code).toBe('QUERY.INVALID');
  expect((await ask('/siasn/rows', officer)).status).toBe(403);
  const { 'jejak-purpose': _, ...without } = planner ?? {};
  expect((await ask(`/siasn/files/KURSUS?unitId=${own}`, without)).body.code).toBe('ACCESS.PURPOSE_REQUIRED');
  const self = await api.as('reader', ['employee'], one.employeeId);
  const looks = await items(`/people/${one.employeeId}/looks`, self);
  expect(looks.map(({ action }) => action)).toEqual(expect.arrayContaining(['siasn-rows', 'siasn-file']));
});

it('operators see what waits and that no sender lives, without names', async () => {
  await somebody();
  const { text } = await api.get('/metrics');
  const figure = (name: string) => Number(new RegExp(`^jejak_siasn_${name} (\\S+)$`, 'm').exec(text)?.[1]);
  expect(figure('submissions\\{state="pending",failure=""\\}')).toBeGreaterThan(0);
  expect(figure('sender_up')).toBe(0);
  for (const moment of ['oldest_queued', 'last_contact'])
    expect(Date.now() / 1000 - figure(`${moment}_timestamp_seconds`)).toBeLessThan(120);
  const { body } = await untilStatus(200, () => api.get('/health/ready'));
  expect(body).toMatchObject({
    details: { siasn: { status: 'up', sender: 'absent', sent: 0, pending: expect.any(Number) as number } },
  });
  const pool = new pg.Pool({ connectionString: api.databaseUrl, max: 1 });
  await pool.query(`SELECT pg_advisory_lock(hashtext('jejak.siasn-sender'), 1)`);
  expect((await api.get('/health/ready')).body).toMatchObject({ details: { siasn: { sender: 'active' } } });
  await pool.end();
});

describe('both sides', () => {
  let same: Learner;
  let different: Learner;
  let only: Learner;
  let unit: string;
  const found = async (query = '') => items(`/siasn/reconciliation?unitId=${unit}${query}`);
  const of = (all: Item[], one: Learner) => all.filter(({ employeeId }) => employeeId === one.employeeId);
  beforeAll(async () => {
    unit = (await done(api, '/units', unitBody())).id;
    [same, different, only] = [await somebody(unit), await somebody(unit), await somebody(unit)];
    for (const one of [same, different]) {
      await send(one);
      await until(one, 'confirmed');
    }
    for (const row of siasn.rows.kursus) if (row.pnsOrangId === different.pnsOrangId) row['jumlahJam'] = 40;
    siasn.rows.kursus.push({
      ...{ id: 'theirs', pnsOrangId: same.pnsOrangId, namaKursus: 'Lain', nomorSertipikat: 'X/1' },
      ...{ tanggalKursus: '01-02-2025', tahunKursus: 2025 },
    });
  });

  it('are compared: other values, rows only here and only there', async () => {
    const all = await found('&all=true');
    expect(of(all, same)).toMatchObject([
      { finding: 'SAME', submissionId: same.submissionId, state: 'confirmed' },
      { finding: 'ONLY_THERE', remoteIds: ['theirs'], theirs: { namaKursus: 'Lain' } },
    ]);
    expect(of(all, different)).toMatchObject([
      { finding: 'DIFFERENT', differs: ['jumlahJam'], ours: { jumlahJam: 4 }, theirs: { jumlahJam: '40' } },
    ]);
    expect(of(all, only)).toMatchObject([{ finding: 'ONLY_HERE', state: 'pending' }]);
    expect((await found()).map(({ finding }) => finding)).not.toContain('SAME');
    expect(of(await found('&year=2026&all=true'), same)).toMatchObject([{ finding: 'SAME' }]);
    const { body } = await ask(`/siasn/reconciliation?unitId=${unit}&limit=2`);
    expect(body).toMatchObject({ employees: 2, next: expect.any(String) as string });
    const self = await api.as('compared', ['employee'], same.employeeId);
    const looks = await items(`/people/${same.employeeId}/looks`, self);
    expect(looks.map(({ action }) => action)).toContain('siasn-reconciliation');
    const next = encodeURIComponent(String(body.next));
    expect((await ask(`/siasn/reconciliation?unitId=${unit}&limit=2&cursor=${next}`)).body).toMatchObject({ employees: 1 });
  });

  it('are brought together by what a person decides', async () => {
    const decision = { decision: 'SEND_OURS', reason: 'Jam di SIASN keliru' };
    const decide = (one: Learner) => said(`${address(one)}/reconciliation`, decision);
    expect(await decide(same)).toEqual([409, 'SUBMISSION.NOTHING_DIFFERS']);
    expect(await decide(only)).toEqual([409, 'SUBMISSION.NOT_CONFIRMED']);
    expect((await decide(different))[0]).toBe(200);
    expect(await until(different, 'pending')).toMatchObject({ decision: 'SEND_OURS' });
    await send(different);
    await until(different, 'confirmed');
    expect(of(await found('&all=true'), different)).toMatchObject([{ finding: 'SAME' }]);
  });

  it('cannot be compared while SIASN is away, or where it is not known', async () => {
    siasn.listed = '500';
    const { status, body } = await ask(`/siasn/reconciliation?unitId=${unit}`);
    expect([status, body.code]).toEqual([503, 'SIASN.UNAVAILABLE']);
    const { eventStoreUrl, databaseUrl, issuer } = api;
    const apart = await startApi({ eventStoreUrl, databaseUrl, issuer: issuer as never });
    try {
      const answer = await untilStatus(409, () => apart.get(`/siasn/reconciliation?unitId=${unit}`, planner));
      expect(answer.body.code).toBe('SIASN.NOT_CONFIGURED');
    } finally {
      await apart.close();
    }
  });
}); // prettier-ignore
