import { asActor } from '@jejak/domain';
import type { LoggedEvent, Metadata, RecordedEvent } from '@jejak/event-log';
import type { Batch, EventSource } from '../source.js';
import { aborted, Backoff, pause } from './backoff.js';
import { Pace } from './pace.js';
import type { Wanted } from './reactions.js';

/** Of the newest events so many are kept, for those who read them a moment later. */
const KEPT = 2_000;

/** Of events that come in masses, so many milliseconds are handed on together: each handing on wakes all who follow. */
const GATHER_MS = 1_000;

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
  /** Of these events, what policies recorded. */
  readonly #byPolicies = new Set<string>();
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

  /**
   * Whether what a policy wants is among the newest events already: it may have been carried out before this process hears
   * of its cause. False where that is not known.
   */
  holds({ policy, reaction, commandId }: Wanted): boolean {
    const stream = `${reaction.aggregate.stream}-${reaction.id}`;
    return this.#byPolicies.has(keyOf({ stream, metadata: { commandId, actor: asActor(policy) } }));
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
    const pace = new Pace(performance.now());
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
          const batchOf = { events: batch.events.length, tookMs: 0, at: performance.now() };
          if (pace.rest(batchOf).ms > 0 && batch.caughtUp) await pause(GATHER_MS, signal);
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
    this.#byPolicies.clear();
    this.#from = this.#to = position;
    this.#tell();
  }

  #keep({ events, position }: Batch): void {
    const before = this.#kept.length;
    this.#kept.push(...events);
    const tooMany = this.#kept.length > KEPT ? this.#kept.length - KEPT / 2 : 0;
    const unreadable = events.findLastIndex((event) => 'unreadable' in event);
    const gone = this.#kept.splice(0, Math.max(tooMany, unreadable < 0 ? 0 : before + unreadable + 1));
    this.#from = gone.at(-1)?.position ?? this.#from;
    for (const event of events) if (isByPolicy(event)) this.#byPolicies.add(keyOf(event));
    for (const event of gone) if (isByPolicy(event)) this.#byPolicies.delete(keyOf(event));
    this.#to = position;
    this.#tell();
  }

  #tell(): void {
    const { resolve } = this.#more;
    this.#more = deferred();
    resolve();
  }
}

/** Which command of whom it is, to which stream: what somebody else sends under the same id is another. */
const keyOf = ({ stream, metadata: { commandId, actor } }: Commanded): string =>
  `${stream} ${commandId} ${actor.role} ${actor.id}`;

interface Commanded {
  readonly stream: string;
  readonly metadata: Pick<Metadata, 'commandId' | 'actor'>;
}

const isByPolicy = (event: LoggedEvent): event is RecordedEvent =>
  !('unreadable' in event) && event.metadata.actor.role === 'policy';

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
