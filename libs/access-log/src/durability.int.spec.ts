import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningPostgres, startPostgres } from '@jejak/embedded-postgres';
import pg from 'pg';
import { anEntry } from '../testing/entries.js';
import { AccessLog, AccessLogUnavailable, ofSubject, verify } from './index.js';

let folder: string;
let server: RunningPostgres;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jejak-access-log-'));
  server = await startPostgres({ dataDir: folder, settings: { synchronous_commit: 'off' } });
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps what it confirmed through kill -9 of PostgreSQL, refuses meanwhile, and goes on afterwards', async () => {
  const subject = randomUUID();
  const databaseUrl = server.url;
  const { port } = new URL(databaseUrl);
  const log = AccessLog.open({ databaseUrl, sealEveryMs: 30 });
  const confirmed: string[] = [];
  const refused: unknown[] = [];
  let going = true;
  const writers = Array.from({ length: 16 }, async () => {
    while (going)
      await log.record(anEntry({ subjects: [subject] })).then(
        ({ id }) => confirmed.push(id),
        async (error: unknown) => {
          refused.push(error);
          await new Promise((resolve) => setTimeout(resolve, 10));
        },
      );
  });
  for (let round = 0; round < 3; round++) {
    const wanted = confirmed.length + 300;
    while (confirmed.length < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
    const before = refused.length;
    while (refused.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    server = await startPostgres({
      dataDir: folder,
      port: Number(port),
      settings: { synchronous_commit: 'off' },
    });
  }
  const wanted = confirmed.length + 300;
  while (confirmed.length < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
  going = false;
  await Promise.all(writers);
  await log.seal();
  await log.close();

  const pool = new pg.Pool({ connectionString: databaseUrl });
  const found: string[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = await ofSubject(pool, subject, { limit: 500, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items.map(({ id }) => id));
    cursor = page.next;
    more = cursor !== undefined;
  }
  await pool.end();
  const ids = new Set(found);
  expect(ids.size).toBe(found.length);
  expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
  expect(refused.filter((error) => !(error instanceof AccessLogUnavailable))).toEqual([]);
  expect(await verify({ databaseUrl })).toMatchObject({ entries: found.length, unsealed: { entries: 0 } });
});

it('gives up in time when PostgreSQL is there and says nothing', async () => {
  const log = AccessLog.open({ databaseUrl: server.url, sealEveryMs: 0, timeoutMs: 500 });
  await log.record(anEntry());
  const { rows } = await backends(server.url);
  for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
  const began = performance.now();
  await expect(log.record(anEntry())).rejects.toMatchObject({
    code: 'ACCESS_LOG.UNAVAILABLE',
    written: 'unknown',
  });
  expect(performance.now() - began).toBeLessThan(1_500);
  for (const { pid } of rows) process.kill(pid, 'SIGCONT');
  await log.record(anEntry());
  await log.close();
});

it('refuses reads when no space is left for entries', async () => {
  const log = AccessLog.open({ databaseUrl: server.url, sealEveryMs: 0 });
  await log.record(anEntry());
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  // what a full disk gives (53100), at the place where PostgreSQL would meet it
  await client.query(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT ON jejak_access_log.entry FOR EACH ROW EXECUTE FUNCTION full_disk()`);
  await expect(log.record(anEntry())).rejects.toMatchObject({
    code: 'ACCESS_LOG.UNAVAILABLE',
    written: 'no',
  });
  await client.query('DROP TRIGGER full_disk ON jejak_access_log.entry');
  await client.end();
  await log.record(anEntry());
  await log.close();
});

async function backends(url: string): Promise<pg.QueryResult<{ pid: number }>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'jejak-access-log' AND pid <> pg_backend_pid()`,
  );
  await client.end();
  return found;
}
