import type pg from 'pg';
import { quoted, transaction } from '../database.js';
import type { Generation } from '../registry/registry.js';
import { type BulkTable, makeIndex, makeIndexes, tablesInBulk } from './deferred.js';

/** Indexes at work at a time: a processor more than PostgreSQL has is no loss, and one that idles is. */
const connections = 4;

/** In bytes: the indexes of a smaller table are made in less time than it takes to share them out. */
const worthParting = 2 * 1_048_576;

/** A table, and how many of its indexes, each made by itself, are not made yet. */
interface Unfinished extends BulkTable {
  readonly generation: Generation;
  left: number;
}

/**
 * Makes what was deferred of generations, and tells PostgreSQL's planner about their tables. The largest go first, one
 * transaction for each of their indexes, so that no processor waits for a table with many; one for each other table.
 *
 * @returns what was thrown, by generation: 23505 if two rows have one key
 */
export async function indexTables(
  pool: pg.Pool,
  generations: readonly Generation[],
): Promise<ReadonlyMap<Generation, Error>> {
  const tables = await Promise.all(
    generations.map(async (generation) =>
      (await tablesInBulk(pool, generation)).map((table) => unfinished(generation, table)),
    ),
  );
  const waiting = tables
    .flat()
    .sort((one, other) => other.size - one.size)
    .flatMap((of) => (of.left > 0 ? of.indexes.map((index) => ({ of, index })) : [{ of }]));
  const faults = new Map<Generation, Error>();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { generation } = next.of;
      if (faults.has(generation)) continue;
      await finish(pool, next).catch((error: unknown) => {
        faults.set(generation, error instanceof Error ? error : new Error(String(error)));
      });
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return faults;
}

function unfinished(generation: Generation, table: BulkTable): Unfinished {
  return { ...table, generation, left: table.size < worthParting ? 0 : table.indexes.length };
}

/** Makes the index; with the last of a table, that is done. */
async function finish(pool: pg.Pool, { of, index }: { of: Unfinished; index?: string }): Promise<void> {
  const { generation, table } = of;
  if (index !== undefined) {
    await transaction(pool, (client) => makeIndex(client, generation, index));
    if (--of.left > 0) return;
  }
  await transaction(pool, async (client) => {
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
  await client.query(`ANALYZE ${place} (${rows[0]?.columns ?? ''})`);
}
