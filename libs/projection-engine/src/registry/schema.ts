import type pg from 'pg';
import type { Projection } from '../description/projection.js';
import { lockNotAvailable, type Queryable, quoted, sqlState, transaction } from '../database.js';
import { definition, type IndexDefinition } from './definition.js';
import { type Generation, unusedGenerations } from './registry.js';
import { guardRows } from './row-security.js';

/**
 * Makes the tables of a generation, as the entity classes describe them, in its own schema, with their guards; in the
 * caller's transaction.
 */
export async function createTables(
  client: Queryable,
  projection: Projection,
  generation: Generation,
): Promise<void> {
  const { tables, indexes } = await definition(projection, generation.schema);
  await client.query([...tables, ...indexes.map(({ statement }) => statement)].join(';\n'));
  await guardRows(client, projection, generation);
}

/** As {@link createTables}, without the indexes that no constraint brings with it. @returns those */
export async function createBareTables(
  client: Queryable,
  projection: Projection,
  generation: Generation,
): Promise<readonly IndexDefinition[]> {
  const { tables, indexes } = await definition(projection, generation.schema);
  await client.query(tables.join(';\n'));
  await guardRows(client, projection, generation);
  return indexes;
}

/**
 * Drops a generation that nobody is led to any more. The registry forgets it in the same transaction, so that none is
 * left behind. Where a reader in a long transaction is still on it, it stays for the next time.
 */
export async function dropGeneration(pool: pg.Pool, { name, generation, schema }: Generation): Promise<void> {
  try {
    await transaction(pool, async (client) => {
      await client.query(`SET LOCAL lock_timeout = '5s'`);
      await client.query(`DROP SCHEMA IF EXISTS ${quoted(schema)} CASCADE`);
      await client.query(
        `DELETE FROM jejak.projection WHERE name = $1 AND generation = $2 AND status <> 'live'`,
        [name, generation],
      );
    });
  } catch (error) {
    if (sqlState(error) !== lockNotAvailable) throw error;
  }
}

export async function dropUnused(pool: pg.Pool, name: string): Promise<void> {
  for (const generation of await unusedGenerations(pool, name)) await dropGeneration(pool, generation);
}
