import type pg from 'pg';
import { lockNotAvailable, sqlState, transaction } from '../database.js';
import { type Generation, liveGeneration } from '../registry/registry.js';
import { pointViews } from '../registry/views.js';
import type { GenerationWriter } from '../run/writer.js';
import type { EventSource } from '../source.js';
import { build } from './builder.js';
import { forgetDeferred } from './deferred.js';
import type { ProgressMeter } from './progress.js';

/** Whether it was done, and what was shown before. */
export interface Switch {
  readonly done: boolean;
  readonly replaced?: Generation;
}

/**
 * In one transaction: the projector is held at its checkpoint, the new generation is brought up to there, and views
 * and registry point to it. Not done, and nothing changed, if a reader keeps the views for so long that others would
 * have to wait behind us.
 */
export async function tryToSwitch(
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
      await forgetDeferred(client, generation);
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
