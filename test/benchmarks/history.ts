import { ANY, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { eventTypes, type DomainEvent } from '@jejak/domain';
import { showProgress } from '../../apps/cli/src/progress.js';
import { Random } from '../crash/random.js';
import { City } from './city.js';

/** Weeks that are appended at the same time: the store makes one flush of what waits for it. */
const AT_ONCE = 8;

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
      const appends = weeks.flat().map(({ stream, events: facts, at }) => {
        events += facts.length;
        const encoded = facts.map((fact) => recorded(fact, at, random));
        return client.appendToStream(stream, encoded, { expectedRevision: ANY });
      });
      await Promise.all(appends);
      progress.update(events);
    }
  } finally {
    progress.end();
  }
  return events;
}

function recorded({ type, data }: DomainEvent, at: string, random: Random) {
  const metadata = {
    commandId: random.uuid(),
    correlationId: random.uuid(),
    actor: { id: random.uuid(), role: 'programme-officer' },
    occurredAt: at,
    recordedAt: at,
    schemaVersion: eventTypes.get(type)?.version ?? 1,
  };
  return jsonEvent({ id: random.uuid(), type, data: data as Record<string, unknown>, metadata });
}
