import type { EventStoreDBClient } from '@eventstore/db-client';
import { done } from '../../apps/api/test/samples.js';
import { commandOfEachAggregate, employees, type EndlessCommand } from './each-aggregate.js';
import { median, report } from './figure.js';
import { appendAll } from './history.js';
import { work } from './load.js';
import type { System } from './system.js';

const ROUNDS = 3;
const SECONDS = 0.8;
const WARM_UP_SECONDS = 0.4;
const IN_FLIGHT = 16;

/** Commands a second over HTTP, of each aggregate beside those of the programme, in turn with them. */
export async function measureAggregates(system: System, client: EventStoreDBClient): Promise<void> {
  const caller = system.caller();
  const { ids, facts } = employees();
  await appendAll(client, facts);
  const [programme, ...others] = await commandOfEachAggregate(caller, ids);
  if (!programme) return;
  const rateOf = async ({ next }: EndlessCommand, seconds: number) => {
    const { perSecond } = await work(IN_FLIGHT, seconds, async () => {
      await done(caller, ...next());
    });
    return perSecond;
  };
  for (const command of others) {
    await rateOf(command, WARM_UP_SECONDS);
    const rates: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const [before, rate, after] = [
        await rateOf(programme, SECONDS / 2),
        await rateOf(command, SECONDS),
        await rateOf(programme, SECONDS / 2),
      ];
      rates.push(rate);
      ratios.push((2 * rate) / (before + after));
    }
    await report('commands', {
      ...{ name: `${command.aggregate}: command over HTTP, ${IN_FLIGHT} in flight`, value: median(rates) },
      ...{ unit: 'commands/s', ratio: median(ratios), to: 'programme', note: 'floor 0.60' },
    });
  }
}
