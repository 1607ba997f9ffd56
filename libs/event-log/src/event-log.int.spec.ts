import { randomUUID } from 'node:crypto';
import {
  EmployeePlacementChanged,
  EmployeeRegistered,
  employee,
  eventTypes,
  type DomainEvent,
} from '@jejak/domain';
import { testEventStore } from '../../../test/support/event-store.js';
import type { NewEvent } from './codec.js';
import { LogUnavailable, UnfitAppend, WrongRevision } from './errors.js';
import { EventLog } from './event-log.js';
import { empty } from './loaded.js';

const registered = (employeeId: string) =>
  EmployeeRegistered({
    employeeId,
    kind: 'PNS',
    unitId: randomUUID(),
    positionId: randomUUID(),
    positionClass: 'PELAKSANA',
    effectiveDate: '2024-01-02',
  });

const moved = (employeeId: string) =>
  EmployeePlacementChanged({
    ...{ employeeId, kind: 'MUTATION', effectiveDate: '2024-02-01' },
    placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' },
  });

const fact = (event: DomainEvent, id: string = randomUUID()): NewEvent => ({
  id,
  event,
  metadata: {
    commandId: randomUUID(),
    correlationId: randomUUID(),
    actor: { id: randomUUID(), role: 'hr-planner' },
    occurredAt: '2024-01-02T08:00:00+07:00',
    recordedAt: new Date().toISOString(),
    schemaVersion: eventTypes.get(event.type)?.version ?? 0,
  },
});

describe('the event log', () => {
  let store: Awaited<ReturnType<typeof testEventStore>>;
  let log: EventLog;

  beforeAll(async () => {
    store = await testEventStore();
    log = EventLog.connect(store.url);
  });
  afterAll(async () => {
    await log.close();
    await store.close();
  });

  it('gives back what was appended, with its place, its data and its metadata', async () => {
    const id = randomUUID();
    const event = fact(registered(id));
    const after = await log.append(employee, id, empty(employee), [event]);
    expect(after).toMatchObject({ revision: 0n, state: { status: 'active' } });
    const [read] = await log.read(`employee-${id}`);
    expect(read).toMatchObject({
      id: event.id,
      stream: `employee-${id}`,
      revision: 0n,
      position: after.position,
      type: 'EmployeeRegistered',
      data: event.event.data,
      metadata: event.metadata,
    });
    expect(await log.at(`employee-${id}`, 0n)).toEqual(read);
    expect(await log.at(`employee-${id}`, 1n)).toBeUndefined();
    expect(await log.at(`employee-${randomUUID()}`, 0n)).toBeUndefined();
  });

  it('refuses the second of two writers that saw the same revision, and says where the stream is', async () => {
    const id = randomUUID();
    await log.append(employee, id, empty(employee), [fact(registered(id))]);
    const second = log.append(employee, id, empty(employee), [fact(registered(id))]);
    await expect(second).rejects.toThrow(WrongRevision);
    await expect(second).rejects.toMatchObject({ actual: 0n });
  });

  it('keeps as many aggregates as have so many events together: those last used', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) {
      const events = [fact(registered(id)), fact(moved(id))];
      await log.append(employee, id, empty(employee), events);
    }
    const small = EventLog.connect(store.url, { keptEvents: 5 });
    for (const id of ids) await small.load(employee, id);
    expect(ids.map((id) => small.known(employee, id)?.revision)).toEqual([undefined, 1n, 1n]);
    expect((await small.load(employee, ids[0]!)).revision).toBe(1n);
    await small.close();
  });

  it('reads a stream once for all who ask at the same time, and not again while it is known', async () => {
    const id = randomUUID();
    await log.append(employee, id, empty(employee), [fact(registered(id))]);
    const other = EventLog.connect(store.url);
    const [first, ...more] = await Promise.all([1, 2, 3].map(() => other.latest(employee, id)));
    expect(first?.revision).toBe(0n);
    for (const one of [...more, await other.latest(employee, id)]) expect(one).toBe(first);
    await other.close();
    await expect(log.latest(employee, randomUUID(), Date.now())).rejects.toThrow(LogUnavailable);
  });

  it('writes once what is sent twice with the same ids', async () => {
    const id = randomUUID();
    const event = fact(registered(id));
    const first = await log.append(employee, id, empty(employee), [event]);
    const again = await log.append(employee, id, empty(employee), [event]);
    expect(again.position).toBe(first.position);
    expect(await log.read(`employee-${id}`)).toHaveLength(1);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['no events', (id) => log.append(employee, id, empty(employee), [])],
    [
      'an id that is no UUID',
      (id) => log.append(employee, id, empty(employee), [fact(registered(id), 'one')]),
    ],
    [
      'a stream without a UUID',
      () => log.append(employee, 'ani', empty(employee), [fact(registered(randomUUID()))]),
    ],
    ['an undeclared type', (id) => log.append(employee, id, empty(employee), [fact({ type: '', data: {} })])],
    [
      'more than 1 MiB',
      (id) =>
        log.append(
          employee,
          id,
          empty(employee),
          Array.from({ length: 2_500 }, () => fact(registered(id))),
        ),
    ],
  ])('sends nothing that would make the client or the server fall over: %s', async (_, append) => {
    const id = randomUUID();
    await expect(append(id)).rejects.toThrow(UnfitAppend);
    expect(await log.read(`employee-${id}`)).toEqual([]);
  });

  it('follows the log from a position on, in order, and what comes later too', async () => {
    const stop = new AbortController();
    const head = await log.head();
    const ids = Array.from({ length: 7 }, () => randomUUID());
    const add = (id: string) => log.append(employee, id, empty(employee), [fact(registered(id))]);
    for (const id of ids.slice(0, 5)) await add(id);
    const seen: string[] = [];
    const sizes: number[] = [];
    for await (const batch of log.follow({ after: head, most: 2, signal: stop.signal })) {
      seen.push(...batch.events.map(({ stream }) => stream));
      sizes.push(batch.events.length);
      expect(batch.position).toBeGreaterThanOrEqual(batch.events.at(-1)?.position ?? 0n);
      if (seen.length === 5 && batch.caughtUp) for (const id of ids.slice(5)) await add(id);
      if (seen.length === 7) stop.abort();
    }
    expect(seen).toEqual(ids.map((id) => `employee-${id}`));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2);
  });
});

describe('the event log without a server', () => {
  it('says within five seconds that it is unavailable', async () => {
    const log = EventLog.connect('esdb://127.0.0.1:1?tls=false');
    const id = randomUUID();
    const start = Date.now();
    await expect(log.append(employee, id, empty(employee), [fact(registered(id))])).rejects.toThrow(
      LogUnavailable,
    );
    expect(Date.now() - start).toBeLessThan(5_000);
    await log.close();
  });
});
