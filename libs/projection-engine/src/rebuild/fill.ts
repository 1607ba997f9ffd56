import { arrived, type Arrived } from '../description/recorded.js';
import type { EventSource } from '../source.js';
import type { BulkWriter } from './bulk-writer.js';
import type { ProgressMeter } from './progress.js';

interface Fill {
  readonly source: EventSource;
  readonly writers: readonly BulkWriter[];
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal;
}

/** Events of one transaction: more make it no faster, and have to lie in memory. */
const batchSize = 5000;

/**
 * Reads the log once, up to what is its end by then, for all generations, each from its checkpoint on. The next batch
 * is read and prepared while PostgreSQL writes the one before.
 *
 * @throws BatchFault if a batch cannot be written; what was before it is
 */
export async function fill({ source, writers, meter, signal }: Fill): Promise<void> {
  const after = lowest(writers);
  let waiting: Arrived[] = [];
  const write = async () => {
    for (const writer of writers) await writer.write(waiting);
    waiting = [];
  };
  try {
    for await (const batch of source.follow({
      ...(after !== undefined && { after }),
      most: batchSize,
      signal,
    })) {
      for (const event of batch.events) waiting.push(arrived(event));
      meter.read(batch);
      if (waiting.length >= batchSize || batch.caughtUp) await write();
      if (batch.caughtUp) break;
    }
  } finally {
    // nobody may write any more when this ends, whatever ended it
    await Promise.allSettled(writers.map((writer) => writer.settled()));
  }
  await Promise.all(writers.map((writer) => writer.settled()));
  signal.throwIfAborted();
}

function lowest(writers: readonly BulkWriter[]): bigint | undefined {
  const positions = writers.map(({ position }) => position);
  return positions.reduce((least, position) =>
    least === undefined || position === undefined ? undefined : position < least ? position : least,
  );
}
