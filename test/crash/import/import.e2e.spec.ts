import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jejak, newFolder, removeFolder, System } from '../../e2e/jejak.js';
import { Random } from '../random.js';

/** How often an import is broken off; `npm run test:nightly` asks for many. */
const ROUNDS = Math.min(50, Number(process.env.CRASH_ROUNDS ?? 3));
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 100_000);
const ROWS = 150;

jest.setTimeout(600_000 + ROUNDS * 60_000);

let folder: string;
let system: System;
let random: Random;
beforeAll(async () => {
  folder = newFolder();
  random = new Random(SEED);
  system = await System.start(path.join(folder, 'data'));
});
afterAll(async () => {
  await system.stop();
  removeFolder(folder);
});

function sheet(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const UNITS = 'Kode Unit,Nama Unit,Jenis Unit,Kode Unit Induk,Berlaku Sejak';
const PEOPLE = 'NIP,Nama,Jenis Pegawai,Kode Unit,Jabatan,Jenis Jabatan,Golongan,TMT Jabatan';

/** People of one round: of each a number that nobody else has. */
const people = (round: number): string[] =>
  Array.from({ length: ROWS }, (_, n) => {
    const [year, month] = [round % 20, 1 + Math.floor(round / 20)];
    const born = `19${60 + year}${String(month).padStart(2, '0')}15`;
    const nip = `${born}${2000 + year}0${1 + (n % 9)}1${String(n + 1).padStart(3, '0')}`;
    return `${nip},Pegawai ${round}-${n},PNS,1.01,Guru Ahli Pertama,Fungsional,III/a,2025-01-01`;
  });

async function employees(): Promise<number> {
  const { stdout } = await jejak(system.dataDir, ['export', 'employees']);
  return Math.max(0, stdout.trim().split('\n').length - 1);
}

const killApi = (): void => {
  for (const pid of system.pids('apps/api')) process.kill(pid, 'SIGKILL');
};

it(`an API that is killed in ${ROUNDS} imports loses no row and records none twice (seed ${SEED})`, async () => {
  const units = sheet('units.csv', [
    UNITS,
    '1,Kota,Pemerintah Kota,,2020-01-01',
    '1.01,Dinas,OPD,1,2020-01-01',
  ]);
  const first = await jejak(system.dataDir, ['import', units, '--kind', 'units']);
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('2 added') as string });
  const before = await employees();
  let kills = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const file = sheet(`people-${round}.csv`, [PEOPLE, ...people(round)]);
    const importing = jejak(system.dataDir, ['import', file, '--kind', 'employees']);
    const ended = importing.then(() => true);
    const isOver = () => Promise.race([ended, sleep(0, false)]);
    for (let more = random.between(1, 3); more > 0; more--) {
      await sleep(random.between(100, 1500));
      if (await isOver()) break;
      killApi();
      kills++;
    }
    const { code, stdout, stderr } = await importing;
    expect([round, code, code === 0 ? '' : stderr]).toEqual([round, 0, '']);
    expect(stdout).toContain(`${ROWS} rows: ${ROWS} added, 0 changed, 0 there already, 0 refused`);
    const again = await jejak(system.dataDir, ['import', file, '--kind', 'employees', '--dry-run']);
    expect(again.stdout).toContain(`${ROWS} are there already, 0 would be refused`);
  }
  expect(kills).toBeGreaterThan(0);
  await sleep(1_000); // the projector is behind by less
  expect(await employees()).toBe(before + ROUNDS * ROWS);
});

it('tells what is wrong with a file, and undoes an import', async () => {
  const file = sheet('more.csv', [
    UNITS,
    '2,Dinas Baru,Dinas,1,2026-01-01',
    '2.1,Bidang,Bidang,9.9,2026-01-01',
  ]);
  const dry = await jejak(system.dataDir, ['import', file, '--kind', 'units', '--dry-run']);
  expect(dry).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('1 would be added') as string,
    stderr: expect.stringContaining('line 3, "Kode Unit Induk": IMPORT.UNIT_UNKNOWN') as string,
  });
  const indonesian = await jejak(system.dataDir, ['import', file, '--kind', 'units', '--dry-run'], {
    LANG: 'id_ID.UTF-8',
  });
  expect(indonesian.stderr).toContain('Tidak ada unit dengan kode');
  const { stdout } = await jejak(system.dataDir, ['import', file, '--kind', 'units']);
  const [, id] = /--undo ([0-9a-f-]{36})/.exec(stdout) ?? [];
  const undo = ['import', '--undo', id ?? '', '--reason', 'Berkas keliru'];
  expect(await jejak(system.dataDir, undo)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 events taken back, 0 left') as string,
  });
  expect(await jejak(system.dataDir, undo)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('IMPORT.UNDONE') as string,
  });
  expect(await jejak(system.dataDir, ['import', file])).toMatchObject({ code: 2 });
  const listed = await jejak(system.dataDir, ['import', '--list', '--kind', 'units']);
  expect(listed.stdout.split('\n')[0]).toMatch(/units {2}undone {2}2 rows: 1 added, .* 1 refused/);
});

it('writes what stands as a sheet, which changes nothing where it is from', async () => {
  const out = path.join(folder, 'standing.xlsx');
  const written = await jejak(system.dataDir, [
    'export',
    '--kind',
    'units',
    '--format',
    'xlsx',
    '--out',
    out,
  ]);
  expect(written).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('0 rows could not be said') as string,
  });
  const again = await jejak(system.dataDir, ['import', out, '--kind', 'units', '--dry-run']);
  expect(again).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/0 would be added, 0 changed/) as string,
  });
  const csv = await jejak(system.dataDir, ['export', '--kind', 'units']);
  expect(csv.stdout).toMatch(/^\ufeffKode Unit,Nama Unit/);
  for (const wrong of [['export'], ['export', 'employees', '--kind', 'employees'], ['export', '--kind', 'x']])
    expect([wrong, (await jejak(system.dataDir, wrong)).code]).toEqual([wrong, 2]);
});
