import pg from 'pg';
import { testDatabase } from './postgres.js';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // drop() ends it
  await client.connect();
  return client;
}

it('hands out empty databases that know nothing of each other', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  const [inOne, inTwo] = await Promise.all([connect(one.url), connect(two.url)]);
  await inOne.query('CREATE TABLE mine (n int)');
  const { rows } = await inTwo.query(`SELECT to_regclass('mine') AS found`);
  expect(rows).toEqual([{ found: null }]);
  await Promise.all([inOne.end(), inTwo.end()]);
  await Promise.all([one.drop(), two.drop()]);
  await expect(connect(one.url)).rejects.toThrow();
});

it('drops a database that a test still uses', async () => {
  const database = await testDatabase();
  const left = await connect(database.url);
  await database.drop();
  await expect(left.query('SELECT 1')).rejects.toThrow();
});
