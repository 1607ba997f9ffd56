import { arrived } from '../description/recorded.js';
import type { EventSource } from '../source.js';
import type { BulkWriter } from './bulk-writer.js';
import { Dealer } from './dealer.js';
import type { ProgressMeter } from './progress.js';

interface Fill {
  readonly source: EventSource;
  readonly writers: readonly BulkWriter[];
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal;
}

/** Events of one transaction, at least: more make it no faster. */
const batchSize = 8000;
/** Batches that are written or wait for it while the next is collected: what lies in memory. */
const mostUnderWay = 2;
/** Generations that are written at a time: while one waits to be told to go on, PostgreSQL works on another. */
const connections = 3;
/** Events that are read at a time: what becomes rows at once does not lie in memory for long. */
const readSize = 1000;

/**
 * Reads the log once, up to what is its end by then, for all generations, each from its checkpoint on. The next batch
 * is read and prepared while PostgreSQL writes the one before, which waits for an answer at each statement for as long
 * as this process prepares: so a few connections are at work.
 *
 * @throws BatchFault if a batch cannot be written; what was before it is
 */
export async function fill({ source, writers, meter, signal }: Fill): Promise<void> {
  const after = lowest(writers);
  const dealer = new Dealer(writers);
  const underWay: Promise<void>[] = [];
  let waiting = 0;
  try {
    for await (const batch of source.follow({
      ...(after !== undefined && { after }),
      most: readSize,
      signal,
    })) {
      dealer.deal(batch.events.map(arrived));
      waiting += batch.events.length;
      meter.read(batch);
      if (waiting >= batchSize || batch.caughtUp) {
        const write = writers.flatMap((writer) => writer.take(batch.caughtUp) ?? []);
        underWay.push(inTurn(write, underWay.at(-1)));
        waiting = 0;
        if (underWay.length > mostUnderWay) await underWay.shift();
      }
      if (batch.caughtUp) break;
    }
  } finally {
    // nobody may write any more when this ends, whatever ended it
    await Promise.allSettled(underWay);
  }
  await underWay.at(-1);
  signal.throwIfAborted();
}

function inTurn(write: readonly (() => Promise<void>)[], before: Promise<void> | undefined): Promise<void> {
  const waiting = [...write];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  const done = (async () => {
    await before;
    const all = Array.from({ length: connections }, work);
    await Promise.allSettled(all); // nobody may write any more when this ends
    await Promise.all(all);
  })();
  done.catch(() => undefined); // told to who waits for it
  return done;
}

/** Where reading begins; undefined is the start of the log. */
export function lowest(writers: readonly BulkWriter[]): bigint | undefined {
  const positions = writers.map(({ position }) => position);
  return positions.reduce((least, position) =>
    least === undefined || position === undefined ? undefined : position < least ? position : least,
  );
}
