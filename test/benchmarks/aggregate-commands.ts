import type { EventStoreDBClient } from '@eventstore/db-client';
import { done } from '../../apps/api/test/samples.js';
import { commandOfEachAggregate, employees } from './each-aggregate.js';
import { median, report } from './figure.js';
import { appendAll } from './history.js';
import { work } from './load.js';
import type { System } from './system.js';

const ROUNDS = 3;
const SECONDS = 1.2;
const IN_FLIGHT = 16;

/** Commands a second over HTTP, of each aggregate beside those of the programme, in turn with them. */
export async function measureAggregates(system: System, client: EventStoreDBClient): Promise<void> {
  const caller = system.caller();
  const { ids, facts } = employees();
  await appendAll(client, facts);
  const commands = await commandOfEachAggregate(caller, ids);
  const rates = new Map(commands.map(({ aggregate }) => [aggregate, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++)
    for (const { aggregate, next } of commands) {
      const { perSecond } = await work(IN_FLIGHT, round < 0 ? 0.3 : SECONDS, async () => {
        await done(caller, ...next());
      });
      if (round >= 0) rates.get(aggregate)?.push(perSecond);
    }
  const baseline = median(rates.get('programme') ?? []);
  for (const [aggregate, measured] of rates) {
    const value = median(measured);
    await report('commands', {
      ...{ name: `${aggregate}: command over HTTP, ${IN_FLIGHT} in flight`, value, unit: 'commands/s' },
      ...{ ratio: value / baseline, to: 'programme', note: 'floor 0.60' },
    });
  }
}
