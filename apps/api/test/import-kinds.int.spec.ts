import { setTimeout as sleep } from 'node:timers/promises';
import { wholeSystem, type Headers } from './support.js';

const PEOPLE = 'NIP,Nama,Jenis Pegawai,Kode Unit,Jabatan,Jenis Jabatan,Golongan,TMT Jabatan';

let api: Awaited<ReturnType<typeof wholeSystem>>;
let planner: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  planner = await api.as('planner', ['hr-planner']);
});
afterAll(() => api.close());

type Told = Readonly<Record<string, unknown>>;
interface Row {
  readonly faults: readonly { readonly code: string }[];
}

/** Imports a sheet and waits until it was worked on. */
async function imported(kind: string, sheet: string | Buffer, by: Headers): Promise<Told> {
  const answer = await api.app.inject({
    ...{
      method: 'POST',
      url: `/imports/${kind}`,
      payload: sheet,
      headers: { ...by, 'content-type': 'text/csv' },
    },
  });
  expect([kind, answer.statusCode, answer.body]).toEqual([kind, 202, answer.body]);
  return done(String(answer.json<Told>().batchId), by);
}

/** Imports a template as it is. */
async function template(kind: string, by: Headers): Promise<Told> {
  const { rawPayload } = await api.app.inject({
    ...{ method: 'GET', url: `/imports/templates/${kind}?format=csv`, headers: by },
  });
  return imported(kind, rawPayload, by);
}

async function done(batchId: string, by: Headers): Promise<Told> {
  const end = Date.now() + 20_000;
  for (;;) {
    const { body } = await api.get(`/imports/${batchId}`, by);
    if (body.state !== 'waiting') return body;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(body)}`);
    await sleep(30);
  }
}

const takenBack = async ({ batchId }: Told, by: Headers): Promise<Told> => {
  const answer = await api.post(`/imports/${String(batchId)}/undo`, { reason: 'Berkas keliru' }, by);
  expect([answer.status, answer.text]).toEqual([202, answer.text]);
  return done(String(batchId), by);
};
/** A reader of views that show all that is recorded. */
const upToDate = async (): Promise<Headers> => ({
  ...{ ...planner, 'jejak-purpose': 'DEVELOPMENT_PLANNING' },
  'jejak-min-position': String(await api.head()),
});
const found = async (): Promise<readonly Told[]> => {
  const answer = await api.post('/people/search', { employeeNumber: NIP }, await upToDate());
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body.items as readonly Told[];
};
const NIP = '198503152010012001';

it('is imported from its template, verified by a second person, and taken back', async () => {
  const second = await api.as('second planner', ['hr-planner']);
  const one = { state: 'finished', rows: 1, added: 1, refused: 0 };
  const batches = new Map<string, Told>();
  for (const [kind, by] of [
    ...([
      ['units', planner],
      ['employees', planner],
      ['standards', planner],
    ] as const),
    ...([
      ['training', planner],
      ['training-verifications', second],
    ] as const),
    ...([
      ['appraisals', planner],
      ['surveys', planner],
    ] as const),
  ] as const) {
    const told = await template(kind, by);
    expect([kind, told]).toEqual([kind, expect.objectContaining(one)]);
    batches.set(kind, told);
  }
  const early = await template('appraisal-finals', second);
  const [row] = (await api.get(`/imports/${String(early.batchId)}/rows`, second)).body
    .items as readonly Row[];
  expect(row?.faults.map(({ code }) => code)).toEqual(['APPRAISAL.NOT_SEEN']);

  const [person] = await found();
  const hours = async (): Promise<unknown> => {
    const answer = await api.get(`/learning-records/${String(person?.employeeId)}`, await upToDate());
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    return answer.body.credits;
  };
  expect(await hours()).toMatchObject([{ jp: 40, reversed: false }]);

  const undo = async (kind: string, by = planner) => {
    const { undone: gone, left } = await takenBack(batches.get(kind)!, by);
    return [gone, left];
  };
  expect(await undo('employees')).toEqual([0, 2]);
  expect(await found()).toHaveLength(1);
  expect(await undo('training-verifications', second)).toEqual([2, 0]);
  expect(await hours()).toMatchObject([{ jp: 40, reversed: true }]);
  for (const kind of ['training', 'standards']) expect([kind, await undo(kind)]).toEqual([kind, [1, 0]]);
  const account = await api.as('the person', ['employee'], String(person?.employeeId));
  expect(await undo('employees')).toEqual([0, 2]);
  const rows = await api.get(
    `/imports/${String(batches.get('employees')!.batchId)}/rows?outcome=left`,
    planner,
  );
  expect(rows.body.items).toMatchObject([
    {
      faults: [
        { code: 'EMPLOYEE.HAS_RECORDS', text: expect.stringContaining('accounts, appraisals') as string },
      ],
    },
  ]);
  expect(account).toHaveProperty('authorization');
  expect([await undo('appraisals')]).toEqual([[1, 0]]);
  expect(await undo('surveys')).toEqual([2, 0]);
  const known = await template('siasn-ids', planner);
  expect(known).toMatchObject(one);
  batches.set('siasn-ids', known);
  const siasnId = async (id: string) => {
    const sheet = `NIP,PNS ID\r\n${NIP},${id}\r\n`;
    return imported('siasn-ids', sheet, planner);
  };
  expect(await siasnId('A8ACA7A4ECE03912E040640A040269BB')).toMatchObject({
    added: 0,
    changed: 0,
    refused: 0,
  });
  const other = await siasnId('B8ACA7A4ECE03912E040640A040269BB');
  expect(other).toMatchObject({ added: 0, changed: 1 });
  expect(await takenBack(other, planner)).toMatchObject({ undone: 1, left: 0 });
  expect(await siasnId('A8ACA7A4ECE03912E040640A040269BB ')).toMatchObject({ changed: 0 });
  expect(await undo('siasn-ids')).toEqual([0, 1]);
});

it('of employees is taken back whole while nothing builds on it; they are counted and found no more', async () => {
  const lines = [
    PEOPLE,
    `${NIP.replace('2001', '2555')},Keliru,PNS,1.03.01,Guru,Fungsional,III/a,2026-01-01`,
  ];
  const search = async () =>
    (await api.post('/people/search', { employeeNumber: NIP.replace('2001', '2555') }, await upToDate())).body
      .items as readonly Told[];
  const first = await imported('employees', lines.join('\r\n'), planner);
  const [person] = await search();
  expect(await takenBack(first, planner)).toMatchObject({ undone: 2, left: 0 });
  expect(await search()).toEqual([]);
  expect((await api.get(`/learning-hours/${String(person?.employeeId)}`, await upToDate())).status).toBe(404);
  const again = await imported('employees', lines.join('\r\n'), planner);
  expect(again).toMatchObject({ added: 1, refused: 0 });
  expect(again.batchId).not.toBe(first.batchId);
  expect(await search()).toHaveLength(1);
});
