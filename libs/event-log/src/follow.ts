import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  START,
  streamNameFilter,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Position,
} from '@eventstore/db-client';
import { aggregates } from '@jejak/domain';
import { decodeOrTell } from './codec.js';
import { backOff, isPassing } from './failures.js';
import type { LoggedEvent } from './recorded-event.js';

/** What came since the last batch: never more than asked for, and all of it in the order of the log. */
export interface Batch {
  readonly events: readonly LoggedEvent[];
  /** The position that this batch reaches: read on from here. */
  readonly position: bigint;
  /** Whether there was nothing more to read when the batch was gathered. */
  readonly caughtUp: boolean;
}

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

/** The streams that are Jejak's: a log may hold others, and the server's own. */
const ours = streamNameFilter({
  prefixes: aggregates.map(({ stream }) => `${stream}-`),
  checkpointInterval: 64,
});

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
    const fromPosition: Position | typeof START =
      after === undefined ? START : { commit: after, prepare: after };
    const tail = new Tail(client, fromPosition, most, signal);
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

class SubscriptionEnded extends Error {}

/** One subscription, drained by hand so that a batch is what has come and no more. */
class Tail {
  private readonly subscription: AllStreamSubscription;
  private checkpoint = 0n;
  private caughtUp = false;
  private caughtUpTold = false;
  private ended = false;
  private failure: Error | undefined;
  private wake: () => void = () => undefined;
  private readonly end = () => {
    this.ended = true;
    this.wake();
  };

  constructor(
    client: EventStoreDBClient,
    fromPosition: Position | typeof START,
    private readonly most: number,
    private readonly signal: AbortSignal,
  ) {
    const checkpointReached = (_: unknown, { commit }: Position): Promise<void> => {
      this.checkpoint = commit;
      this.wake();
      return Promise.resolve();
    };
    this.subscription = client.subscribeToAll(
      { fromPosition, filter: { ...ours, checkpointReached } },
      { highWaterMark: most },
    );
    this.subscription
      .on('readable', () => this.wake())
      .on('caughtUp', () => {
        this.caughtUp = true;
        this.wake();
      })
      .on('error', (error) => {
        this.failure = error;
        this.wake();
      })
      // A server that ends the call in order ends the stream without an error: that is a failure too.
      .on('end', this.end)
      .on('close', this.end);
    signal.addEventListener('abort', this.end);
  }

  /** The next batch; undefined once aborted. Throws when the subscription failed or ended. */
  async next(after: bigint): Promise<Batch | undefined> {
    for (;;) {
      // far behind, events come many at a time: let all that the network brought be there before some are taken
      if (!this.caughtUp) await nextTurn();
      if (this.signal.aborted) return undefined;
      const events = this.drain();
      const drained = this.subscription.readableLength === 0;
      const last = events.at(-1)?.position ?? after;
      const position = drained && this.checkpoint > last ? this.checkpoint : last;
      const caughtUp = drained && this.caughtUp;
      if (events.length > 0 || position > after || (caughtUp && !this.caughtUpTold)) {
        this.caughtUpTold ||= caughtUp;
        return { events, position, caughtUp };
      }
      if (this.failure) throw this.failure;
      if (this.ended) throw new SubscriptionEnded('the server ended the subscription');
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private drain(): LoggedEvent[] {
    const events: LoggedEvent[] = [];
    while (events.length < this.most) {
      const resolved = this.subscription.read() as Parameters<typeof decodeOrTell>[0] | null;
      if (resolved === null) break;
      events.push(decodeOrTell(resolved));
    }
    return events;
  }

  close(): void {
    this.signal.removeEventListener('abort', this.end);
    this.subscription.on('error', () => undefined);
    this.subscription.unsubscribe().catch(() => undefined);
  }
}
