import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { isFault, openTable, type TableFormat } from '@jejak/spreadsheets';
import { beginSnapshot, findView, writerOf } from '@jejak/exports';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

/** Runs where LibreOffice is installed (`apt-get install libreoffice-calc`); elsewhere it says that it did not. */
const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const withLibreOffice = isInstalled ? describe : describe.skip;

withLibreOffice(`LibreOffice${isInstalled ? '' : ' (soffice is not installed: skipped)'}`, () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'jejak-office-'));
    database = await testDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`CREATE SCHEMA reporting;
      CREATE VIEW reporting.office AS SELECT n, n % 2 = 0 AS even, n / 4.0 AS part, DATE '2024-02-27' + n AS day,
        timestamp '2026-03-02 08:00:01' + n * interval '1 hour' AS moment,
        CASE n WHEN 1 THEN '=1+1' WHEN 2 THEN '0123456789012345678' WHEN 3 THEN E'dua\\nbaris & <tanda> "kutip"' ELSE 'Sítí 😀' END AS text
        FROM generate_series(1, 5000) AS n`);
    const pieces: Uint8Array[] = [];
    const output = { write: (bytes: Uint8Array) => Promise.resolve(void pieces.push(bytes.slice())) };
    await beginSnapshot(client);
    await (
      await writerOf('xlsx')
    )(client, await findView(client, 'office'), output, () => undefined);
    await client.end();
    writeFileSync(path.join(folder, 'exported.xlsx'), Buffer.concat(pieces));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  /** The file converted by LibreOffice, under another name. */
  async function convert(file: string, to: string, as: string): Promise<string> {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const made = path.join(folder, 'out');
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', to, '--outdir', made, file]);
    return path.join(made, as);
  }

  async function rowsOf(file: string, format: TableFormat): Promise<string[][]> {
    const rows: string[][] = [];
    for await (const row of (await openTable(file, { format, name: file })).rows) {
      if (isFault(row)) throw new Error(JSON.stringify(row));
      rows.push(row.cells.map(({ text }) => text));
    }
    return rows;
  }

  it('opens an exported workbook with the same values', async () => {
    const exported = path.join(folder, 'exported.xlsx');
    // comma, quote, UTF-8, from line 1, all columns as they are shown
    const csv = await convert(
      exported,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
      'exported.csv',
    );
    const expected = (await rowsOf(exported, 'xlsx')).map(
      ([n = '', even = '', part = '', day = '', moment = '', text = '']) => [
        ...[n, even.toUpperCase(), part, day, moment.replace('T', ' '), text],
      ],
    );
    expect(expected).toHaveLength(5000);
    expect(expected[0]).toEqual(['1', 'FALSE', '0.25', '2024-02-28', '2026-03-02 09:00:01', '=1+1']);
    expect(await rowsOf(csv, 'csv')).toEqual(expected);
    expect(readFileSync(csv, 'utf8')).toContain('0123456789012345678');
  });

  it('writes workbooks that are read as tables', async () => {
    const exported = path.join(folder, 'exported.xlsx');
    const again = await convert(exported, 'xlsx:Calc MS Excel 2007 XML', 'exported.xlsx');
    expect(await rowsOf(again, 'xlsx')).toEqual(await rowsOf(exported, 'xlsx'));
  });
});
