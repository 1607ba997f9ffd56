import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLI, jejak, newFolder, removeFolder, System } from './jejak.js';

const EXAMPLE = path.resolve('docs/examples/riwayat-pelatihan.csv');
const MAPPING = path.resolve('docs/examples/riwayat-pelatihan.mapping.json');

let folder: string;
let system: System;
let analyst: Record<string, string>;
beforeAll(async () => {
  folder = newFolder();
  system = await System.start(path.join(folder, 'data'));
  analyst = await system.signedInAs('analyst');
});
afterAll(async () => {
  await system.stop();
  removeFolder(folder);
});

interface Report {
  correlationId: string;
  rows: Record<string, number>;
  commands: { carriedOut: number; repeated: number; refused: number };
  faults: { line: number; column?: string; code: string; reason: { en: string; id: string } }[];
  lines: { line: number; status: string; employeeId?: string; programmeId?: string }[];
  columns: { leftOut: Record<string, string>; unmapped: string[] };
}

async function run(
  file: string,
  mapping = MAPPING,
): Promise<{ code: number | null; stdout: string; report: Report }> {
  const out = path.join(folder, 'report.json');
  const { code, stdout } = await jejak(system.dataDir, [
    'import',
    file,
    '--mapping',
    mapping,
    '--report',
    out,
  ]);
  return { code, stdout, report: JSON.parse(readFileSync(out, 'utf8')) as Report };
}

/** The example under another namespace: other employees, other runs. */
function mappingOf(namespace: string): string {
  const file = path.join(folder, `${namespace}.json`);
  const json = JSON.parse(readFileSync(MAPPING, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...json, namespace }));
  return file;
}

it('imports the example, and the second time adds nothing and says so', async () => {
  const first = await run(EXAMPLE);
  expect(first).toMatchObject({
    code: 0,
    report: { rows: { read: 7, imported: 7, alreadyThere: 0, refused: 0 }, faults: [] },
  });
  const second = await run(EXAMPLE);
  expect(second).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Nothing new') as string,
    report: { rows: { read: 7, imported: 0, alreadyThere: 7, refused: 0 }, commands: { carriedOut: 0 } },
  });
  expect(second.report.correlationId).toBe(first.report.correlationId);
  expect(second.report.lines.map(({ employeeId }) => employeeId)).toEqual(
    first.report.lines.map(({ employeeId }) => employeeId),
  );
});

it('reports wrong rows by line, column and reason, and imports the rest', async () => {
  const good = readFileSync(EXAMPLE, 'utf8').trimEnd();
  const bad = [
    'P-101;31/02/2023;Arsip;Klasikal;Lulus;-;1;1;1;50;80;4',
    'P-102;06/03/2023;Arsip;Klasikal;Lulus;-;1;1;1;50;101;4',
    'P-103;06/03/2023;Arsip;Klasikal;Entah;-;1;1;1;50;80;4',
    'P-104;06/03/2023;Arsip',
    'P-105;06/03/2023;Arsip;Klasikal;Lulus;-;1;1;1;50;80;4',
  ];
  const file = path.join(folder, 'wrong.csv');
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`${good}\n${bad.join('\n')}\n`),
      Buffer.from('P-106;06/03/2023;Ar\xffsip;Klasikal;Lulus;-;1;1;1;50;80;4\n', 'latin1'),
    ]),
  );
  const { code, report } = await run(file, mappingOf('0a0a0a0a-0000-4000-8000-000000000001'));
  expect(code).toBe(1);
  expect(report.rows).toEqual({ read: 13, imported: 8, alreadyThere: 0, refused: 5 });
  expect(report.faults.map(({ line, column, code: fault }) => ({ line, column, fault }))).toEqual([
    { line: 9, column: 'tanggal', fault: 'IMPORT.BAD_DATE' },
    { line: 10, column: 'pasca', fault: 'IMPORT.OUT_OF_RANGE' },
    { line: 11, column: 'hasil', fault: 'IMPORT.UNKNOWN_WORD' },
    { line: 12, column: undefined, fault: 'IMPORT.RAGGED' },
    { line: 14, column: 'pelatihan', fault: 'IMPORT.NOT_UTF8' },
  ]);
  for (const { reason } of report.faults) expect(reason.id).not.toBe(reason.en);
  expect(report.columns).toEqual(
    expect.objectContaining({ leftOut: { pengajar: 'nama adalah data pribadi' }, unmapped: [] }),
  );
});

