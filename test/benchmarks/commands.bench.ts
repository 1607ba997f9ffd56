import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { EmployeeRegistered } from '@jejak/domain';
import { median, report } from './figure.js';
import { work, type Work } from './load.js';
import { System } from './system.js';

const ROUNDS = 3;
const SECONDS = 3;

const registration = () => ({
  kind: 'PNS' as const,
  placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' as const },
  effectiveDate: '2024-01-02',
});

/** Commands per second over HTTP beside appends per second with the client alone, each to a new stream. */
export async function benchCommands(): Promise<void> {
  const system = await new System().startServers();
  try {
    await system.startApi();
    const client = EventStoreDBClient.connectionString(system.eventStoreUrl);
    const agent = new Agent({ keepAlive: true, maxSockets: 64 });
    const append = () => appendRaw(client);
    const command = () => post(agent, `${system.apiUrl}/employees`, registration());
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
    agent.destroy();
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

function post(agent: Agent, url: string, body: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'idempotency-key': randomUUID(),
    };
    const sent = request(url, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 201) resolve();
        else reject(new Error(`answered ${String(answer.statusCode)}`));
      });
    });
    sent.on('error', reject).end(text);
  });
}
