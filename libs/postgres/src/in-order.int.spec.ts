import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { inOrder, sqlState } from './index.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => client.end());
afterAll(() => database.drop());

async function connect(pipeline: boolean): Promise<void> {
  client = new pg.Client({ connectionString: database.url, pipeline });
  await client.connect();
}

it.each([
  ['with a pipeline no statement waits', true, ['sent 1', 'sent 2', 'answered 1', 'answered 2']],
  ['without one each waits', false, ['sent 1', 'answered 1', 'sent 2', 'answered 2']],
])('on a connection %s for the answer to the one before', async (_, pipeline, expected) => {
  await connect(pipeline);
  const happened: string[] = [];
  const statement = (number: number) => async () => {
    happened.push(`sent ${number}`);
    await client.query('SELECT 1');
    happened.push(`answered ${number}`);
  };
  await inOrder(client, [statement(1), statement(2)]);
  expect(happened).toEqual(expected);
});

it.each([true, false])('tells what the first that failed says (pipeline: %s)', async (pipeline) => {
  await connect(pipeline);
  await client.query('BEGIN');
  const statements = ['CREATE TABLE thing ()', 'SELECT 1/0', 'SELECT 1'];
  const failing = inOrder(
    client,
    statements.map((text) => () => client.query(text)),
  );
  expect(await failing.catch(sqlState)).toBe('22012');
  await client.query('COMMIT');
  expect((await client.query(`SELECT to_regclass('thing') AS made`)).rows).toEqual([{ made: null }]);
});
