import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { findView } from './columns.js';
import { writeCsv } from './csv.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`CREATE SCHEMA reporting;
    CREATE VIEW reporting.some_view AS SELECT * FROM (VALUES
      ('=1+1', -5, 'plain "quoted", with comma'), ('-x', 2.5, NULL), (E'\\tx', 3, '@x'), (E'\\rx', 4, '+62'),
      ('a=1', 5, '-'), ('''=1', 6, '''a')) AS v (first, number, "odd ""name""")`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('guards texts that a spreadsheet would run, and leaves numbers alone', async () => {
  let csv = '';
  const output = { write: (bytes: Uint8Array) => Promise.resolve(void (csv += String(bytes))) };
  const told: number[] = [];
  const view = await findView(client, 'some-view');
  expect(await writeCsv(client, view, output, (rows) => told.push(rows))).toBe(6);
  expect(csv.split('\n')).toEqual([
    'first,number,"odd ""name"""',
    `'=1+1,-5,"plain ""quoted"", with comma"`,
    `'-x,2.5,`,
    `'\tx,3,'@x`,
    `"'\rx",4,'+62`,
    `a=1,5,'-`,
    `''=1,6,'a`,
    '',
  ]);
  expect(told.at(-1)).toBe(7); // with the heading
});

it('names the views that there are', async () => {
  await expect(findView(client, 'pg_authid"; --')).rejects.toMatchObject({
    code: 'VIEW.UNKNOWN',
    message: expect.stringContaining('some_view') as string,
  });
});
