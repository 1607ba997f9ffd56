import { cityOf } from '@jejak/city';
import { CommandExecutor, foreseeWith } from '@jejak/commands';
import { policies } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { LazyKeys } from '@jejak/personal-data';
import { dryRun } from '@jejak/projection-engine';
import { testEventStore } from '../../../../test/support/event-store.js';
import { testKeySettings } from '../../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import type { WriteSide } from '../write-side.js';
import { fill } from './fill.js';
import { digestOf } from './inspect.js';

jest.setTimeout(120_000);

const NEVER = new AbortController().signal;
const city = cityOf(
  { people: 60, years: 1, seed: 7, until: '2026-10-31' },
  { units: [], since: '2024-01-02' },
);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** A city in an event store of its own, and what its events are as one number. */
async function filled(atOnce: number, work: (side: WriteSide) => Promise<void> = async () => undefined) {
  const store = await testEventStore();
  const [log, keys] = [EventLog.connect(store.url), new LazyKeys(testKeySettings(database.url))];
  try {
    const side = { log, keys, executor: new CommandExecutor(log, keys) };
    await fill(side, city, { atOnce });
    await work(side);
    return await digestOf(new OpenedLog(log, keys), city.plan.id, NEVER);
  } finally {
    await log.close();
    await keys.close();
    await store.close();
  }
}

it('comes out the same whatever is in flight', async () => {
  const one = await filled(1, async ({ log }) => {
    const left = [];
    const foresee = foreseeWith(log);
    for await (const { reaction, cause, commandId, policy } of dryRun({
      source: log,
      policies,
      signal: NEVER,
      onProgress: () => undefined,
    })) {
      const foreseen = await foresee(reaction, cause, commandId, policy);
      if (foreseen.outcome === 'accepted') left.push(`${policy.name} after ${cause.type}`);
    }
    expect([...new Set(left)]).toEqual([]); // what policies want is there already
  });
  expect(one.events).toBeGreaterThan(800);
  expect(await filled(64)).toEqual(one);
});
