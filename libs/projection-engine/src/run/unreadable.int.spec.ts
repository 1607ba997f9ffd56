import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { EventLog } from '@jejak/event-log';
import { batchAppend } from '../../../../test/hostile/messages.js';
import { RawClient } from '../../../../test/hostile/raw.js';
import { testEventStore, type TestEventStore } from '../../../../test/support/event-store.js';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { MarkRow } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { projection } from '../description/projection.js';
import { retryParked } from './retry-parked.js';

/** A row for every event of the log. */
const all = projection(
  { name: 'all', version: 1, entities: [MarkRow], sequence: ({ stream }) => stream, reporting: [] },
  (on) =>
    on.whenAny(({ type, position, occurredAt }, rows) => {
      rows.insert(MarkRow, { position, tally: type, by: 1, markedAt: occurredAt, note: '' });
    }),
);

let engine: TestEngine;
let store: TestEventStore;
let log: EventLog;
let client: EventStoreDBClient;
let raw: RawClient;
beforeAll(async () => {
  [engine, store] = await Promise.all([testEngine(), testEventStore()]);
  log = EventLog.connect(store.url);
  client = EventStoreDBClient.connectionString(store.url);
  raw = new RawClient(Number(new URL(store.url).port));
  engine.run([all], { source: log });
});
afterAll(async () => {
  await engine.close();
  raw.close();
  await client.dispose();
  await log.close();
  await store.close();
});

const metadata = (schemaVersion: number) => ({
  commandId: randomUUID(),
  correlationId: randomUUID(),
  actor: { id: 'officer-1', role: 'hr-planner' },
  occurredAt: '2026-01-05T08:00:00+07:00',
  recordedAt: '2026-01-05T08:00:00+07:00',
  schemaVersion,
});
const good = {
  employeeId: randomUUID(),
  kind: 'PNS',
  unitId: randomUUID(),
  positionId: randomUUID(),
  positionClass: 'PELAKSANA',
  effectiveDate: '2026-01-05',
};

async function append(stream: string, type: string, version: number, data: Record<string, unknown>) {
  const event = jsonEvent({ id: randomUUID(), type, data, metadata: metadata(version) });
  await client.appendToStream(stream, [event]);
}

const bad: Record<string, (stream: string) => Promise<unknown>> = {
  'an unknown type': (stream) => append(stream, 'EmployeeTeleported', 1, { to: 'Mars' }),
  'an unknown version': (stream) => append(stream, 'EmployeeRegistered', 99, good),
  'data that are no JSON, marked as JSON': (stream) =>
    raw.send(
      'BatchAppend',
      batchAppend({
        stream,
        type: 'EmployeeRegistered',
        data: Buffer.from('{"employeeId":'),
        metadata: Buffer.from(JSON.stringify(metadata(1))),
      }),
    ),
  'a payload of 1 MiB that it does not know': (stream) =>
    append(stream, 'EmployeeRegistered', 1, { ...good, filling: 'x'.repeat(1_040_000) }),
};

it.each(Object.keys(bad))('parks %s with what follows in its stream; others go on', async (name) => {
  const [stream, other] = [`employee-${randomUUID()}`, `employee-${randomUUID()}`];
  await bad[name]?.(stream);
  await append(stream, 'EmployeeRegistered', 1, good);
  await append(other, 'EmployeeRegistered', 1, good);
  const position = (await log.at(other, 0n))?.position;
  await until(async () => {
    const rows = await engine
      .sql(`SELECT FROM all_v1_g1.mark WHERE position = $1`, [String(position)])
      .catch(() => []);
    return rows.length === 1;
  });
  const parked = () =>
    engine.sql(`SELECT revision::int, error FROM jejak.parked WHERE stream = $1 ORDER BY position`, [stream]);
  const both = [
    { revision: 0, error: 'LOG.UNREADABLE_EVENT' },
    { revision: 1, error: null },
  ];
  expect(await parked()).toEqual(both);
  // a retry by a version that cannot read it either leaves it as it is
  const retried = await retryParked({ databaseUrl: engine.url, log, projection: all });
  expect(retried.applied).toBe(0);
  expect(await parked()).toEqual(both);
});

it('a retry says of an event that the log does not have any more that it is not there', async () => {
  const stream = `employee-${randomUUID()}`;
  await append(stream, 'EmployeeTeleported', 1, { to: 'Mars' });
  const parked = () => engine.sql(`SELECT error FROM jejak.parked WHERE stream = $1`, [stream]);
  await until(async () => (await parked()).length === 1);
  await client.deleteStream(stream);
  await retryParked({ databaseUrl: engine.url, log, projection: all });
  expect(await parked()).toEqual([{ error: 'LOG.EVENT_NOT_FOUND' }]);
});
