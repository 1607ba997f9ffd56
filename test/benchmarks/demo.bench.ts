import { jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { cityOf } from '@jejak/city';
import { CommandExecutor } from '@jejak/commands';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { fill, KEPT_EVENTS } from '../../apps/cli/src/demo/fill.js';
import { testKeySettings } from '../support/keys.js';
import { connect } from './connect.js';
import { report } from './figure.js';
import { setting } from './setting.js';
import { System } from './system.js';

/** Events that the bare client appends, for the ratio. */
const BARE = 20_000;
const AT_ONCE = 128;
const YEAR_MS = 365.25 * 86_400_000;

/** Filling a system with a made-up city, beside appends by the bare client of as many events with as many in flight. */
export async function benchDemo(): Promise<void> {
  const [people, years] = [setting('PEOPLE', 2_000), setting('YEARS', 3)];
  const city = cityOf({ people, years, seed: 7, until: '2025-12-31' }, { units: [], since: '2024-01-02' });
  const system = await new System().startServers();
  try {
    const bare = await bareAppends(system.eventStoreUrl);
    const log = EventLog.connect(system.eventStoreUrl, { keptEvents: KEPT_EVENTS });
    const keys = new LazyKeys(testKeySettings(system.databaseUrl));
    const executor = new CommandExecutor(log, keys);
    const [began, before] = [performance.now(), process.cpuUsage()];
    let halfway = { orders: 0, cpu: process.cpuUsage() };
    const middle = city.plan.end - (years / 2) * YEAR_MS;
    const orders = await fill({ log, keys, executor }, city, {
      onProgress: (done, at) => {
        if (at < middle) halfway = { orders: done, cpu: process.cpuUsage() };
      },
    });
    const seconds = (performance.now() - began) / 1000;
    const cpu = cpuMs(before) / orders;
    const later = cpuMs(halfway.cpu) / (orders - halfway.orders);
    const events = await eventsOf(log, city.plan.id);
    await log.close();
    await keys.close();
    const what = `${people} people, ${years} years`;
    await report('demo', { name: `bare client, ${AT_ONCE} in flight`, value: bare, unit: 'events/s' });
    await report('demo', {
      name: `${what}: orders`,
      value: orders / seconds,
      unit: 'orders/s',
      note: `${orders} orders`,
    });
    await report('demo', {
      ...{ name: `${what}: CPU of this process for an order`, value: cpu, unit: 'ms' },
      note: `${later.toFixed(3)} in the second half of the years`,
    });
    const note = `${events} events in ${Math.round(seconds)} s`;
    await report('demo', {
      ...{ name: what, value: events / seconds, unit: 'events/s' },
      ...{ ratio: events / seconds / bare, to: 'bare appends', note },
    });
    const memory = process.resourceUsage().maxRSS / 2 ** 10;
    await report('demo', { name: `${what}: most memory of this process`, value: memory, unit: 'MB' });
  } finally {
    await system.stop();
  }
}

/** CPU time since a moment, in milliseconds. */
function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Events a second that the client alone appends, each to a stream of its own. */
async function bareAppends(url: string): Promise<number> {
  const client = connect(url);
  const data = { v: 'x'.repeat(300) };
  let next = 0;
  const worker = async () => {
    for (let n = next++; n < BARE; n = next++)
      await client.appendToStream(`bare-${n}`, jsonEvent({ type: 'bare', data, metadata: data }), {
        expectedRevision: NO_STREAM,
      });
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (BARE * 1000) / (performance.now() - began);
}

async function eventsOf(log: EventLog, city: string): Promise<number> {
  const head = await log.head();
  let events = 0;
  for await (const batch of log.follow({ most: 1_000, signal: new AbortController().signal })) {
    for (const event of batch.events)
      if (!('unreadable' in event) && event.metadata.correlationId === city) events++;
    if (head === undefined || batch.position >= head) break;
  }
  return events;
}
