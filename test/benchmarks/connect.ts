import { EventStoreDBClient } from '@eventstore/db-client';

const clients = new Map<string, EventStoreDBClient>();

/** The one client of this process for a server; more would have connections of their own. */
export function connect(url: string): EventStoreDBClient {
  const known = clients.get(url);
  if (known) return known;
  const client = EventStoreDBClient.connectionString(url);
  clients.set(url, client);
  return client;
}

/** Reads to the end and keeps nothing. @returns how many events came */
export async function countEvents(events: AsyncIterable<unknown>): Promise<number> {
  const all = events[Symbol.asyncIterator]();
  let seen = 0;
  while (!(await all.next()).done) seen++;
  return seen;
}
