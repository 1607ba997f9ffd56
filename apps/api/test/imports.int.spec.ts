import { setTimeout as sleep } from 'node:timers/promises';
import { wholeSystem, type Headers } from './support.js';

const CSV = { 'content-type': 'text/csv' };
const UNITS = 'Kode Unit,Nama Unit,Jenis Unit,Kode Unit Induk,Berlaku Sejak';
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
  readonly line: number;
  readonly outcome: string;
  readonly faults: readonly { readonly column?: string; readonly code: string; readonly text: string }[];
  readonly differences: readonly Told[];
}

const nip = (n: number) => `19850315201001${n % 2 ? 1 : 2}${String((n % 999) + 1).padStart(3, '0')}`;

async function sent(
  kind: string,
  lines: readonly string[],
  more: { dryRun?: boolean; headers?: Headers } = {},
) {
  const { dryRun = false, headers = {} } = more;
  return api.send(`/imports/${kind}${dryRun ? '?dryRun=true' : ''}`, `${lines.join('\r\n')}\r\n`, {
    ...{ ...planner, ...CSV, ...headers },
  });
}

/** Sends the sheet and waits until it was worked on. */
async function imported(kind: string, lines: readonly string[], dryRun = false): Promise<Told> {
  const answer = await sent(kind, lines, { dryRun });
  expect([answer.status, answer.text]).toEqual([202, answer.text]);
  return done(String(answer.body.batchId));
}

