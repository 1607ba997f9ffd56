import { parquetMetadata, parquetReadObjects, type FileMetaData } from 'hyparquet';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { findView } from './columns.js';
import { beginSnapshot } from './snapshot.js';
import { writeParquet } from './parquet.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`CREATE SCHEMA reporting;
    CREATE VIEW reporting.types AS SELECT * FROM (VALUES
      (true, 7::smallint, -8, 9007199254740993::bigint, 0.1::float8, 12.345678::numeric, -1234567890123.45::numeric(15,2),
       '2026-03-02'::date, '2026-03-02 08:00:00.123456+07'::timestamptz, '2026-03-02 08:00:00.5'::timestamp,
       'c3b1a5de-3f0a-4f57-8a1b-9d2c7e6f5a40'::uuid, '[{"a": "é"}]'::jsonb, '=naïve'),
      (NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1969-12-31', '1969-12-31 23:59:59.999999Z', NULL, NULL, NULL, NULL))
      AS v (yes, small, int, big, float, free, money, day, moment, local, id, json, "the text");
    CREATE VIEW reporting.many AS SELECT n, 'row ' || n AS name, n % 7 AS week FROM generate_series(1, 45000) AS n;
    CREATE VIEW reporting.none AS SELECT 1 AS n WHERE false`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

interface Exported {
  rows: number;
  told: number[];
  largest: number;
  metadata: FileMetaData;
  read: Record<string, unknown>[];
}

async function exported(view: string): Promise<Exported> {
  const chunks: Uint8Array[] = [];
  const told: number[] = [];
  // the bytes are only ours until we say that they are taken
  const output = { write: (bytes: Uint8Array) => Promise.resolve(void chunks.push(bytes.slice())) };
  const relation = await findView(client, view);
  await beginSnapshot(client);
  const rows = await writeParquet(client, relation, output, (n) => told.push(n));
  await client.query('COMMIT');
  const file = new Uint8Array(Buffer.concat(chunks)).buffer;
  return {
    rows,
    told,
    largest: Math.max(...chunks.map(({ length }) => length)),
    metadata: parquetMetadata(file),
    read: await parquetReadObjects({ file }),
  };
}

it('keeps every type: days, moments to the microsecond, money to the last place, nulls', async () => {
  const { read, metadata } = await exported('types');
  expect(read[0]).toEqual({
    ...{ yes: true, small: 7, int: -8, big: 9007199254740993n, float: 0.1, free: 12.345678 },
    money: -1234567890123.45,
    day: new Date('2026-03-02'),
    moment: new Date('2026-03-02T01:00:00.123Z'),
    local: new Date('2026-03-02T08:00:00.500Z'),
    id: 'c3b1a5de-3f0a-4f57-8a1b-9d2c7e6f5a40',
    json: [{ a: 'é' }],
    'the text': '=naïve', // no spreadsheet: no apostrophe
  });
  expect(read[1]).toMatchObject({ yes: null, money: null, json: null, 'the text': null });
  expect(read[1]).toMatchObject({ day: new Date('1969-12-31') });
  const moment = metadata.schema.find(({ name }) => name === 'moment');
  expect(moment).toMatchObject({
    type: 'INT64',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
  });
  // the reader's Date knows milliseconds only
  expect(await rawMoments()).toEqual([1772413200123456n, -1n]);
});

/** Of the file, without what the reader makes of them. */
async function rawMoments(): Promise<unknown[]> {
  const chunks: Uint8Array[] = [];
  const output = { write: (bytes: Uint8Array) => Promise.resolve(void chunks.push(bytes.slice())) };
  await beginSnapshot(client);
  await writeParquet(client, await findView(client, 'types'), output, () => undefined);
  await client.query('COMMIT');
  const rows: Record<string, unknown>[] = await parquetReadObjects({
    file: new Uint8Array(Buffer.concat(chunks)).buffer,
    columns: ['moment'],
    parsers: { timestampFromMicroseconds: (micros: bigint) => micros as never },
  });
  return rows.map(({ moment }) => moment);
}

it('writes in groups, each handed over before the next one is read', async () => {
  const { rows, read, metadata, told, largest } = await exported('many');
  expect({ rows, last: read[44_999], n: read.length }).toEqual({
    rows: 45_000,
    last: { n: 45_000, name: 'row 45000', week: 45_000 % 7 },
    n: 45_000,
  });
  expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([20_000n, 20_000n, 5_000n]);
  expect(told.at(-1)).toBe(45_000);
  expect(largest).toBeLessThan(1_000_000);
});

it('makes a file that can be read of a view that is empty', async () => {
  const { rows, read, metadata } = await exported('none');
  expect({ rows, read, columns: metadata.schema.length }).toEqual({ rows: 0, read: [], columns: 2 });
});

it('leaves the connection usable', async () => {
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
