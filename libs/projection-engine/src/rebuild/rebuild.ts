import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { lockNotAvailable, openPool, sqlState, transaction } from '../database.js';
import type { Projection } from '../description/projection.js';
import { exclusively } from '../registry/exclusive.js';
import { enterGeneration, type Generation, liveGeneration, prepareRegistry } from '../registry/registry.js';
import { createTables, dropGeneration, dropUnused } from '../registry/schema.js';
import { pointViews } from '../registry/views.js';
import { pause } from '../run/backoff.js';
import { GenerationWriter } from '../run/writer.js';
import type { EventSource } from '../source.js';
import { build } from './builder.js';
import { type OnProgress, ProgressMeter } from './progress.js';

export interface RebuildOptions {
  readonly databaseUrl: string;
  readonly source: EventSource;
  readonly projection: Projection;
  readonly onProgress?: OnProgress;
  /** Ends the rebuild; the live view stays as it is. */
  readonly signal?: AbortSignal;
}

/** What a rebuild made. */
export interface Rebuilt {
  readonly generation: number;
  readonly version: number;
  /** Checkpoint at the switch; undefined if the log is empty. */
  readonly position: bigint | undefined;
}

/**
 * Builds a view anew from the start of the log, beside the live one, and then shows it in its place. Readers and the
 * projector go on meanwhile; the projector notices by its checkpoint and continues on the new tables. What a killed
 * rebuild left is removed first.
 *
 * @throws ProjectionError `PROJECTION.EVENT_NOT_APPLIED`, `PROJECTION.BUSY`; the live view is as before
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { databaseUrl, projection, source, signal = new AbortController().signal } = options;
  // what is built is thrown away after a crash, so no commit need wait for the disk, except the switch
  const pool = openPool(databaseUrl, 'jejak-rebuild', 2, '-c synchronous_commit=off');
  try {
    await prepareRegistry(pool);
    return await exclusively(databaseUrl, projection.name, async () => {
      await dropUnused(pool, projection.name);
      const owner = randomUUID();
      const generation = await enterGeneration(pool, projection, owner);
      try {
        await createTables(databaseUrl, projection, generation);
        const writer = await GenerationWriter.open(pool, projection, generation, owner);
        const meter = await ProgressMeter.start(source, options.onProgress);
        let replaced: Generation | undefined;
        for (let done = false; !done;) {
          await build({ pool, source, writer, meter, signal }, 'caught-up');
          meter.phase('switching');
          ({ done, replaced } = await tryToSwitch(pool, source, writer, meter));
          if (!done) await pause(200, signal);
          signal.throwIfAborted();
        }
        if (replaced) await dropGeneration(pool, replaced).catch(() => undefined); // the next rebuild drops it
        meter.phase('done');
        return { generation: generation.generation, version: generation.version, position: writer.position };
      } catch (error) {
        await dropGeneration(pool, generation).catch(() => undefined); // unreachable now: the next rebuild drops it
        throw error;
      }
    });
  } finally {
    await pool.end();
  }
}

interface Switch {
  readonly done: boolean;
  readonly replaced?: Generation;
}

/**
 * In one transaction: the projector is held at its checkpoint, the new generation is brought up to there, and views
 * and registry point to it. Not done, and nothing changed, if a reader keeps the views for so long that others would
 * have to wait behind us.
 */
async function tryToSwitch(
  pool: pg.Pool,
  source: EventSource,
  writer: GenerationWriter,
  meter: ProgressMeter,
): Promise<Switch> {
  const { generation, projection } = writer;
  try {
    return await transaction(pool, async (client) => {
      await client.query(`SET LOCAL lock_timeout = '500ms'; SET LOCAL synchronous_commit = on`);
      const live = await liveGeneration(client, projection.name, 'FOR UPDATE');
      const head = await source.head();
      // a checkpoint behind the end is that of another log; what was built from this one replaces it
      if (live?.position !== undefined && head !== undefined && live.position <= head) {
        const signal = AbortSignal.timeout(10_000);
        await build({ pool, source, writer, meter, signal }, live.position);
      }
      if (live)
        await client.query(
          `UPDATE jejak.projection SET status = 'retired' WHERE name = $1 AND generation = $2`,
          [live.name, live.generation],
        );
      await client.query(
        `UPDATE jejak.projection SET status = 'live', owner = NULL WHERE name = $1 AND generation = $2`,
        [generation.name, generation.generation],
      );
      await pointViews(client, projection, generation);
      await client.query(
        `SELECT pg_notify('jejak_registry', $1), pg_notify('jejak_checkpoint', $1 || ' ' || coalesce($2, '-1'))`,
        [generation.name, writer.position?.toString() ?? null],
      );
      return live ? { done: true, replaced: live } : { done: true };
    });
  } catch (error) {
    if (sqlState(error) !== lockNotAvailable) throw error;
    return { done: false };
  }
}
