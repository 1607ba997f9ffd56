import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError.js';
import type { ClientReadableStream } from '@grpc/grpc-js';
import { decodeOrTell } from '../codec.js';
import type { StoredEvent } from '../stored-event.js';
import type { Answer } from '../wire/answer.js';
import type { Batch } from './batch.js';
import { subscribe } from './subscription.js';

/** A server that ends the call in order gives no error; for those who read for ever it is a failure all the same. */
export class SubscriptionEnded extends Error {}

/** One subscription, gathered by hand so that a batch is what has come and no more. */
export class Tail {
  private call: ClientReadableStream<Answer> | undefined;
  /** Came and not taken yet; the server is stopped while there are as many as asked for. */
  private waiting: StoredEvent[] = [];
  private checkpoint = 0n;
  private caughtUp = false;
  private caughtUpTold = false;
  private ended = false;
  private closed = false;
  private failure: Error | undefined;
  private wake: () => void = () => undefined;
  private readonly end = () => {
    this.ended = true;
    this.wake();
  };

  /** @param after only what stands after this position; from the start of the log where absent */
  constructor(
    client: EventStoreDBClient,
    after: bigint | undefined,
    private readonly most: number,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', this.end);
    subscribe(client, after).then(
      (call) => this.listen(call),
      (error: unknown) => this.fail(error),
    );
  }

  /** The next batch; undefined once aborted. Throws when the subscription failed or ended. */
  async next(after: bigint): Promise<Batch | undefined> {
    for (;;) {
      // far behind, events come many at a time: let all that the network brought be there before some are taken
      if (!this.caughtUp) await nextTurn();
      if (this.signal.aborted) return undefined;
      const events = this.drain();
      const caughtUp = this.caughtUp && (this.call?.readableLength ?? 0) === 0;
      const last = events.at(-1)?.position ?? after;
      const position = this.checkpoint > last ? this.checkpoint : last;
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

  close(): void {
    this.closed = true;
    this.signal.removeEventListener('abort', this.end);
    this.call?.cancel();
  }

  private listen(call: ClientReadableStream<Answer>): void {
    this.call = call
      .on('data', (answer: Answer) => this.take(answer))
      // also the error that our own cancelling makes
      .on('error', (error) => this.fail(error))
      .on('end', this.end)
      .on('close', this.end);
    if (this.closed) call.cancel();
  }

  private fail(error: unknown): void {
    this.failure = error instanceof Error ? convertToCommandError(error) : new Error(String(error));
    this.wake();
  }

  private take({ event, checkpoint, caughtUp }: Answer): void {
    if (event) {
      this.waiting.push(event);
      if (this.waiting.length >= this.most) this.call?.pause();
    } else if (checkpoint !== undefined) this.checkpoint = checkpoint;
    else if (caughtUp) this.caughtUp = true;
    else return;
    this.wake();
  }

  /** All that came, as the call stops as soon as there are as many as asked for. */
  private drain() {
    const events = this.waiting.map(decodeOrTell);
    this.waiting = [];
    this.call?.resume();
    return events;
  }
}
