import type { EventStoreDBClient } from '@eventstore/db-client';
import { backOff, isPassing } from '../failures.js';
import type { Batch } from './batch.js';
import { SubscriptionEnded, Tail } from './tail.js';

export interface FollowOptions {
  /** Only what stands after this position; from the start of the log where absent. */
  readonly after?: bigint | undefined;
  /** Most events in a batch. */
  readonly most: number;
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** Told of every failure that is waited out. */
  readonly onFailure?: (error: unknown) => void;
}

/**
 * Reads the log for ever, in order, in batches as large as what has come. While a batch is worked on, the client
 * fills a buffer of at most `most` events and then stops the server: memory does not grow with the distance.
 * A lost connection is waited out and taken up again after the last batch; an event that cannot be read comes as one.
 */
export async function* follow(
  client: EventStoreDBClient,
  options: FollowOptions,
): AsyncGenerator<Batch, void> {
  const { most, signal, onFailure } = options;
  let { after } = options;
  let failures = 0;
  while (!signal.aborted) {
    const tail = new Tail(client, after, most, signal);
    try {
      for (;;) {
        const batch = await tail.next(after ?? 0n);
        if (!batch) return;
        failures = 0;
        after = batch.position;
        yield batch;
      }
    } catch (error) {
      if (!isPassing(error) && !(error instanceof SubscriptionEnded)) throw error;
      onFailure?.(error);
    } finally {
      tail.close();
    }
    await backOff(failures++, 2_000, signal);
  }
}
