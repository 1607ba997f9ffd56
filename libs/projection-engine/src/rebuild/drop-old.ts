import { openPool } from '../database.js';
import { exclusively } from '../registry/exclusive.js';
import { prepareRegistry, unusedGenerations } from '../registry/registry.js';
import { dropGeneration } from '../registry/schema.js';

/**
 * Drops the generations of a view that a rebuild replaced. One that a reader is still in stays.
 *
 * @returns how many were dropped
 * @throws ProjectionError `PROJECTION.BUSY`
 */
export async function dropOld(databaseUrl: string, name: string): Promise<number> {
  const pool = openPool(databaseUrl, 'jejak-rebuild', 1);
  try {
    await prepareRegistry(pool);
    return await exclusively(databaseUrl, [name], async () => {
      const old = await unusedGenerations(pool, name, ['retired']);
      for (const generation of old) await dropGeneration(pool, generation);
      return old.length - (await unusedGenerations(pool, name, ['retired'])).length;
    });
  } finally {
    await pool.end();
  }
}
