import { text as read } from 'node:stream/consumers';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { copyStatement } from './export.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`CREATE SCHEMA reporting;
    CREATE VIEW reporting.some_view AS SELECT * FROM (VALUES
      ('=1+1', -5, 'plain "quoted", with comma'), ('-x', 2.5, NULL), (E'\\tx', 3, '@x')) AS v (first, number, "odd ""name""")`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('guards texts that a spreadsheet would run, and leaves numbers alone', async () => {
  const csv = await read(client.query(copyTo(await copyStatement(client, 'some-view'))));
  expect(csv.split('\n')).toEqual([
    'first,number,"odd ""name"""',
    `'=1+1,-5,"plain ""quoted"", with comma"`,
    `'-x,2.5,`,
    `'\tx,3,'@x`,
    '',
  ]);
});

it('names the views that there are', async () => {
  await expect(copyStatement(client, 'pg_authid"; --')).rejects.toMatchObject({
    code: 'VIEW.UNKNOWN',
    exitCode: 2,
    message: expect.stringContaining('some_view') as string,
  });
});
