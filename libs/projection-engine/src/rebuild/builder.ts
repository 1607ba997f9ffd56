import { arrived } from '../description/recorded.js';
import { moveCheckpoints } from '../registry/checkpoint.js';
import type pg from 'pg';
import type { EventSource } from '../source.js';
import { notApplied, Poison } from '../run/poison.js';
import type { GenerationWriter } from '../run/writer.js';
import type { ProgressMeter } from './progress.js';

/** Where reading ends: what is in the log now, or exactly a position that the log holds. */
export type Until = 'caught-up' | bigint;

interface Build {
  readonly pool: pg.Pool;
  readonly source: EventSource;
  readonly writer: GenerationWriter;
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal;
}

const batchSize = 5000;

/**
 * Folds the log into a generation, from its checkpoint on.
 *
 * @throws ProjectionError `PROJECTION.EVENT_NOT_APPLIED` at the first event that cannot be applied
 */
export async function build({ pool, source, writer, meter, signal }: Build, until: Until): Promise<void> {
  const after = writer.position;
  const end = until === 'caught-up' ? await source.head() : until;
  if (end === undefined || (after !== undefined && after >= end)) return;
  for await (const batch of source.follow({
    ...(after !== undefined && { after }),
    most: batchSize,
    signal,
  })) {
    const events = batch.events.filter((event) => until === 'caught-up' || event.position <= until);
    try {
      const step = await writer.apply(events.map(arrived));
      if (step) {
        await moveCheckpoints(pool, [step]);
        writer.moved(step.to);
      }
    } catch (error) {
      throw error instanceof Poison ? notApplied(writer.projection, error) : error;
    }
    meter.read(batch);
    if (until === 'caught-up' ? batch.caughtUp : batch.position >= until) return;
  }
  signal.throwIfAborted();
}
