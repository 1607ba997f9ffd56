import { BACKWARDS, END, EventStoreDBClient } from '@eventstore/db-client';
import type { AnyDecider } from '@jejak/domain';
import { LRUCache } from 'lru-cache';
import { decode, decodeOrTell, encode, type NewEvent } from './codec.js';
import { UnreadableEvent, WrongRevision } from './errors.js';
import { actualRevision, CALL_MS, insistently, soon, within } from './failures.js';
import type { Batch } from './follow/batch.js';
import { follow, type FollowOptions } from './follow/follow.js';
import { advance, empty, type Loaded } from './loaded.js';
import type { LoggedEvent, RecordedEvent } from './recorded-event.js';
import type { EncodedEvent } from './wire/append-request.js';
import { Appends } from './wire/appends.js';
import { readStream } from './wire/read-stream.js';

const CLOSE_MS = 500;

/** How a process uses the log. */
export interface EventLogOptions {
  /** Aggregates in use are kept folded, those last used, of so many events together (default 100,000). */
  readonly keptEvents?: number;
}

/**
 * The only door to EventStoreDB.
 *
 * Every call has a time by which it must be done (`until`, milliseconds since 1970; 4 s from now if not given), so that
 * work of several calls can share one.
 */
export class EventLog {
  private readonly cache: LRUCache<string, Loaded<unknown> & object>;
  /** Aggregates that are being loaded for whoever asks for them meanwhile. */
  private readonly arriving = new Map<string, Promise<Loaded<unknown>>>();
  private readonly appends: Appends;
  private highest: bigint | undefined;

  private constructor(
    private readonly client: EventStoreDBClient,
    { keptEvents = 100_000 }: EventLogOptions,
  ) {
    this.appends = new Appends(client);
    // an aggregate grows with its events: counted alone, a thousand of them may be one megabyte or a hundred
    this.cache = new LRUCache({
      maxSize: keptEvents,
      sizeCalculation: ({ revision }) => Math.max(1, Number(revision) + 1),
    });
  }

  /** @param url `esdb://host:2113?tls=false`; the connection is made at the first call */
  static connect(url: string, options: EventLogOptions = {}): EventLog {
    return new EventLog(EventStoreDBClient.connectionString(url), options);
  }

  /**
   * Appends all events or none, if the stream still ends where the aggregate was loaded. Failures that pass are
   * tried again with the same ids and revision, which writes once however often it is sent.
   *
   * @returns the aggregate after the events
   * @throws WrongRevision if somebody else was first
   * @throws LogUnavailable when the time is up; what was sent may still be written
   * @throws UnfitAppend if nothing was sent because it must not be
   */
  async append<State>(
    decider: AnyDecider<State>,
    id: string,
    loaded: Loaded<State>,
    events: readonly NewEvent[],
    until = soon(),
  ): Promise<Loaded<State>> {
    const stream = `${decider.stream}-${id}`;
    const position = await this.write(stream, loaded.revision, encode(stream, events), until);
    const written = events.map(({ event, metadata }, index) => ({
      ...event,
      metadata,
      revision: loaded.revision + 1n + BigInt(index),
      position,
    }));
    const after = advance(decider, loaded, written);
    if (this.highest === undefined || position > this.highest) this.highest = position;
    this.keep(stream, after);
    return after;
  }

  /** A repeated append is answered with the revision of then, and must not replace what is known of later ones. */
  private keep(stream: string, loaded: Loaded<unknown>): void {
    const known = this.cache.get(stream);
    if (!known || known.revision <= loaded.revision) this.cache.set(stream, loaded);
  }

  private write(
    stream: string,
    after: bigint,
    events: readonly EncodedEvent[],
    until: number,
  ): Promise<bigint> {
    return insistently(until, async () => {
      try {
        const position = await this.appends.append(stream, after, events);
        // Without a position the server knows the events from an earlier try, but can no longer read them.
        if (position === undefined)
          throw new UnreadableEvent(stream, after + 1n, 'the stream was truncated; it must be kept whole');
        return position;
      } catch (error) {
        const actual = actualRevision(error);
        throw actual === undefined ? error : new WrongRevision(stream, actual);
      }
    });
  }

  /** The events of a stream from a revision on, in order; none if there is no such stream. */
  async read(stream: string, from = 0n, until = soon()): Promise<RecordedEvent[]> {
    const stored = await insistently(until, () => readStream(this.client, stream, { from, ms: CALL_MS }));
    return stored.map(decode);
  }

  /** One event, readable or not; undefined if there is none in that place. */
  async at(stream: string, revision: bigint, until = soon()): Promise<LoggedEvent | undefined> {
    const slice = { from: revision, most: 1, ms: CALL_MS };
    const [stored] = await insistently(until, () => readStream(this.client, stream, slice));
    return stored?.revision === revision ? decodeOrTell(stored) : undefined;
  }

  /** The aggregate as its stream tells it now. Streams in use are kept folded; only what is new is read. */
  async load<State>(decider: AnyDecider<State>, id: string, until = soon()): Promise<Loaded<State>> {
    const stream = `${decider.stream}-${id}`;
    const before = this.known(decider, id) ?? empty(decider);
    const events = await this.read(stream, before.revision + 1n, until);
    const loaded = advance(decider, before, events);
    this.keep(stream, loaded); // that there is nothing is worth knowing, too: an append finds out if it is true no longer
    return loaded;
  }

  /** The aggregate as this process last knew it, without asking the server; undefined where it does not. */
  known<State>(decider: AnyDecider<State>, id: string): Loaded<State> | undefined {
    return this.cache.get(`${decider.stream}-${id}`) as Loaded<State> | undefined;
  }

  /**
   * The aggregate as this process last knew it; where it does not, as its stream tells it, which is read once for all who
   * ask at the same time: many commands may be about one class of thousands.
   */
  async latest<State>(decider: AnyDecider<State>, id: string, until = soon()): Promise<Loaded<State>> {
    const known = this.known(decider, id);
    if (known) return known;
    const stream = `${decider.stream}-${id}`;
    const arriving =
      this.arriving.get(stream) ?? this.load(decider, id, until).finally(() => this.arriving.delete(stream));
    this.arriving.set(stream, arriving);
    return arriving as Promise<Loaded<State>>;
  }

  /** Everything after a position, for ever, in batches. */
  follow(options: FollowOptions): AsyncGenerator<Batch, void> {
    return follow(this.client, options);
  }

  /**
   * The highest position that this process knows of: what it appended, or where the log ended when it first asked.
   * An append that is answered with a position not above it had been written before.
   */
  async newest(until = soon()): Promise<bigint> {
    this.highest ??= (await this.head(until)) ?? 0n;
    return this.highest;
  }

  /** The position of the last event in the log, whosever it is; undefined while the log is empty. */
  async head(until = soon()): Promise<bigint | undefined> {
    return insistently(until, async () => {
      const reading = this.client.readAll({
        direction: BACKWARDS,
        fromPosition: END,
        maxCount: 1,
        deadline: CALL_MS,
      });
      let head: bigint | undefined;
      for await (const { event, link } of reading) head = (event ?? link)?.position.commit;
      return head;
    });
  }

  /** Gives up all open calls. */
  async close(): Promise<void> {
    // the client waits for calls to end that it has just cancelled; some of them never say so
    await within(CLOSE_MS, this.client.dispose()).catch(() => undefined);
  }
}
