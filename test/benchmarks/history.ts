import { ANY, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { eventTypes, type DomainEvent } from '@jejak/domain';
import { showProgress } from '../../apps/cli/src/progress.js';
import { Random } from '../crash/random.js';
import { City, type Facts } from './city.js';

/** Weeks that are appended at the same time: the store makes one flush of what waits for it. */
const AT_ONCE = 8;
const STREAMS_AT_ONCE = 200;

/** Fills a log with the facts of a city until it holds so many events. @returns how many it holds */
export async function fill(client: EventStoreDBClient, wanted: number, seed = 7): Promise<number> {
  const city = new City(seed);
  const random = new Random(seed);
  const progress = showProgress(wanted, ({ done, rate, left }) => {
    return `filling the log: ${Math.floor((done * 100) / wanted)} %, ${rate} events a second, ${left} s left`;
  });
  let events = 0;
  try {
    while (events < wanted) {
      const weeks = Array.from({ length: AT_ONCE }, () => city.week());
      const facts = weeks.flat();
      await append(client, facts, random);
      for (const one of facts) events += one.events.length;
      progress.update(events);
    }
  } finally {
    progress.end();
  }
  return events;
}

/** Appends facts in their order, some streams at a time. */
export async function appendAll(
  client: EventStoreDBClient,
  facts: readonly Facts[],
  seed = 7,
): Promise<void> {
  const random = new Random(seed);
  for (let from = 0; from < facts.length; from += STREAMS_AT_ONCE)
    await append(client, facts.slice(from, from + STREAMS_AT_ONCE), random);
}

async function append(client: EventStoreDBClient, facts: readonly Facts[], random: Random): Promise<void> {
  const appends = facts.map((one) => {
    const encoded = one.events.map((fact) => recorded(fact, one, random));
    return client.appendToStream(one.stream, encoded, { expectedRevision: ANY });
  });
  await Promise.all(appends);
}

function recorded({ type, data }: DomainEvent, { at, by, recordedAt = at }: Facts, random: Random) {
  const metadata = {
    commandId: random.uuid(),
    correlationId: random.uuid(),
    actor: { id: by ?? random.uuid(), role: 'programme-officer' },
    occurredAt: at,
    recordedAt,
    schemaVersion: eventTypes.get(type)?.version ?? 1,
  };
  return jsonEvent({ id: random.uuid(), type, data: data as Record<string, unknown>, metadata });
}
