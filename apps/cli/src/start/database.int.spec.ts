import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres, type RunningPostgres } from '@jejak/embedded-postgres';
import { API, askSeeing, KEYS, prepareRoles, Projector, rebuild } from '@jejak/projection-engine';
import pg from 'pg';
import { MemoryLog } from '../../../../libs/projection-engine/testing/memory-log.js';
import { Hired, people } from '../../../../libs/projection-engine/testing/people.js';
import { until } from '../../../../libs/projection-engine/testing/until.js';
import { accountsFile, ensureAccounts, urlAs } from './accounts.js';
import { postgresIn, startDatabase } from './database.js';

const folder = mkdtempSync(path.join(tmpdir(), 'jejak-database-'));
const log = new MemoryLog();
const employee = '00000000-0000-4000-8000-000000000001';
log.append(`employee-${employee}`, Hired({ employee, unit: employee }));
let server: RunningPostgres | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

/** Rows of a statement, or the SQLSTATE of its error. */
async function told(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } catch (error) {
    return error instanceof pg.DatabaseError ? error.code : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the version before had made: one account owned everything, and nothing was filtered. */
async function madeBefore(): Promise<void> {
  const old = await startPostgres({ dataDir: postgresIn(folder) });
  await rebuild({ databaseUrl: old.url, source: log, projection: people() });
  const schema = 'people_v1_g1';
  const tables = ['person', 'place', 'course', 'trace'].map((table) => `${schema}.${table}`);
  const bare = tables.map(
    (table) => `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY; DROP POLICY in_sight ON ${table};`,
  );
  const forgotten = `${bare.join('')} COMMENT ON SCHEMA ${schema} IS NULL; DROP TABLE jejak.retry;
    DROP POLICY anybody_looks ON jejak.rebuild; DROP POLICY others_ask ON jejak.rebuild;
    DROP POLICY others_cancel ON jejak.rebuild; ALTER TABLE jejak.rebuild DISABLE ROW LEVEL SECURITY;
    DROP FUNCTION jejak.employees_of(uuid[]), jejak.oneself(), jejak.units_in_sight(), jejak.sight();
    UPDATE jejak.projection SET views = 'as they were'`;
  expect(await told(old.url, forgotten)).not.toEqual(expect.any(String));
  await old.stop();
}

it('hands on what an earlier version made, and goes on with it', async () => {
  await madeBefore();
  const accounts = ensureAccounts(folder);
  server = await startDatabase(folder, accounts);
  const projector = server.url;
  const api = urlAs(API, accounts, projector);
  await prepareRoles({ databaseUrl: projector }, new AbortController().signal);
  log.append(`employee-2`, Hired({ employee: employee.replace(/1$/, '2'), unit: employee }));
  const stop = new AbortController();
  const running = new Projector({ databaseUrl: projector, source: log, projections: [people()] }).run(
    stop.signal,
  );
  const pool = new pg.Pool({ connectionString: api, max: 1, pipeline: true });
  const count = async (scope: 'all' | 'none') => {
    const sql = 'SELECT count(*)::int AS n FROM reporting.people';
    const [row] = await askSeeing<{ n: number }>(pool, { scope }, sql, []);
    return row?.n;
  };
  try {
    await until(async () => (await count('all').catch(() => 0)) === 2);
    expect(await count('none')).toBe(0);
  } finally {
    stop.abort();
    await running;
    await pool.end();
  }
  const owners = `SELECT DISTINCT pg_get_userbyid(relowner) AS owner FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind IN ('r', 'v') AND nspname ~ '^(jejak|reporting|people_)' ORDER BY 1`;
  expect(await told(projector, owners)).toEqual([{ owner: 'jejak_projector' }, { owner: 'jejak_reporting' }]);
});

it('gives each account its own database and its own rights', async () => {
  const accounts = ensureAccounts(folder);
  const projector = server?.url ?? '';
  const [api, keys] = [urlAs(API, accounts, projector), urlAs(KEYS, accounts, projector)];
  const enter = 'SELECT current_user AS who';
  expect(await told(keys, enter)).toEqual([{ who: 'jejak_keys' }]);
  for (const url of [projector, api]) {
    expect(await told(url.replace(/\/jejak$/, '/jejak_keys'), enter)).toBe('42501');
    expect(await told(url, 'SELECT rolpassword FROM pg_authid')).toBe('42501');
    expect(await told(url, 'CREATE ROLE mine')).toBe('42501');
  }
  expect(await told(keys.replace(/\/jejak_keys$/, '/jejak'), enter)).toBe('42501');
  expect(await told(keys, 'CREATE TABLE key (id uuid); DROP TABLE key')).toBeUndefined();
  expect(await told(api, `DROP VIEW reporting.people`)).toBe('42501');
  expect(await told(api.replace(accounts.jejak_api, 'another'), enter)).toBe('28P01');
});

it('keeps the passwords to itself, the same at the next start, and makes new ones where the file is lost', async () => {
  const file = accountsFile(folder);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = readFileSync(file, 'utf8');
  await server?.stop();
  server = await startDatabase(folder, ensureAccounts(folder));
  expect(readFileSync(file, 'utf8')).toBe(before);
  await server.stop();
  rmSync(file);
  server = await startDatabase(folder, ensureAccounts(folder));
  expect(readFileSync(file, 'utf8')).not.toBe(before);
  expect(await told(server.url, 'SELECT current_user AS who')).toEqual([{ who: 'jejak_projector' }]);
});
