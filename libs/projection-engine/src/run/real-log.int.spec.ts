import { randomUUID } from 'node:crypto';
import { type DomainEvent, employee, EmployeePlacementChanged, EmployeeRegistered } from '@jejak/domain';
import { EventLog, type NewEvent } from '@jejak/event-log';
import { testEventStore, type TestEventStore } from '../../../../test/support/event-store.js';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { MarkRow, TallyRow } from '../../testing/tally.js';
import { projection } from '../description/projection.js';
import { CheckpointWatcher } from '../read/checkpoint-watcher.js';
import { verify } from '../rebuild/verify.js';

const moves = projection(
  {
    name: 'moves',
    version: 1,
    entities: [TallyRow, MarkRow],
    sequence: ({ stream }) => stream,
    reporting: [],
  },
  (on) =>
    on.when(EmployeePlacementChanged, ({ data, position, occurredAt }, rows) => {
      rows.increment(TallyRow, { tally: data.employeeId }, { marks: 1 });
      rows.insert(MarkRow, { position, tally: data.employeeId, by: 1, markedAt: occurredAt, note: 'moved' });
    }),
);

let engine: TestEngine;
let store: TestEventStore;
let log: EventLog;
let watcher: CheckpointWatcher;
beforeAll(async () => {
  [engine, store] = await Promise.all([testEngine(), testEventStore()]);
  log = EventLog.connect(store.url);
  watcher = new CheckpointWatcher({ databaseUrl: engine.url });
  watcher.start();
});
afterAll(async () => {
  await watcher.stop();
  await engine.close();
  await log.close();
  await store.close();
});

function fact(event: DomainEvent): NewEvent {
  const at = new Date().toISOString();
  return {
    id: randomUUID(),
    event,
    metadata: {
      commandId: randomUUID(),
      correlationId: randomUUID(),
      actor: { id: 'officer-1', role: 'hr-planner' },
      occurredAt: at,
      recordedAt: at,
      schemaVersion: 1,
    },
  };
}

it('follows the event store, and lets a reader wait for what it wrote', async () => {
  engine.run([moves], { source: log });
  const placement = {
    unitId: randomUUID(),
    positionId: randomUUID(),
    positionClass: 'PELAKSANA' as const,
  };
  const effectiveDate = '2026-01-05';
  for (let hired = 1; hired <= 3; hired++) {
    const employeeId = randomUUID();
    const after = await log.append(employee, employeeId, await log.load(employee, employeeId), [
      fact(EmployeeRegistered({ employeeId, kind: 'PNS', ...placement, effectiveDate })),
      fact(EmployeePlacementChanged({ employeeId, kind: 'EXIT', effectiveDate })),
    ]);
    expect(await watcher.waitFor('moves', after.position, 15_000)).toBe(true);
    const [mine] = await engine.sql(`SELECT marks FROM moves_v1_g1.tally WHERE tally = $1`, [employeeId]);
    expect(mine).toEqual({ marks: 1 });
  }
  const verified = await verify({ databaseUrl: engine.url, source: log, projection: moves });
  expect(verified.differences).toEqual([]);
});
