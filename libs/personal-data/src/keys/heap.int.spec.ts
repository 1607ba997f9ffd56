import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startThrowawayPostgres } from '@jejak/embedded-postgres';
import { inFiles } from '../../testing/database-files.js';
import { type KeyDatabases, keyDatabases } from '../../testing/key-databases.js';

let databases: KeyDatabases;
beforeEach(async () => {
  const server = await startThrowawayPostgres({ autovacuum_naptime: '1s' });
  databases = await keyDatabases({ url: server.url, drop: server.stop });
});
afterEach(() => databases.close());

/** Has the server itself analyse a table, so slowly that it does not end. */
async function endlessAnalyze(): Promise<void> {
  await databases.sql(
    `CREATE TABLE other WITH (autovacuum_analyze_threshold = 1, autovacuum_analyze_scale_factor = 0, autovacuum_vacuum_insert_threshold = -1,
       autovacuum_vacuum_cost_limit = 1, autovacuum_vacuum_cost_delay = 100)
     AS SELECT repeat('x', 2000) AS text FROM generate_series(1, 10000)`,
  );
  const working = `SELECT FROM pg_stat_activity WHERE query LIKE 'autovacuum: ANALYZE public.other%'`;
  while ((await databases.sql(working)).length === 0) await sleep(100);
}

it('a statistics run of the server keeps destroyed rows in the files: it is told, and the step can be taken again', async () => {
  const keys = await databases.open();
  const subject = randomUUID();
  const { id } = await keys.keyFor(subject, 'identity');
  const [row] = await databases.sql<{ wrapped: Buffer }>(
    `SELECT wrapped FROM jejak_keys.subject_key WHERE id = $1`,
    [id],
  );
  await endlessAnalyze();

  await keys.erasure.fence(subject, randomUUID());
  await expect(keys.erasure.destroy(subject)).rejects.toMatchObject({ code: 'PERSONAL.HEAP_HELD' });

  await databases.sql('DROP TABLE other');
  await keys.erasure.destroy(subject);
  expect(await inFiles(databases, [row!.wrapped], 'tables')).toEqual([]);
});
