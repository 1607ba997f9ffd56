import type pg from 'pg';
import { quoted, transaction } from '../database.js';
import type { Projection } from '../description/projection.js';
import { parkedSequences } from '../registry/parked.js';
import { enterGeneration, type Generation, unusedGenerations } from '../registry/registry.js';
import { createBareTables, dropGeneration } from '../registry/schema.js';
import { tablesOf } from '../rows/table.js';
import { deferIndexes, isOf, makeIndexes } from './deferred.js';

/**
 * The generation that a killed rebuild of this projection left, to go on with, or else a new one; whatever else
 * nobody reads is dropped. One that has parked events is not gone on with: those that follow go by many at a time, and
 * none of them would wait behind the parked ones.
 */
export async function begun(
  pool: pg.Pool,
  head: bigint,
  projection: Projection,
  owner: string,
): Promise<Generation> {
  let left: Generation | undefined;
  for (const unused of await unusedGenerations(pool, projection.name)) {
    const fits =
      unused.version === projection.version &&
      (unused.position ?? -1n) <= head &&
      (await isOf(pool, projection, unused)) &&
      (await parkedSequences(pool, unused, 1)).length === 0;
    if (left || !fits) await dropGeneration(pool, unused);
    else left = unused;
  }
  if (left) return takenOver(pool, left, owner);
  const generation = await enterGeneration(pool, projection, owner);
  await transaction(pool, async (client) => {
    const indexes = await createBareTables(client, projection, generation);
    await deferIndexes(client, projection, generation, indexes);
  });
  return generation;
}

/** From now on every write of whoever built it before fails. */
async function takenOver(pool: pg.Pool, left: Generation, owner: string): Promise<Generation> {
  await pool.query(
    `UPDATE jejak.projection SET owner = $3
     WHERE name = $1 AND generation = $2 AND status = 'building'`,
    [left.name, left.generation, owner],
  );
  const now = await unusedGenerations(pool, left.name, ['building']);
  const taken = now.find(({ generation }) => generation === left.generation);
  if (!taken) throw new Error(`${left.schema} is gone`);
  return taken;
}

/** Back to before the first event, with keys and indexes. */
export async function emptied(
  pool: pg.Pool,
  projection: Projection,
  generation: Generation,
): Promise<Generation> {
  const tables = [...(await tablesOf(projection.entities)).values()];
  await transaction(pool, async (client) => {
    for (const { name } of tables)
      await client.query(`TRUNCATE ${quoted(generation.schema)}.${quoted(name)}`);
    await makeIndexes(client, generation);
    await client.query(
      `UPDATE jejak.projection SET position = NULL, events = 0 WHERE name = $1 AND generation = $2`,
      [generation.name, generation.generation],
    );
  });
  return { ...generation, position: undefined, events: 0n };
}