it('that was killed is completed by running it again', async () => {
  const heading = readFileSync(EXAMPLE, 'utf8').split('\n', 1)[0] ?? '';
  const rows = Array.from(
    { length: 80 },
    (_, n) => `K-${n};06/03/2023;Terputus ${n};Klasikal;Lulus;-;1;1000;900;50;80;4`,
  );
  const file = path.join(folder, 'killed.csv');
  writeFileSync(file, [heading, ...rows].join('\n'));
  const mapping = mappingOf('0b0b0b0b-0000-4000-8000-000000000002');
  const child = spawn(process.execPath, [CLI, 'import', file, '--mapping', mapping], {
    env: { ...process.env, JEJAK_DATA: system.dataDir },
    stdio: 'ignore',
  });
  while (child.exitCode === null && (await runsCalled('Terputus')) < 5) await sleep(25);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { code, report } = await run(file, mapping);
  expect({ code, rows: report.rows.imported! + report.rows.alreadyThere! }).toEqual({ code: 0, rows: 80 });
  expect(report.commands.repeated).toBeGreaterThan(0);
  expect(report.commands.carriedOut).toBeGreaterThan(0);
  const again = await run(file, mapping);
  expect(again.report.rows).toMatchObject({ imported: 0, alreadyThere: 80 });
});

it('takes the token of JEJAK_TOKEN in place of that of the trial, and says what to do where there is none', async () => {
  const args = ['import', EXAMPLE, '--mapping', mappingOf('0c0c0c0c-0000-4000-8000-000000000003')];
  const other = await jejak(system.dataDir, args, { JEJAK_TOKEN: 'no.such.token' });
  expect(other).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/TOKEN\.NOT_TAKEN.*SIGNIN/) as string,
  });
  expect(other.stderr).not.toContain('no.such.token');
  const elsewhere = await jejak(system.dataDir, [...args, '--api', 'http://jejak.example']);
  expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringContaining('JEJAK_TOKEN') as string });
  const mine = (await jejak(system.dataDir, ['token', 'records-officer'])).stdout.trim();
  const { code, stdout } = await jejak(system.dataDir, args, { JEJAK_TOKEN: mine, JEJAK_API: system.api });
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('7 imported') as string });
});

it('leaves views that equal a fresh fold, and that come out as CSV and XLSX', async () => {
  await sleep(1_000); // the projector is behind by less
  expect(await jejak(system.dataDir, ['verify'])).toMatchObject({ code: 0 });
  expect(await jejak(system.dataDir, ['rebuild', 'programme-effectiveness'])).toMatchObject({ code: 0 });
  const { code, stdout } = await jejak(system.dataDir, [
    'export',
    'programme_effectiveness',
    '--format',
    'csv',
  ]);
  expect(code).toBe(0);
  expect(stdout.split('\n', 1)[0]).toContain('programme_id');
  expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(80);
  const out = path.join(system.dataDir, 'exported.xlsx');
  const sheet = await jejak(system.dataDir, [
    'export',
    'programme_effectiveness',
    '--format',
    'xlsx',
    '--out',
    out,
  ]);
  expect(sheet).toMatchObject({ code: 0, stderr: expect.stringContaining('exported.xlsx') as string });
  expect(readFileSync(out).toString('latin1', 0, 2)).toBe('PK');
  const unknown = await jejak(system.dataDir, ['export', 'nothing']);
  expect(unknown).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('programme_effectiveness') as string,
  });
});

/** Runs of programmes with this word in their title that the view shows. */
async function runsCalled(word: string): Promise<number> {
  const answer = await fetch(`${system.api}/programme-effectiveness?limit=500`, { headers: analyst });
  if (answer.status === 503) return 0; // the projector has not made the view yet
  const { items } = (await answer.json()) as { items: { titleId: string }[] };
  return items.filter(({ titleId }) => titleId.includes(word)).length;
}
