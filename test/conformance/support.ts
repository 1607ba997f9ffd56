import { randomUUID } from 'node:crypto';
import {
  type AllStreamSubscription,
  type AppendToStreamOptions,
  binaryEvent,
  EventStoreDBClient,
  type EventData,
  jsonEvent,
  type JSONEventData,
  type Position,
  type ResolvedEvent,
  type StreamSubscription,
} from '@eventstore/db-client';
import { testEventStore, type TestEventStore } from '../support/event-store.js';

/** The server under test, with a client. It is not empty and others may use it: name streams with `stream()`. */
export class EventStore {
  client: EventStoreDBClient;
  private server: TestEventStore;

  async open(): Promise<void> {
    this.server = await testEventStore();
    this.client = EventStoreDBClient.connectionString(this.server.url);
  }

  async close(): Promise<void> {
    await this.client.dispose();
    await this.server.close();
  }

  /** Appends events of these types in one append; the answer has a position. */
  async append(
    stream: string,
    types: string[],
    options?: AppendToStreamOptions,
  ): Promise<{ nextExpectedRevision: bigint; position: Position }> {
    const events = types.map((type) => event(type));
    const { nextExpectedRevision, position } = await this.client.appendToStream(stream, events, options);
    if (!position) throw new Error('The answer has no position.');
    return { nextExpectedRevision, position };
  }

  /** Writes a link to an event of a stream. */
  async link(stream: string, target: string): Promise<void> {
    await this.client.appendToStream(stream, binaryEvent({ type: '$>', data: Buffer.from(target) }));
  }

  /** Events of these streams that $all holds from a position on (inclusive), in its order. */
  async inAll(from: Position, streams: string[]): Promise<{ type: string; position: Position }[]> {
    const found: { type: string; position: Position }[] = [];
    for await (const { event: recorded } of this.client.readAll({ fromPosition: from }))
      if (recorded && streams.includes(recorded.streamId))
        found.push({ type: recorded.type, position: recorded.position });
    return found;
  }
}

/** Connects before the tests of a file and leaves nothing behind after them. */
export function eventStore(): EventStore {
  const store = new EventStore();
  beforeAll(() => store.open());
  afterAll(() => store.close());
  return store;
}

/** A stream name that nobody has used. */
export function stream(kind = 'stream'): string {
  return `conformance-${kind}-${randomUUID()}`;
}

export function event(type = 'thing', id: string = randomUUID(), data: object = {}): JSONEventData {
  return jsonEvent({ type, id, data: { type, ...data } });
}

/** The client appends over two calls of the protocol; credentials with the call choose the second. */
export const ways: [string, AppendToStreamOptions][] = [
  ['BatchAppend', {}],
  ['Append', { credentials: credentials() }],
];

/** Those of the URL where it has any; a server without TLS never sees them. */
function credentials(): { username: string; password: string } {
  const [, username = 'nobody', password = 'none'] =
    /^esdb(?:\+discover)?:\/\/([^:@/]+):([^@/]+)@/.exec(process.env['EVENTSTORE_URL'] ?? '') ?? [];
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** Everything that a read gives. */
export async function all<E>(read: AsyncIterable<E>): Promise<E[]> {
  const found: E[] = [];
  for await (const one of read) found.push(one);
  return found;
}

/** Event types of what a read gave. */
export function types(resolved: ResolvedEvent[]): string[] {
  return resolved.map(({ event: recorded }) => recorded?.type ?? 'none');
}

/** What `attempt` rejects with. */
export async function rejection(attempt: Promise<unknown>): Promise<unknown> {
  try {
    await attempt;
  } catch (error) {
    return error;
  }
  throw new Error('It should have been refused.');
}

/**
 * Notes what a subscription says, in its order: `confirmed`, types of events, `caught up`, `error TYPE`.
 * Given `streams`, events of others are left out.
 */
export function notes(
  subscription: AllStreamSubscription | StreamSubscription,
  ...streams: string[]
): string[] {
  const said: string[] = [];
  subscription
    .on('confirmation', () => said.push('confirmed'))
    .on('caughtUp', () => said.push('caught up'))
    .on('error', (error) => said.push(`error ${'type' in error ? String(error.type) : error.message}`))
    .on('data', ({ event: recorded, link }: ResolvedEvent) => {
      const of = (link ?? recorded)?.streamId ?? '';
      if (streams.length === 0 || streams.includes(of)) said.push(recorded?.type ?? 'none');
    });
  return said;
}

/** What was noted of events: live buffers may overflow, and then a server says `caught up` again. */
export function events(said: string[]): string[] {
  return said.filter((note) => note !== 'confirmed' && note !== 'caught up');
}

/** Waits until `condition` holds. */
export async function until(condition: () => boolean, timeout = 10_000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not happen in time.');
    await pause(5);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Data of so many bytes on the wire. */
export function bytes(length: number, metadata?: number): EventData {
  return binaryEvent({
    type: 'big',
    data: new Uint8Array(length),
    ...(metadata !== undefined && { metadata: new Uint8Array(metadata) }),
  });
}
