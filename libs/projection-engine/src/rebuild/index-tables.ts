import type pg from 'pg';
import { quoted, transaction } from '../database.js';
import type { Generation } from '../registry/registry.js';
import { makeIndexes, tablesInBulk } from './deferred.js';

/** Tables at work at a time: a processor more than PostgreSQL has is no loss, and one that idles is. */
const connections = 4;

/**
 * Makes what was deferred of generations, and tells PostgreSQL's planner about their tables; one transaction for each
 * table, the largest first.
 *
 * @returns what was thrown, by generation: 23505 if two rows have one key
 */
export async function indexTables(
  pool: pg.Pool,
  generations: readonly Generation[],
): Promise<ReadonlyMap<Generation, Error>> {
  const tables = await Promise.all(
    generations.map(async (generation) =>
      (await tablesInBulk(pool, generation)).map((table) => ({ ...table, generation })),
    ),
  );
  const waiting = tables.flat().sort((one, other) => one.size - other.size);
  const faults = new Map<Generation, Error>();
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { generation, table } = next;
      if (faults.has(generation)) continue;
      await indexTable(pool, generation, table).catch((error: unknown) => {
        faults.set(generation, error instanceof Error ? error : new Error(String(error)));
      });
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return faults;
}

function indexTable(pool: pg.Pool, generation: Generation, table: string): Promise<void> {
  return transaction(pool, async (client) => {
    // the tables share the processors already
    await client.query('SET LOCAL max_parallel_maintenance_workers = 0');
    await makeIndexes(client, generation, { table });
    await analyse(client, generation, table);
  });
}

/**
 * Rough statistics, from a few rows, of the columns that rows are found by. Full ones are left to autovacuum: an ANALYZE
 * of some columns does not count for it as one.
 */
async function analyse(client: pg.ClientBase, { schema }: Generation, table: string): Promise<void> {
  const place = `${quoted(schema)}.${quoted(table)}`;
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(DISTINCT quote_ident(attname), ', ') AS columns
     FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey) WHERE indrelid = $1::regclass`,
    [place],
  );
  await client.query(
    `SET LOCAL default_statistics_target = 10; ANALYZE ${place} (${rows[0]?.columns ?? ''})`,
  );
}
