import { positionIdOf } from '@jejak/imports';
import { setTimeout as sleep } from 'node:timers/promises';
import { wholeSystem, type Api, type Headers } from './support.js';

/** A city with two planners, as far as sheets come in and go out. */
class Town {
  private constructor(
    readonly api: Api,
    readonly planner: Headers,
    readonly second: Headers,
  ) {}

  static async start(): Promise<Town> {
    const api = await wholeSystem();
    const [planner, second] = [await api.as('one', ['hr-planner']), await api.as('two', ['hr-planner'])];
    return new Town(api, planner, second);
  }

  /** Imports a sheet and waits until it was worked on. @returns how many rows came to what */
  async take(kind: string, file: Buffer, format: Format, dryRun = false): Promise<Record<string, unknown>> {
    const headers = { ...this.by(kind), 'content-type': TYPES[format] };
    const url = `/imports/${kind}?dryRun=${dryRun}`;
    const answer = await this.api.app.inject({ method: 'POST', url, payload: file, headers });
    expect([kind, answer.statusCode, answer.body]).toEqual([kind, 202, answer.body]);
    const { batchId } = answer.json<{ batchId: string }>();
    for (const end = Date.now() + 30_000; ;) {
      const { body } = await this.api.get(`/imports/${batchId}`, headers);
      const { added, changed, same, refused } = body;
      if (body.state === 'finished') return { kind, added, changed, same, refused };
      if (Date.now() > end) throw new Error(`still ${JSON.stringify(body)}`);
      await sleep(20);
    }
  }

  /** What stands, as a sheet. */
  async give(kind: string, format: Format): Promise<Sheet> {
    const headers = {
      ...{ ...this.planner, 'jejak-purpose': 'DEVELOPMENT_PLANNING', prefer: 'wait=20' },
      'jejak-min-position': String(await this.api.head()),
    };
    const url = `/exports/sheets/${kind}?format=${format}`;
    const answer = await this.api.app.inject({ url, headers });
    expect([kind, answer.statusCode, answer.headers['content-type']]).toEqual([kind, 200, TYPES[format]]);
    return { file: answer.rawPayload, leftOut: Number(answer.headers['jejak-rows-left-out']) };
  }

