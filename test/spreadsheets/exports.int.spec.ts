import { projections } from '@jejak-projections';
import type { ExportFormat } from '@jejak/exports';
import { rebuild } from '@jejak/projection-engine';
import pg from 'pg';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { fillViews } from '../views/fill/fill.js';
import { putSomeRows } from './some-rows.js';
import { asStored, readAgain, type Values } from './exported.js';

let database: TestDatabase;
let client: pg.Client;
/** Rows of every view, as the database says them. */
const stored = new Map<string, Values>();

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (const projection of projections)
    await rebuild({ databaseUrl: database.url, source: new MemoryLog(), projection });
  const query = async <Row extends object>(sql: string, params: unknown[]) =>
    (await client.query<Row>(sql, params)).rows;
  await fillViews({ query }, 1_500);
  await putSomeRows(client);
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'reporting'::regnamespace AND relkind IN ('v', 'm')`,
  );
  for (const { name } of rows) stored.set(name, await asStored(client, name));
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('nearly every view has rows', () => {
  expect(stored.size).toBeGreaterThan(80);
  expect([...stored.values()].filter(({ length }) => length > 0).length).toBeGreaterThan(75);
});

it.each<ExportFormat>(['csv', 'xlsx', 'parquet'])(
  'every view is the same when it is read again from %s',
  async (format) => {
    for (const [view, rows] of stored)
      expect([view, await readAgain(client, view, format)]).toEqual([view, rows]);
  },
);

it('no mean or share prints more decimals than mean something', async () => {
  const { rows: columns } = await client.query<{ view: string; name: string }>(
    `SELECT attrelid::regclass::text AS view, quote_ident(attname) AS name
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace = 'reporting'::regnamespace AND relkind = 'v' AND attnum > 0 AND atttypid = 'numeric'::regtype`,
  );
  expect(columns.length).toBeGreaterThan(50);
  const long: string[] = [];
  for (const { view, name } of columns) {
    const { rows } = await client.query<{ most: number | null }>(
      `SELECT max(scale(${name})) AS most FROM ${view}`,
    );
    if ((rows[0]?.most ?? 0) > 4) long.push(`${view}.${name}`);
  }
  expect(long).toEqual([]);
});
