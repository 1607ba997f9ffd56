import { randomUUID } from 'node:crypto';
import { FORWARDS, jsonEvent, type Position } from '@eventstore/db-client';
import { connect, countEvents } from './connect.js';
import { EVENT_BYTES, EVENT_TYPE, eventData } from './event.js';
import { work, type Work } from './load.js';

/** Appends of how many events, how many at a time. */
export interface AppendWork {
  readonly width: number;
  readonly batch: number;
}

/** What of a log is read: so many events, from the position of one of them. */
export interface Stretch {
  readonly url: string;
  readonly from: Position;
  readonly count: number;
}

const data = eventData(EVENT_BYTES);
const batchOf = (size: number) => Array.from({ length: size }, () => jsonEvent({ type: EVENT_TYPE, data }));

/** The work whose speed `bench store` compares, by the official client. */
export const storeJobs = {
  /** Appends for so long, with ANY, each place in flight to a stream of its own. */
  append({ url, width, batch, seconds }: AppendWork & { url: string; seconds: number }): Promise<Work> {
    const client = connect(url);
    const run = randomUUID();
    return work(width, seconds, async (worker) => {
      await client.appendToStream(`bench-${run}-${worker}`, batchOf(batch));
    });
  },

  /** Puts so many events of one run into the log. @returns the position of the first */
  async fillStretch({ url, count }: { url: string; count: number }): Promise<Position> {
    const client = connect(url);
    const run = randomUUID();
    const first = await client.appendToStream(`bench-${run}`, batchOf(1));
    let left = count - 1;
    const worker = async () => {
      while (left > 0) {
        const size = Math.min(left, 100);
        left -= size;
        await client.appendToStream(`bench-${run}`, batchOf(size));
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    if (!first.position) throw new Error('the server told no position');
    return first.position;
  },

  /** @returns events read per second */
  async readAll({ url, from, count }: Stretch): Promise<number> {
    const start = performance.now();
    const options = { direction: FORWARDS, fromPosition: from, maxCount: count } as const;
    const seen = await countEvents(connect(url).readAll(options));
    if (seen < count) throw new Error(`${count} events were to be read, ${seen} came`);
    return (seen * 1000) / (performance.now() - start);
  },

  /** @returns events read per second */
  subscribeToAll({ url, from, count }: Stretch): Promise<number> {
    return new Promise((resolve, reject) => {
      const start = performance.now();
      let seen = 0;
      const subscription = connect(url).subscribeToAll({ fromPosition: from });
      subscription.on('error', reject).on('data', () => {
        if (++seen !== count) return;
        resolve((seen * 1000) / (performance.now() - start));
        void subscription.unsubscribe();
      });
    });
  },
};