  /** What a second person does beside importing: publish, and look at one's own appraisal. */
  async finish(kind: string): Promise<void> {
    if (kind === 'standards')
      for (const title of POSITIONS) {
        const path = `/competency-standards/${positionIdOf(title)}`;
        const { proposal } = (await this.api.get(path, this.second)).body as {
          proposal: { proposalId: string };
        };
        const publication = `${path}/proposals/${proposal.proposalId}/publication`;
        const done = await this.api.post(publication, { reason: 'SK 1/2026' }, this.second);
        expect([done.status, done.text]).toEqual([200, done.text]);
      }
    if (kind !== 'appraisals') return;
    const upTo = { ...this.second, 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
    const position = String(await this.api.head());
    const { body } = await this.api.post(
      '/people/search',
      { employeeNumber: NIPS[0] },
      { ...upTo, 'jejak-min-position': position },
    );
    const [{ employeeId }] = body.items as [{ employeeId: string }];
    const ratee = await this.api.as('ratee', ['employee'], employeeId);
    const seen = await this.api.post(`/appraisals/${employeeId}/2025/acknowledgement`, {}, ratee);
    expect([seen.status, seen.text]).toEqual([200, seen.text]);
  }

  private by(kind: string): Headers {
    return /verifications|finals/.test(kind) ? this.second : this.planner;
  }
}

type Format = 'csv' | 'xlsx';
interface Sheet {
  readonly file: Buffer;
  readonly leftOut: number;
}
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const NIPS = ['198503152010012001', '199001012015031002', '200002022023212003'] as const;
const POSITIONS = ['Pranata Komputer Ahli Pertama', 'Pengelola Layanan'];
const EVIDENCE = 'ab'.repeat(32);
const TRAINING = [
  'NIP,Nama Pelatihan,Penyelenggara,Bentuk,Tanggal Mulai,Tanggal Selesai,JP,Nomor Sertifikat,Berkas Bukti,SHA-256 Bukti,Alasan Tanpa Bukti',
  `${NIPS[0]},"Pelayanan; ""Prima""",BPSDM,Pelatihan Teknis,2025-03-03,2025-03-07,40,,a.pdf,${EVIDENCE},`,
  `${NIPS[0]},Diklat Prajabatan,LAN,Pelatihan Teknis,2010-05-03,2010-05-07,40,,,,Arsip hilang saat banjir; tercatat di SIASN`,
  `${NIPS[1]},'=1+1,USU,Seminar,2025-05-05,2025-05-05,"4,5",42/2025,b.pdf,${EVIDENCE},`,
];
const APPRAISALS = [
  'NIP,Periode,Hasil Kerja,Perilaku Kerja,Kelebihan,Kekurangan',
  String.raw`${NIPS[0]},2025,Sesuai Ekspektasi,Di Atas Ekspektasi,Ramah; Cepat\; tepat,`,
  `${NIPS[1]},2025-Q4,Di Bawah Ekspektasi,Sesuai Ekspektasi,,Sering terlambat`,
];
const MARKS = Array.from({ length: 9 }, (_, n) => `U${n + 1}`).map(
  (u, n) =>
    `${u} ${['Persyaratan', 'Prosedur', 'Waktu Penyelesaian', 'Biaya/Tarif', 'Produk Layanan', 'Kompetensi Pelaksana', 'Perilaku Pelaksana', 'Penanganan Pengaduan', 'Sarana dan Prasarana'][n] ?? ''}`,
);
const answers = (service: string, numbers: readonly number[]) =>
  numbers.map((number) =>
    ['1.01', '2026-Q1', service, number, 1 + (number % 4), '3,4,3,4,3,4,3,4'].join(','),
  );

/** What people would fill in, and in which order. */
const SHEETS: readonly (readonly [kind: string, lines: readonly string[]])[] = [
  [
    'units',
    [
      'Kode Unit,Nama Unit,Nama Unit (Inggris),Jenis Unit,Kode Unit Induk,Berlaku Sejak',
      '1,Kota Medan,,Pemerintah Kota,,2020-01-01',
      '1.02,"Dinas A, B",Department,Dinas,1,2021-01-01',
      '1.01,Dinas Pendidikan,,OPD,1,2020-01-01',
      '1.01.1,Bidang,,Bidang,1.01,2020-01-01',
    ],
  ],
  [
    'employees',
    [
      'NIP,Nama,Jenis Pegawai,Kode Unit,Jabatan,Jenis Jabatan,Golongan,TMT Jabatan,NIK,Telepon,Surel',
      `${NIPS[1]},"Budi ""B"" Lubis, S.T.",PNS,1.01.1,${POSITIONS[0]},Fungsional,III/a,2025-01-01,,+62 812 3456,b@medan.go.id`,
      `${NIPS[0]},Siti,PNS,1.02,${POSITIONS[1]},JPT Pratama,,2024-01-01,1271015503850001,,`,
      `${NIPS[2]},Ali,P3K,1.01,Guru,Pelaksana,IX,2026-02-01,,,`,
    ],
  ],
  [
    'standards',
    [
      'Jabatan,Rumpun Jabatan,Kompetensi Teknis,Kompetensi Manajerial,Kompetensi Sosial Kultural,Uraian Tugas,Berlaku Sejak',
      String.raw`${POSITIONS[0]},IT,TEK-12=2; TEK-01=3,MAN-01=3,,"D-01: Menulis (kode)\; dan \\| uji | Write code (TEK-12); D-02: Melayani (TEK-01, MAN-01)",2026-01-01`,
      `${POSITIONS[1]},,,MAN-02=1,SOS-01=2,,2026-06-01`,
    ],
  ],
  ['training', TRAINING],
  ['training-verifications', TRAINING.slice(0, 3)],
  ['appraisals', APPRAISALS],
  ['appraisal-finals', APPRAISALS.slice(0, 2)],
  [
    'surveys',
    [
      `Kode Unit,Triwulan,Layanan,Nomor,${MARKS.join(',')}`,
      ...answers('KTP elektronik', [7, 1, 2, 3, 10, 4]),
      ...answers('', [1, 2, 3, 4, 5]),
      ...answers('Akta', [1, 2, 3, 4]),
    ],
  ],
];

let old: Town;
let empty: Town;
beforeAll(async () => {
  [old, empty] = await Promise.all([Town.start(), Town.start()]);
});
afterAll(() => Promise.all([old.api.close(), empty.api.close()]));

it('what stands leaves as sheets, which an empty city takes in, and which leave it the same', async () => {
  const written = new Map<string, { readonly csv: Sheet; readonly xlsx: Sheet }>();
  for (const [kind, lines] of SHEETS) {
    const rows = lines.length - 1;
    const told = await old.take(kind, Buffer.from(lines.join('\r\n')), 'csv');
    expect(told).toEqual({ kind, added: rows, changed: 0, same: 0, refused: 0 });
    await old.finish(kind);
  }
  for (const [kind, lines] of SHEETS) {
    const sheets = { csv: await old.give(kind, 'csv'), xlsx: await old.give(kind, 'xlsx') };
    written.set(kind, sheets);
    // answers of few are left out
    expect([kind, sheets.csv.leftOut, sheets.xlsx.leftOut]).toEqual([
      kind,
      ...(kind === 'surveys' ? [4, 4] : [0, 0]),
    ]);
    const rows = lines.length - 1 - sheets.csv.leftOut;
    for (const format of ['csv', 'xlsx'] as const)
      expect(await old.take(kind, sheets[format].file, format, true)).toEqual({
        ...{ kind, added: 0, changed: 0, same: rows, refused: 0 },
      });
  }
  for (const [index, [kind]] of SHEETS.entries()) {
    const format = index % 2 === 0 ? 'csv' : 'xlsx';
    expect(await empty.take(kind, written.get(kind)![format].file, format)).toMatchObject({
      kind,
      changed: 0,
      refused: 0,
    });
    await empty.finish(kind);
  }
  for (const [kind] of SHEETS)
    for (const format of ['csv', 'xlsx'] as const) {
      const again = await empty.give(kind, format);
      expect([kind, format, again.file.equals(written.get(kind)![format].file)]).toEqual([
        kind,
        format,
        true,
      ]);
      expect(again.leftOut).toBe(0);
    }
});

it('says in words of the template what people filled in, and guards what a spreadsheet would run', async () => {
  const { file } = await old.give('employees', 'csv');
  expect(file.toString().split('\r\n')[2]).toBe(
    `${NIPS[1]},"Budi ""B"" Lubis, S.T.",PNS,1.01.1,${positionIdOf(POSITIONS[0]!)},Fungsional,III/a,2025-01-01,,'+62 812 3456,b@medan.go.id`,
  );
  expect((await old.give('training', 'csv')).file.toString()).toContain(`,'=1+1,`);
});

it('is for planners of the city, for a purpose, and on record of everybody in it', async () => {
  const { api } = old;
  const ask = async (headers: Headers) => {
    const { status, body } = await api.get('/exports/sheets/employees', headers);
    return [status, body.code];
  };
  expect(await ask(old.planner)).toEqual([403, 'ACCESS.PURPOSE_REQUIRED']);
  const purpose = { 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
  const officer = await api.as('officer', ['programme-officer']);
  expect(await ask({ ...officer, ...purpose })).toEqual([403, 'ACCESS.NO_ROLE']);
  const { body } = await api.post(
    '/people/search',
    { employeeNumber: NIPS[0] },
    { ...old.second, ...purpose },
  );
  const [{ employeeId }] = body.items as [{ employeeId: string }];
  const looks = (await api.get(`/people/${employeeId}/looks`)).body.items as object[];
  for (const [kind, people] of [
    ['employees', 3],
    ['training-verifications', 1],
    ['appraisal-finals', 1],
  ] as const) {
    const look = { action: `sheet-${kind}`, actor: api.accountOf('one'), people, effect: 'permit' };
    expect(looks).toContainEqual(expect.objectContaining(look));
  }
});
