import { EventStoreDBClient } from '@eventstore/db-client';
import { MOST_ROLES } from '../../apps/api/test/signed-in.js';
import { done } from '../../apps/api/test/samples.js';
import { closeConnections } from './caller.js';
import { commandOfEachAggregate, type EndlessCommand } from './each-aggregate.js';
import { median, report } from './figure.js';
import { work } from './load.js';
import { People } from './people.js';
import { System } from './system.js';

const ROUNDS = 3;
const SECONDS = 0.8;
const WARM_UP_SECONDS = 0.4;
const IN_FLIGHT = 16;

/** Commands a second over HTTP, of each aggregate beside those of the programme, in turn with them. */
export async function benchAggregates(): Promise<void> {
  const system = await new System().startServers();
  try {
    await system.startApi(MOST_ROLES);
    const people = await People.registered(
      EventStoreDBClient.connectionString(system.eventStoreUrl),
      system.keys,
    );
    await measure(system, people);
    closeConnections();
  } finally {
    await system.stop();
  }
}

async function measure(system: System, people: People): Promise<void> {
  const caller = system.caller();
  const rateOf = async ({ next }: EndlessCommand, seconds: number) => {
    const { perSecond } = await work(IN_FLIGHT, seconds, async () => {
      await done(caller, ...next());
    });
    return perSecond;
  };
  const [programme, ...others] = await commandOfEachAggregate(caller, people);
  if (!programme) return;
  const only = process.env.ABOUT ?? '';
  for (const command of others.filter(({ aggregate }) => aggregate.includes(only))) {
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
    await report('aggregates', {
      ...{ name: `${command.aggregate}: ${command.command}`, value: median(rates) },
      ...{ unit: 'commands/s', ratio: median(ratios), to: programme.command },
      note: command.makesKeys ? 'makes a key each time' : 'floor 0.60',
    });
  }
}
