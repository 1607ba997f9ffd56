import { randomUUID } from 'node:crypto';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { EmployeeRegistered, PERSONAL_CLASSES } from '@jejak/domain';
import { type KeySettings, LazyKeys } from '@jejak/personal-data';
import { registration } from './employees.js';
import { appendAll } from './history.js';

/** Commands about somebody take another person each time. */
const KNOWN = 24_000;
const STRANGERS = 4_000;
const KEYS_AT_ONCE = 500;

/** People in the register. */
export class People {
  private used = 0;
  private usedStrangers = 0;

  private constructor(
    private readonly known: readonly string[],
    private readonly strangers: readonly string[],
  ) {}

  /** Registers them, and makes the keys of all who are no strangers. */
  static async registered(client: EventStoreDBClient, settings: KeySettings): Promise<People> {
    const [known, strangers] = [someIds(KNOWN), someIds(STRANGERS)];
    const facts = [...known, ...strangers].map((employeeId) => {
      const { placement, ...rest } = registration();
      const events = [EmployeeRegistered({ employeeId, ...rest, ...placement })];
      return { stream: `employee-${employeeId}`, events, at: '2024-01-02T08:00:00+07:00' };
    });
    await appendAll(client, facts);
    const keys = new LazyKeys(settings);
    try {
      for (let from = 0; from < KNOWN; from += KEYS_AT_ONCE)
        await Promise.all(
          known
            .slice(from, from + KEYS_AT_ONCE)
            .flatMap((id) => PERSONAL_CLASSES.map((keyClass) => keys.keyFor(id, keyClass))),
        );
    } finally {
      await keys.close();
    }
    return new People(known, strangers);
  }

  /** The id of one of whom something personal was said before, so that there are keys. */
  somebody(): string {
    return taken(this.known, this.used++);
  }

  /** The id of one of whom nothing personal was ever said: the first word makes a key. */
  stranger(): string {
    return taken(this.strangers, this.usedStrangers++);
  }
}

const someIds = (count: number) => Array.from({ length: count }, () => randomUUID());

function taken(ids: readonly string[], number: number): string {
  const id = ids[number];
  if (id === undefined) throw new Error(`${ids.length} people are too few`);
  return id;
}
