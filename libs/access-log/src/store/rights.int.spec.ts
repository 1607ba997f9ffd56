import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { anEntry } from '../../testing/entries.js';
import { TestLog } from '../../testing/test-log.js';
import { AccessLog, ofSubject, prepareAccessLog, verify } from '../index.js';

let test: TestLog;
let role: string;
/** As an account that is a member of the role and nothing else. */
let url: string;
beforeEach(async () => {
  test = await TestLog.create();
  role = `access_log_${randomBytes(4).toString('hex')}`;
  await Promise.all([1, 2, 3].map(() => prepareAccessLog({ databaseUrl: test.url, role })));
  await test.pool.query(`CREATE ROLE ${role}_login LOGIN PASSWORD 'secret' IN ROLE ${role}`);
  const login = new URL(test.url);
  login.username = `${role}_login`;
  login.password = 'secret';
  url = login.href;
});
afterEach(async () => {
  await test.pool.query(`DROP OWNED BY ${role}, ${role}_login; DROP ROLE ${role}_login, ${role}`);
  await test.close();
});

async function as(databaseUrl: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(sql);
    return 'done';
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error);
  } finally {
    await client.end();
  }
}

it('are enough to record, seal, ask and verify', async () => {
  const log = AccessLog.open({ databaseUrl: url, sealEveryMs: 0 });
  const entry = anEntry();
  const { id } = await log.record(entry);
  expect(await log.seal()).toBe(1);
  await log.close();
  const pool = new pg.Pool({ connectionString: url });
  expect(await ofSubject(pool, entry.subjects[0]!, { limit: 5 })).toMatchObject({ items: [{ id }] });
  await pool.end();
  expect(await verify({ databaseUrl: url })).toMatchObject({ entries: 1 });
});

const columns =
  'id, actor, roles, action, purpose, effect, decision, masked, shown, subjects, result_count, correlation_id';
const values = `gen_random_uuid(), gen_random_uuid(), '{}', 'a', 'b', 'permit', 'c', '{}', '{}', '{}', 0, 'd'`;
it.each([
  `UPDATE jejak_access_log.entry SET purpose = 'x'`,
  `DELETE FROM jejak_access_log.entry`,
  `TRUNCATE jejak_access_log.entry`,
  `INSERT INTO jejak_access_log.entry (at, ${columns}) VALUES ('2020-01-01', ${values})`,
  `INSERT INTO jejak_access_log.entry (number, ${columns}) VALUES (1, ${values})`,
  `SELECT setval('jejak_access_log.entry_number', 1)`,
  `UPDATE jejak_access_log.seal SET month = '2020-01-01'`,
  `DELETE FROM jejak_access_log.seal`,
  `DROP TABLE jejak_access_log.seal`,
  `CREATE TABLE jejak_access_log.mine (n integer)`,
  `ALTER TABLE jejak_access_log.entry DISABLE TRIGGER ALL`,
  `SET session_replication_role = replica`,
  `SELECT * FROM jejak.secret`,
])('do not allow: %s', async (sql) => {
  await test.pool.query('CREATE SCHEMA jejak; CREATE TABLE jejak.secret (n integer)');
  expect(await as(url, sql)).toBe('42501');
});

it('are kept from partitions too, and the owner is refused by the tables', async () => {
  const log = test.open();
  await log.record(anEntry());
  await log.seal();
  const { rows } = await test.pool.query<{ name: string }>(
    `SELECT tableoid::regclass::text AS name FROM jejak_access_log.entry LIMIT 1`,
  );
  const tables = ['jejak_access_log.entry', 'jejak_access_log.seal', rows[0]!.name];
  for (const table of tables)
    for (const act of [`DELETE FROM ${table}`, `TRUNCATE ${table}`, `UPDATE ${table} SET number = 9`]) {
      expect([act, await as(url, act)]).toEqual([act, '42501']);
      expect([act, await as(test.url, act)]).toEqual([act, '23001']);
    }
  expect(await test.verify()).toMatchObject({ entries: 1, seals: 1 });
});
