import { randomUUID } from 'node:crypto';
import { EventLog, type LoggedEvent } from './index.js';
import { batchAppend, refusalOf } from '../../../test/hostile/messages.js';
import { RawClient } from '../../../test/hostile/raw.js';
import { testEventStore, type TestEventStore } from '../../../test/support/event-store.js';

let store: TestEventStore;
let raw: RawClient;
let log: EventLog;
beforeAll(async () => {
  store = await testEventStore();
  raw = new RawClient(Number(new URL(store.url).port));
  log = EventLog.connect(store.url);
});
afterAll(async () => {
  raw.close();
  await log.close();
  await store.close();
});

const at = '2026-01-05T08:00:00+07:00';
const metadata = (schemaVersion: unknown = 1) =>
  Buffer.from(
    JSON.stringify({
      commandId: randomUUID(),
      correlationId: randomUUID(),
      actor: { id: 'officer-1', role: 'hr-planner' },
      occurredAt: at,
      recordedAt: at,
      schemaVersion,
    }),
  );
const text = (value: string) => Buffer.from(value);
const placement = () => ({
  employeeId: randomUUID(),
  kind: 'PNS',
  unitId: randomUUID(),
  positionId: randomUUID(),
  positionClass: 'PELAKSANA',
  effectiveDate: '2026-01-05',
});
const data = (change: object = {}) => text(JSON.stringify({ ...placement(), ...change }));

/** Writes past our own door, as another program could. */
async function write(bytes: { data: Buffer; metadata: Buffer }, type = 'EmployeeRegistered') {
  const stream = `employee-${randomUUID()}`;
  const { answers } = await raw.send('BatchAppend', batchAppend({ stream, type, ...bytes }));
  expect(answers[0] && refusalOf(answers[0])).toBeUndefined();
  return stream;
}

async function everything(): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  for await (const batch of log.follow({ most: 100, signal: AbortSignal.timeout(20_000) })) {
    events.push(...batch.events);
    if (batch.caughtUp) break;
  }
  return events;
}

describe('an event that cannot be read does not stop who reads the log', () => {
  it.each<[string, () => Parameters<typeof write>]>([
    ['marked as JSON, its data are not', () => [{ data: text('{"employeeId":'), metadata: metadata() }]],
    [
      'marked as JSON, its data are bytes',
      () => [{ data: Buffer.from([0xff, 0, 0xfe]), metadata: metadata() }],
    ],
    ['no data at all', () => [{ data: Buffer.alloc(0), metadata: metadata() }]],
    ['data that are null', () => [{ data: text('null'), metadata: metadata() }]],
    ['its metadata are no JSON', () => [{ data: data(), metadata: text('}{') }]],
    ['no metadata', () => [{ data: data(), metadata: Buffer.alloc(0) }]],
    ['an unknown type', () => [{ data: data(), metadata: metadata() }, 'EmployeeTeleported']],
    ['a type of Object.prototype', () => [{ data: data(), metadata: metadata() }, '__proto__']],
    ['an unknown version', () => [{ data: data(), metadata: metadata(99) }]],
    ['a version that is no number', () => [{ data: data(), metadata: metadata('1') }]],
    ['a field that it does not have', () => [{ data: data({ nip: 1 }), metadata: metadata() }]],
    ['a field of another kind', () => [{ data: data({ unitId: 7 }), metadata: metadata() }]],
    ['nesting without end', () => [{ data: text('['.repeat(200_000)), metadata: metadata() }]],
    ['1 MiB of it', () => [{ data: data({ nip: 'x'.repeat(1_040_000) }), metadata: metadata() }]],
  ])('%s', async (_, bad) => {
    const [bytes, type] = bad();
    const stream = await write(bytes, type);
    const good = await write({ data: data(), metadata: metadata() });
    const events = await everything();
    const found = events.find((event) => event.stream === stream);
    expect(found).toMatchObject({ stream, revision: 0n, unreadable: { code: 'LOG.UNREADABLE_EVENT' } });
    expect(found?.position).toBeGreaterThan(0n);
    const next = events.find((event) => event.stream === good);
    expect(next).toMatchObject({ type: 'EmployeeRegistered' });
    expect(next).not.toHaveProperty('unreadable');
    expect(await log.at(stream, 0n)).toMatchObject({ unreadable: { code: 'LOG.UNREADABLE_EVENT' } });
    await expect(log.read(stream)).rejects.toMatchObject({ code: 'LOG.UNREADABLE_EVENT' });
  });
});
