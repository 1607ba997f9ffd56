import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type AppendToStreamOptions,
  EventStoreDBClient,
  type JSONEventData,
  jsonEvent,
  type ResolvedEvent,
  type StreamSubscription,
} from '@eventstore/db-client';
import { type RunningEventStore, startEventStore } from '../src/index.js';

/** A server on a folder of its own with a client; `close` leaves nothing behind. */
export class Bench {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'jejak-eventstore-'));
  server: RunningEventStore;
  client: EventStoreDBClient;
  private readonly clients: EventStoreDBClient[] = [];

  static async open(): Promise<Bench> {
    const bench = new Bench();
    await bench.start();
    bench.client = bench.connect();
    return bench;
  }

  async start(port = 0): Promise<void> {
    this.server = await startEventStore({ dataDir: this.dataDir, port });
  }

  /** Stops the server and starts it on the same folder and port. */
  async restart(): Promise<void> {
    await this.server.close();
    await this.start(this.server.port);
  }

  connect(url = this.server.url): EventStoreDBClient {
    const client = EventStoreDBClient.connectionString(url);
    this.clients.push(client);
    return client;
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.dispose()));
    await this.server.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Appends events of these types, one append. */
  append(
    stream: string,
    types: string[],
    options?: AppendToStreamOptions,
  ): ReturnType<EventStoreDBClient['appendToStream']> {
    return this.client.appendToStream(
      stream,
      types.map((type) => event(type)),
      options,
    );
  }
}

export function event(type = 'thing', id?: string): JSONEventData {
  return jsonEvent({ type, data: { type }, ...(id && { id }) });
}

/** Everything that a read gives. */
export async function all<E extends ResolvedEvent | AllStreamResolvedEvent>(
  read: AsyncIterable<E>,
): Promise<E[]> {
  const events: E[] = [];
  for await (const resolved of read) events.push(resolved);
  return events;
}

/** Event types of what a read or a subscription gave. */
export function types(events: ResolvedEvent[]): string[] {
  return events.map((resolved) => resolved.event?.type ?? 'none');
}

/** Notes what a subscription says, in its order. */
export function notes(subscription: AllStreamSubscription | StreamSubscription): string[] {
  const said: string[] = [];
  subscription
    .on('confirmation', () => said.push('confirmed'))
    .on('caughtUp', () => said.push('caught up'))
    .on('error', (error) => said.push(`error ${'type' in error ? String(error.type) : error.message}`))
    .on('data', (resolved) => said.push(resolved.event?.type ?? 'none'));
  return said;
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

/** Waits until `condition` holds. */
export async function until(condition: () => boolean, timeout = 5_000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
