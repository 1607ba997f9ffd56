import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ANY, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { employee, EmployeeRegistered } from '@jejak/domain';
import { EventStoreProcess } from '../../../test/support/event-store-process.js';
import { LogUnavailable } from './errors.js';
import { EventLog } from './event-log.js';
import { empty } from './loaded.js';

let dataDir: string;
let store: EventStoreProcess;
let log: EventLog;
let client: EventStoreDBClient;
let ended: AbortController;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-test-follow-'));
  store = await EventStoreProcess.start(dataDir);
  log = EventLog.connect(store.url);
  client = EventStoreDBClient.connectionString(store.url);
  ended = new AbortController();
});
afterEach(async () => {
  ended.abort();
  await log.close();
  await client.dispose();
  await store.kill();
  await rm(dataDir, { recursive: true, force: true });
});

interface Recorded {
  readonly id: string;
  readonly position: bigint;
}

/** Records an event of ours, however often the server is killed meanwhile. @returns its id and position */
async function record(): Promise<Recorded> {
  const [id, employeeId] = [randomUUID(), randomUUID()];
  const metadata = {
    commandId: randomUUID(),
    correlationId: randomUUID(),
    actor: { id: randomUUID(), role: 'hr-planner' },
    occurredAt: new Date().toISOString(),
    recordedAt: new Date().toISOString(),
    schemaVersion: 1,
  };
  const event = EmployeeRegistered({
    ...{ employeeId, kind: 'PNS', unitId: randomUUID(), positionId: randomUUID() },
    ...{ positionClass: 'PELAKSANA', effectiveDate: '2024-01-02' },
  });
  for (;;) {
    try {
      const { position } = await log.append(employee, employeeId, empty(employee), [{ id, event, metadata }]);
      return { id, position };
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error; // a server that starts slowly
    }
  }
}

/** Writes events that the subscription's filter leaves out, all at once. */
async function writeForeign(count: number): Promise<void> {
  const events = Array.from({ length: count }, () => jsonEvent({ type: 'foreign', data: {} }));
  const credentials = { username: 'nobody', password: 'none' }; // a call of its own, apart from the log's appends
  await client.appendToStream(`foreign-${randomUUID()}`, events, { expectedRevision: ANY, credentials });
}

/**
 * Reads so many batches from behind a position, slowly, so that more comes meanwhile than a batch takes; fewer where
 * those hold all events that there will be.
 */
async function batches(
  after: bigint | undefined,
  most: number,
  count: number,
  left = Infinity,
): Promise<Read[]> {
  const read: Read[] = [];
  for await (const { events, position } of log.follow({ after, most, signal: ended.signal })) {
    read.push({ ids: events.map(({ id }) => id), position });
    if (read.length === count || read.flatMap(({ ids }) => ids).length >= left) break;
    await sleep(5);
  }
  return read;
}

interface Read {
  readonly ids: string[];
  readonly position: bigint;
}

/** Whoever goes on from a batch has all events before its position and none behind it. */
function expectWhole(read: readonly Read[], recorded: readonly Recorded[]): void {
  const got: string[] = [];
  for (const { ids, position } of read) {
    got.push(...ids);
    const before = recorded.filter((event) => event.position <= position);
    expect(got).toEqual(before.map(({ id }) => id));
  }
}

it('skips and repeats nothing behind the checkpoint of a search that found nothing', async () => {
  const first = await record();
  await writeForeign(300);
  const read = await batches(undefined, 10, 1);
  // the event came first; what follows is the checkpoint of the search behind it
  while (read.at(-1)!.position <= first.position) read.push(...(await batches(read.at(-1)!.position, 10, 1)));
  const checkpoint = read.at(-1)!.position;
  const recorded = [first, await record(), await record()];
  expect(checkpoint).toBeLessThan(recorded[1]!.position);
  read.push(...(await batches(checkpoint, 1, 2)));
  expectWhole(read, recorded);
  expect(read.flatMap(({ ids }) => ids)).toHaveLength(3);
});

it('gives no checkpoint before the events that stand before it, however slowly they are read', async () => {
  const recorded: Recorded[] = [];
  for (let number = 0; number < 40; number++) recorded.push(await record());
  await writeForeign(300);
  for (const most of [2, 3, 5, 7, 11]) {
    const read = await batches(undefined, most, Math.ceil(40 / most));
    while (read.at(-1)!.position < recorded.at(-1)!.position)
      read.push(...(await batches(read.at(-1)!.position, most, 1)));
    expectWhole(read, recorded);
  }
});

it('skips and repeats nothing, wherever it is taken up again, while others write and the server is killed', async () => {
  const recorded: Recorded[] = [];
  const write = async () => {
    for (let number = 0; number < 150; number++) {
      recorded.push(await record());
      if (number % 7 === 0) await writeForeign(500);
      if (number % 50 === 30) {
        await store.kill();
        store = await EventStoreProcess.start(dataDir, Number(new URL(store.url).port));
      }
    }
  };
  const writing = write().catch((error: unknown) => ended.abort(error));
  const read: Read[] = [];
  const left = () => 150 - read.flatMap(({ ids }) => ids).length;
  for (let turn = 0; left() > 0; turn++) {
    read.push(...(await batches(read.at(-1)?.position, 1 + (turn % 7), 1 + (turn % 3), left())));
    ended.signal.throwIfAborted();
  }
  await writing;
  expectWhole(read, recorded);
  const ours = new Set(recorded.map(({ position }) => position));
  expect(read.some(({ position }) => !ours.has(position))).toBe(true);
});
