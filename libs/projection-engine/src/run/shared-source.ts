import type { LoggedEvent } from '@jejak/event-log';
import type { Batch, EventSource } from '../source.js';
import { aborted, Backoff } from './backoff.js';

/** Of the newest events so many are kept, for those who read them a moment later. */
const KEPT = 2_000;

type FollowOptions = Parameters<EventSource['follow']>[0];

/** Before the first event. */
const START = -1n;

/**
 * One reading of the log for many who follow it: near its end they take events that were read once for all of them.
 * Whoever is further back (at a start, or because what it does takes long) reads on its own until it has come up, so that
 * nobody waits for anybody and memory stays flat.
 */
export class SharedSource implements EventSource {
  /** All events between `#from` and `#to`; none that cannot be read, as that may change. */
  #kept: LoggedEvent[] = [];
  /** Undefined while nothing is read for all. */
  #from: bigint | undefined;
  #to = START;
  #more = deferred();

  private constructor(private readonly source: EventSource) {}

  /** @param signal ends the reading for all; those who follow have their own as well */
  static begin(source: EventSource, signal: AbortSignal): SharedSource {
    const shared = new SharedSource(source);
    void shared.#read(signal);
    return shared;
  }

  head(): Promise<bigint | undefined> {
    return this.source.head();
  }

  async *follow(options: FollowOptions): AsyncGenerator<Batch, void> {
    const { most, signal } = options;
    const wake = () => this.#tell();
    signal.addEventListener('abort', wake);
    let position = options.after ?? START;
    try {
      while (!signal.aborted) {
        for await (const batch of this.#alone(position, options)) {
          yield batch;
          position = batch.position;
          if (this.#reaches(position)) break;
        }
        while (!aborted(signal) && this.#reaches(position)) {
          const more = this.#more.promise;
          const batch = this.#behind(position, most);
          if (batch.position > position) {
            yield batch;
            position = batch.position;
          } else await more;
        }
      }
    } finally {
      signal.removeEventListener('abort', wake);
    }
  }

  /** Nothing where it has come up. */
  async *#alone(position: bigint, { most, signal }: FollowOptions): AsyncGenerator<Batch, void> {
    if (!this.#reaches(position))
      yield* this.source.follow({ ...(position > START && { after: position }), most, signal });
  }

  #reaches(position: bigint): boolean {
    return this.#from !== undefined && position >= this.#from;
  }

  #behind(position: bigint, most: number): Batch {
    const first = this.#kept.findLastIndex((event) => event.position <= position) + 1;
    const events = this.#kept.slice(first, first + most);
    const isAll = first + events.length === this.#kept.length;
    const end = isAll ? this.#to : (events.at(-1)?.position ?? position);
    return { events, position: end > position ? end : position, caughtUp: isAll };
  }

  /** For all of them. While it fails each reads on its own, and hears of failures there. */
  async #read(signal: AbortSignal): Promise<void> {
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        const head = await this.source.head();
        this.#begin(head ?? START);
        for await (const batch of this.source.follow({
          ...(head !== undefined && { after: head }),
          most: KEPT / 2,
          signal,
        })) {
          this.#keep(batch);
          backoff.succeeded();
        }
        if (!aborted(signal)) throw new Error('the log ended');
      } catch {
        if (aborted(signal)) return;
        this.#from = undefined;
        this.#tell();
        await backoff.wait(signal);
      }
    }
  }

  #begin(position: bigint): void {
    this.#kept = [];
    this.#from = this.#to = position;
    this.#tell();
  }

  #keep({ events, position }: Batch): void {
    const before = this.#kept.length;
    this.#kept.push(...events);
    const tooMany = this.#kept.length > KEPT ? this.#kept.length - KEPT / 2 : 0;
    const unreadable = events.findLastIndex((event) => 'unreadable' in event);
    const gone = this.#kept.splice(0, Math.max(tooMany, unreadable < 0 ? 0 : before + unreadable + 1)).at(-1);
    if (gone) this.#from = gone.position;
    this.#to = position;
    this.#tell();
  }

  #tell(): void {
    const { resolve } = this.#more;
    this.#more = deferred();
    resolve();
  }
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
