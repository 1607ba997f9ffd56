import type pg from 'pg';
import { lockNotAvailable, sqlState, transaction } from '../database.js';
import type { Projection } from '../description/projection.js';
import { isProjectionError } from '../errors.js';
import type { EngineLog } from '../log.js';
import { described } from '../run/faults.js';
import { exclusively } from './exclusive.js';
import { enterGeneration, type Generation, liveGeneration } from './registry.js';
import { createTables, dropUnused } from './schema.js';
import { pointViews, viewsFingerprint } from './views.js';

/**
 * The live generation of a projection, made empty if there is none yet. Its reporting views are as the code says,
 * unless it is of another version than the code: then it stays as it is until it is rebuilt.
 */
export async function installed(
  pool: pg.Pool,
  databaseUrl: string,
  projection: Projection,
  owner: string,
  log: EngineLog,
): Promise<Generation> {
  const live =
    (await liveGeneration(pool, projection.name)) ?? (await install(pool, databaseUrl, projection, owner));
  if (live.version === projection.version && live.views !== (await viewsFingerprint(pool, projection)))
    await refreshViews(pool, projection, live, log);
  return live;
}

/**
 * A reader in a long transaction may hold the views; then they are refreshed at the next start. What they use may be built
 * just now; then they are refreshed when it is shown. Until then they stay as another version of the code had them.
 */
async function refreshViews(
  pool: pg.Pool,
  projection: Projection,
  live: Generation,
  log: EngineLog,
): Promise<void> {
  try {
    await transaction(pool, async (client) => {
      await client.query(`SET LOCAL lock_timeout = '2s'`);
      await pointViews(client, projection, live);
    });
  } catch (error) {
    const waits = sqlState(error) === lockNotAvailable || isProjectionError(error, 'PROJECTION.NOT_LIVE');
    if (!waits) throw error;
    log.warn(
      { projection: projection.name, why: described(error) },
      'views stay as they were before, and are made as this version has them at the next start or once what they use is shown',
    );
  }
}

async function install(
  pool: pg.Pool,
  databaseUrl: string,
  projection: Projection,
  owner: string,
): Promise<Generation> {
  return exclusively(databaseUrl, [projection.name], async () => {
    const meanwhile = await liveGeneration(pool, projection.name);
    if (meanwhile) return meanwhile;
    await dropUnused(pool, projection.name);
    const generation = await enterGeneration(pool, projection, owner);
    await transaction(pool, async (client) => {
      await createTables(client, projection, generation);
      await client.query(`UPDATE jejak.projection SET status = 'live' WHERE name = $1 AND generation = $2`, [
        generation.name,
        generation.generation,
      ]);
      await pointViews(client, projection, generation);
    });
    return { ...generation, views: await viewsFingerprint(pool, projection) };
  });
}
