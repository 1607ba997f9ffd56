import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { EmployeeRegistered } from '@jejak/domain';
import { MOST_ROLES } from '../../apps/api/test/signed-in.js';
import { closeConnections } from './caller.js';
import { registration } from './employees.js';
import { median, report } from './figure.js';
import { work, type Work } from './load.js';
import { System } from './system.js';

const ROUNDS = 3;
const SECONDS = 3;

/** Commands per second over HTTP beside appends per second with the client alone, each to a new stream. */
export async function benchCommands(): Promise<void> {
  const system = await new System().startServers();
  try {
    await system.startApi(MOST_ROLES);
    const client = EventStoreDBClient.connectionString(system.eventStoreUrl);
    const append = () => appendRaw(client);
    const command = async () => {
      await system.registerEmployee();
    };
    await work(8, 2, append);
    await work(8, 2, command);
    for (const width of [1, 32]) {
      const raw: Work[] = [];
      const ours: Work[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        raw.push(await work(width, SECONDS, append));
        ours.push(await work(width, SECONDS, command));
      }
      const of = (works: readonly Work[], figure: keyof Work) => median(works.map((one) => one[figure]));
      const baseline = of(raw, 'perSecond');
      const rate = of(ours, 'perSecond');
      const to = `raw appends, ${width} in flight`;
      await report('commands', {
        name: `raw append, ${width} in flight`,
        value: baseline,
        unit: 'appends/s',
      });
      await report('commands', {
        name: `command over HTTP, ${width} in flight`,
        value: rate,
        unit: 'commands/s',
        ratio: rate / baseline,
        to,
      });
      for (const tail of ['p50', 'p99'] as const) {
        const [value, raws] = [of(ours, tail), of(raw, tail)];
        await report('commands', {
          name: `command over HTTP, ${width} in flight, ${tail}`,
          value,
          unit: 'ms',
          ratio: value / raws,
          to,
        });
      }
    }
    closeConnections();
  } finally {
    await system.stop();
  }
}

async function appendRaw(client: EventStoreDBClient): Promise<void> {
  const employeeId = randomUUID();
  const { placement, ...rest } = registration();
  const { type, data } = EmployeeRegistered({ employeeId, ...rest, ...placement });
  const metadata = {
    commandId: randomUUID(),
    correlationId: randomUUID(),
    actor: { id: randomUUID(), role: 'programme-officer' },
    occurredAt: new Date().toISOString(),
    recordedAt: new Date().toISOString(),
    schemaVersion: 1,
  };
  await client.appendToStream(`employee-${employeeId}`, jsonEvent({ type, data, metadata }), {
    expectedRevision: NO_STREAM,
  });
}
