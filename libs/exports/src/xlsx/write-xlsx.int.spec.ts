import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { isFault, openTable } from '@jejak/spreadsheets';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { findView } from '../columns.js';
import { beginSnapshot } from '../snapshot.js';
import { writeXlsx } from './write-xlsx.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`CREATE SCHEMA reporting;
    CREATE VIEW reporting.types AS SELECT * FROM (VALUES
      (true, 7::smallint, -8, 9007199254740993::bigint, 0.1::float8, 12.345678::numeric, 12345678901234567.89::numeric(20,2),
       '2026-03-02'::date, '2026-03-02 08:00:00.123456+07'::timestamptz, '2026-03-02 08:00:00.5'::timestamp,
       'c3b1a5de-3f0a-4f57-8a1b-9d2c7e6f5a40'::uuid, '[{"a": "é"}]'::jsonb, '=na<ï>&ve'),
      (false, NULL, NULL, 42, 'NaN', 0.250000000000000000000, 123456789012.50, '1899-12-31', 'infinity', '1969-12-31', NULL, NULL, NULL),
      (NULL, NULL, NULL, NULL, 1e-7, NULL, NULL, 'infinity', NULL, NULL, NULL, NULL, E' a\\n_x000D_\\r\\x02😀 '))
      AS v (yes, small, int, big, float, free, money, day, moment, local, id, json, "the <text>");
    CREATE VIEW reporting.many AS SELECT n, 'row ' || n AS name FROM generate_series(1, 25) AS n;
    CREATE VIEW reporting.long AS SELECT repeat('x', 40000) AS text;
    CREATE VIEW reporting.none AS SELECT 1 AS n WHERE false;
    CREATE VIEW reporting.broken AS SELECT 1 / (5000 - n) AS n FROM generate_series(1, 9000) AS n`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function exported(
  view: string,
  mostRows?: number,
): Promise<{ rows: number; told: number[]; file: Buffer }> {
  const chunks: Buffer[] = [];
  const told: number[] = [];
  const output = { write: (bytes: Uint8Array) => Promise.resolve(void chunks.push(Buffer.from(bytes))) };
  await beginSnapshot(client);
  try {
    const relation = await findView(client, view);
    const rows = await writeXlsx(client, relation, output, (n) => told.push(n), mostRows);
    return { rows, told, file: Buffer.concat(chunks) };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function read(file: Buffer, sheet?: string) {
  const table = await openTable(Readable.from([file]), {
    format: 'xlsx',
    name: 'x',
    ...(sheet && { sheet }),
  });
  const rows: string[][] = [];
  for await (const row of table.rows) {
    if (isFault(row)) throw new Error(JSON.stringify(row));
    rows.push(row.cells.map(({ text, kind }) => (kind === 'text' ? text : `${text}#${kind}`)));
  }
  return { heading: table.heading, sheet: table.sheet, rows };
}

it('keeps every type: numbers and days as such, what a sheet cannot hold exactly as text', async () => {
  const { rows, file } = await exported('types');
  expect(rows).toBe(3);
  const table = await read(file);
  expect(table).toMatchObject({
    sheet: 'types',
    heading: expect.arrayContaining(['yes', 'the <text>']) as string[],
  });
  expect(table.rows).toEqual([
    [
      ...['true#boolean', '7#number', '-8#number', '9007199254740993', '0.1#number', '12.345678#number'],
      ...[
        '12345678901234567.89',
        '2026-03-02#date',
        '2026-03-02T01:00:00.123#date',
        '2026-03-02T08:00:00.500#date',
      ],
      ...['c3b1a5de-3f0a-4f57-8a1b-9d2c7e6f5a40', '[{"a": "é"}]', '=na<ï>&ve'],
    ],
    [
      'false#boolean',
      '',
      '',
      '42#number',
      'NaN',
      '0.25#number',
      '123456789012.5#number',
      '1899-12-31',
      'infinity',
      '1969-12-31#date',
      '',
      '',
      '',
    ],
    ['', '', '', '', '0.0000001#number', '', '', 'infinity', '', '', '', '', 'a\n_x000D_\r\u0002😀'],
  ]);
});

it('begins another sheet where one is full', async () => {
  const { rows, told, file } = await exported('many', 11);
  expect({ rows, last: told.at(-1) }).toEqual({ rows: 25, last: 25 });
  await expect(read(file)).rejects.toMatchObject({ values: { sheets: 'many, many (2), many (3)' } });
  const first = await read(file, 'many');
  expect(first.rows).toHaveLength(10);
  expect(await read(file, 'many (3)')).toMatchObject({
    heading: ['n', 'name'],
    rows: [21, 22, 23, 24, 25].map((n) => [`${n}#number`, `row ${n}`]),
  });
});

it('makes no sheet without need', async () => {
  expect((await read((await exported('many', 26)).file)).rows).toHaveLength(25);
});

it('says of a text that it was cut', async () => {
  const [[text = ''] = []] = (await read((await exported('long')).file)).rows;
  expect(text).toHaveLength(32_767);
  expect(text).toMatch(/^x+… \[cut: export as CSV\]$/);
});

it('makes a file that can be read of a view that is empty', async () => {
  expect(await read((await exported('none')).file)).toEqual({ heading: ['n'], sheet: 'none', rows: [] });
});

it('fails where the query fails, and where nobody takes the bytes; the connection stays usable', async () => {
  await expect(exported('broken')).rejects.toThrow('division by zero');
  await beginSnapshot(client);
  const gone = { write: () => Promise.reject(new Error('nobody reads')) };
  const relation = await findView(client, 'many');
  await expect(writeXlsx(client, relation, gone, () => undefined)).rejects.toThrow('nobody reads');
  await client.query('ROLLBACK');
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

it('writes nothing twice', async () => {
  const digest = ({ file }: { file: Buffer }) => createHash('sha256').update(file).digest('hex');
  expect(digest(await exported('types'))).toBe(digest(await exported('types')));
});
