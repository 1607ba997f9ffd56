import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { tableFaultTexts } from '@jejak/spreadsheets';
import { csvFiles } from './csv-files.js';
import type { FileReport } from './report.js';
import { xlsxAttacks } from './xlsx-attacks.js';
import { xlsxFiles } from './xlsx-files.js';

/** What a process may take that reads all of them, one after the other; a tenth of it is Node itself. */
const MOST_RSS_MIB = 400;

/** In it, objects: with no limit V8 lets garbage lie while the machine is busy, and the process looks larger than it has to be. */
const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=8'];

interface Told {
  readonly reports: readonly { name: string; report: FileReport; ms: number }[];
  readonly maxRssKb: number;
  readonly leaked: number;
}

const files = [...csvFiles, ...xlsxFiles, ...xlsxAttacks].map((file, n) => ({ ...file, id: `${n}` }));
let folder: string;
let told: Told;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jejak-corpus-'));
  const list = files.map(({ id, name, options, make }) => {
    const file = path.join(folder, id);
    writeFileSync(file, make());
    return { file, options: { ...options, name } };
  });
  const listFile = path.join(folder, 'list.json');
  writeFileSync(listFile, JSON.stringify(list));
  const program = path.resolve(__dirname, 'read-program.ts');
  const run = path.resolve(__dirname, '../../support/ts-child.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [...HEAP, run, program, listFile], {
    maxBuffer: 1 << 26,
  });
  told = JSON.parse(stdout) as Told;
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(files)('$options.format: $name', ({ id, expected }) => {
  expect(told.reports[Number(id)]?.report).toMatchObject(expected);
});

it('takes little memory, leaves no file open, and no file makes it slow', () => {
  expect(Math.round(told.maxRssKb / 1024)).toBeLessThan(MOST_RSS_MIB);
  expect(told.leaked).toBe(0);
  expect(told.reports.filter(({ ms }) => ms > 10_000)).toEqual([]);
});

it('no fault is without a test that names it', () => {
  const tests = ['test/spreadsheets/corpus', 'libs/spreadsheets/src', 'libs/spreadsheets/src/csv'].flatMap(
    (folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.spec.ts') || folder.startsWith('test/'))
        .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  const text = tests.join('');
  expect(Object.keys(tableFaultTexts).filter((code) => !text.includes(code))).toEqual([]);
});