async function done(batchId: string): Promise<Told> {
  for (const end = Date.now() + 20_000; ;) {
    const { body } = await api.get(`/imports/${batchId}`, planner);
    if (body.state !== 'waiting') return body;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(body)}`);
    await sleep(30);
  }
}

const rowsOf = async ({ batchId }: Told, query = '', headers: Headers = {}): Promise<readonly Row[]> =>
  (await api.get(`/imports/${String(batchId)}/rows${query}`, { ...planner, ...headers })).body
    .items as readonly Row[];

const undone = async ({ batchId }: Told): Promise<Told> => {
  const answer = await api.post(`/imports/${String(batchId)}/undo`, { reason: 'Berkas keliru' }, planner);
  expect([answer.status, answer.text]).toEqual([202, answer.text]);
  return done(String(batchId));
};

const tree = [UNITS, '1,Kota Medan,Pemerintah Kota,,2020-01-01', '1.01,Dinas Pendidikan,OPD,1,2020-01-01'];

describe('a sheet of units', () => {
  it('is looked at first, which records nothing; then imported; the same file adds nothing', async () => {
    const before = await api.head();
    const looked = await imported('units', tree, true);
    expect(looked).toMatchObject({ work: 'dry-run', state: 'finished', rows: 2, added: 2, refused: 0 });
    expect(await api.head()).toBe(before);

    const first = await imported('units', tree);
    expect(first).toMatchObject({ work: 'import', state: 'finished', rows: 2, done: 2, added: 2, same: 0 });
    const head = await api.head();
    expect(head).not.toBe(before);
    expect(await imported('units', tree)).toEqual(first);
    expect(await api.head()).toBe(head);
  });

  it('with other names becomes changes, row by row, which are told first', async () => {
    const renamed = [tree[0]!, tree[1]!, '1.01,Dinas Pendidikan dan Kebudayaan,OPD,1,2026-01-01'];
    const looked = await imported('units', renamed, true);
    expect(looked).toMatchObject({ changed: 1, same: 1 });
    expect(await rowsOf(looked, '?outcome=changed')).toEqual([
      {
        ...{ line: 3, outcome: 'changed', faults: [] },
        differences: [
          { column: 'Nama Unit', before: 'Dinas Pendidikan', after: 'Dinas Pendidikan dan Kebudayaan' },
        ],
      },
    ]);
    const changed = await imported('units', renamed);
    expect(changed).toMatchObject({ changed: 1, same: 1 });
    expect(await undone(changed)).toMatchObject({ work: 'undo', state: 'finished', undone: 1, left: 0 });
    expect(await imported('units', tree, true)).toMatchObject({ same: 2 });
  });

  it('tells what is wrong by line and column, in Indonesian or English, and imports the others', async () => {
    const told = await imported('units', [
      UNITS,
      '2,Dinas Kesehatan,Dinas,9.99,2020-01-01',
      '2.1,,Bidang,2,2020-13-01',
      '2.2,Bidang Layanan,Bidang,2,2020-01-01',
      '2.3,Bidang Sehat,Bidang,1.01,2020-01-01',
      '2.3,Bidang Lain,Bidang,1.01,2020-01-01',
    ]);
    expect(told).toMatchObject({ added: 1, refused: 4 });
    const codes = (rows: readonly Row[]) =>
      rows.map(({ line, faults }) => [line, ...faults.map(({ column, code }) => `${column ?? ''} ${code}`)]);
    const refused = await rowsOf(told, '?outcome=refused');
    expect(codes(refused)).toEqual([
      [2, 'Kode Unit Induk IMPORT.UNIT_UNKNOWN'],
      [3, 'Nama Unit IMPORT.EMPTY', 'Berlaku Sejak IMPORT.BAD_DATE'],
      [4, ' IMPORT.NEEDED_ROW_REFUSED'],
      [6, ' IMPORT.DUPLICATE_KEY'],
    ]);
    expect(refused[0]?.faults[0]?.text).toMatch(/^Tidak ada unit dengan kode "9.99"/);
    const english = await rowsOf(told, '?outcome=refused', { 'accept-language': 'en' });
    expect(english[0]?.faults[0]?.text).toMatch(/^There is no unit with the code "9.99"/);
  });
});

describe('a sheet of employees', () => {
  const person = (n: number, more = '') =>
    `${nip(n)},Pegawai ${n}${more},PNS,1.01,Guru Ahli Pertama,Fungsional,III/a,2026-01-01`;

  it('registers them, and moves and names anew those who are there', async () => {
    const looked = await imported('employees', [PEOPLE, person(1), person(2)], true);
    expect(looked).toMatchObject({ added: 2, refused: 0 });
    const first = await imported('employees', [PEOPLE, person(1), person(2)]);
    expect(first).toMatchObject({ added: 2, refused: 0 });
    const second = [
      PEOPLE,
      person(1),
      `${nip(2)},Pegawai 2 S.Pd.,PNS,1,Guru Ahli Muda,Fungsional,III/c,2026-02-01`,
      person(3),
    ];
    const looks = await imported('employees', second, true);
    expect(looks).toMatchObject({ added: 1, changed: 1, same: 1 });
    const [change] = await rowsOf(looks, '?outcome=changed');
    expect(change?.differences.map(({ column, after }) => [column, after])).toEqual([
      ['Kode Unit', '1'],
      ['Jabatan', 'Guru Ahli Muda'],
      ['Golongan', 'III/c'],
      ['Nama', 'Pegawai 2 S.Pd.'],
    ]);
    const changed = await imported('employees', second);
    expect(changed).toMatchObject({ added: 1, changed: 1, same: 1 });
    expect(await imported('employees', [...second, ''], true)).toMatchObject({ same: 3 });
  });

  it('is for whoever may register them, and its rows for whoever imported it', async () => {
    const officer = await api.as('officer', ['programme-officer']);
    const lines = [PEOPLE, person(40)];
    expect((await sent('employees', lines, { headers: officer })).body.code).toBe('ACCESS.NO_ROLE');
    const told = await imported('employees', lines, true);
    const other = await api.as('other planner', ['hr-planner']);
    const asked = await api.get(`/imports/${String(told.batchId)}/rows`, other);
    expect([asked.status, asked.body.code]).toEqual([404, 'IMPORT.UNKNOWN']);
  });

  it('refuses what is no NIP without quoting it', async () => {
    const told = await imported('employees', [PEOPLE, person(1).replace(nip(1), '1,98503E+17')], true);
    const [row] = await rowsOf(told);
    expect(row).toMatchObject({ line: 2, outcome: 'refused' });
    expect(row?.faults[0]?.code).toMatch(/TABLE\.DIGITS_LOST|TABLE\.RAGGED/);
  });
});

describe('the list of imports', () => {
  it('tells who imported which file and what came of it, for whoever may import', async () => {
    const upTo = { ...planner, 'jejak-min-position': String(await api.head()), prefer: 'wait=20' };
    const list = async (query: string) => {
      const { status, body, text } = await api.get(`/imports?${query}`, upTo);
      expect([status, text]).toEqual([200, text]);
      return body.items as readonly Told[];
    };
    const [first] = await list('sort=startedAt&limit=1');
    expect(first).toMatchObject({
      ...{ kind: 'units', status: 'finished', rows: 2, added: 2, same: 0, refused: 0 },
      ...{
        startedBy: api.accountOf('planner'),
        fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    });
    expect(await list('kind=units&status=undone')).toMatchObject([{ undone: 1, left: 0 }]);
    expect(await list('kind=surveys')).toEqual([]);
    expect(await list('to=2020-01-01')).toEqual([]);
    const officer = await api.as('officer', ['programme-officer']);
    expect((await api.get('/imports', officer)).body.code).toBe('ACCESS.NO_ROLE');
  });
});

describe('files', () => {
  it.each([
    ['no sheet of this kind', 'a,b\r\n1,2\r\n', CSV, 'IMPORT.UNREADABLE'],
    ['nothing', '', CSV, 'IMPORT.UNREADABLE'],
    ['no workbook', 'a,b', SHEET(), 'IMPORT.UNREADABLE'],
    ['JSON', '{}', { 'content-type': 'application/json' }, 'IMPORT.MEDIA_TYPE'],
    ['compressed', UNITS, { ...CSV, 'content-encoding': 'gzip' }, 'IMPORT.MEDIA_TYPE'],
  ])('that are %s are refused, and nothing is recorded', async (_, text, headers, code) => {
    const before = await api.head();
    const answer = await api.send('/imports/units', text, { ...planner, ...headers });
    expect([answer.body.code, await api.head()]).toEqual([code, before]);
  });

  it('that are too large are refused before they are read', async () => {
    const headers = { ...planner, ...CSV, 'content-length': '99999999' };
    const answer = await api.send('/imports/units', UNITS, headers);
    expect([answer.status, answer.body.code]).toEqual([413, 'IMPORT.TOO_LARGE']);
  });

  it('of a template are imported as they are', async () => {
    for (const format of ['csv', 'xlsx']) {
      const template = await api.app.inject({
        ...{ method: 'GET', url: `/imports/templates/units?format=${format}`, headers: planner },
      });
      expect(template.statusCode).toBe(200);
      const answer = await api.app.inject({
        ...{ method: 'POST', url: '/imports/units?dryRun=true', payload: template.rawPayload },
        headers: { ...planner, 'content-type': String(template.headers['content-type']) },
      });
      const told = await done(String(answer.json<Told>().batchId));
      expect([format, told]).toEqual([format, expect.objectContaining({ rows: 1, refused: 0 })]);
    }
    const unknown = await api.get('/imports/templates/nothing', planner);
    expect(unknown.body.code).toBe('IMPORT.KIND_UNKNOWN');
  });

  it('that were imported are not kept', async () => {
    const { Client } = await import('pg').then(({ default: pg }) => pg);
    const client = new Client({ connectionString: api.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM jejak_edge.import_part',
    );
    await client.end();
    expect(rows).toEqual([{ n: 0 }]);
  });
});

function SHEET(): Headers {
  return { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
}
