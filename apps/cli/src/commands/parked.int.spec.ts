import { auditTrail } from '@jejak-projections/audit-trail';
import { randomUUID } from 'node:crypto';
import { projections } from '@jejak-projections';
import { employee, EmployeeRegistered } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { Projector } from '@jejak/projection-engine';
import pg from 'pg';
import { testEventStore, type TestEventStore } from '../../../../test/support/event-store.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { list, retry, show } from './parked.js';

let store: TestEventStore;
let database: TestDatabase;
let log: EventLog;
let client: pg.Client;
let said: string[];
const stop = new AbortController();
let running: Promise<void>;
beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  process.env.DATABASE_URL = database.url;
  process.env.EVENTSTORE_URL = store.url;
  log = EventLog.connect(store.url);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const options = { databaseUrl: database.url, source: log, projections, heartbeatMs: 200 };
  running = new Projector(options).run(stop.signal);
});
afterAll(async () => {
  delete process.env.DATABASE_URL;
  delete process.env.EVENTSTORE_URL;
  stop.abort();
  await running;
  await client.end();
  await log.close();
  await store.close();
  await database.drop();
});
beforeEach(() => {
  said = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
});
afterEach(() => jest.restoreAllMocks());

async function until(sql: string): Promise<void> {
  for (const end = Date.now() + 15_000; ;) {
    const { rowCount } = await client.query(sql).catch(() => ({ rowCount: 0 }));
    if (rowCount) return;
    if (Date.now() > end) throw new Error(`none: ${sql}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function register(): Promise<bigint> {
  const id = randomUUID();
  const at = new Date().toISOString();
  const event = EmployeeRegistered({
    employeeId: id,
    kind: 'PNS',
    unitId: randomUUID(),
    positionId: randomUUID(),
    positionClass: 'PELAKSANA',
    effectiveDate: '2026-01-05',
  });
  const metadata = {
    commandId: randomUUID(),
    correlationId: randomUUID(),
    actor: { id: 'officer-1', role: 'hr-planner' },
    occurredAt: at,
    recordedAt: at,
    schemaVersion: 1,
  };
  const loaded = await log.load(employee, id);
  return (await log.append(employee, id, loaded, [{ id: randomUUID(), event, metadata }])).position;
}

/** Where the first generation of the view keeps its rows. */
const rows = `audit_trail_v${auditTrail.version}_g1.audit_event`;

it('lists, shows and retries what is parked, beside the running projector', async () => {
  await until(`SELECT FROM jejak.projection WHERE name = 'audit-trail' AND status = 'live'`);
  await list(undefined);
  expect(said.splice(0)).toEqual(['No events are parked\n']);
  await list(undefined, { json: true });
  expect(JSON.parse(said.splice(0).join(''))).toEqual({ parked: 0, events: [], more: false });
  await client.query(`ALTER TABLE ${rows} ADD CONSTRAINT odd CHECK (type = 'x')`);
  const position = await register();
  await until(`SELECT FROM jejak.parked WHERE position = ${position}`);

  await list('audit-trail');
  expect(said[0]).toContain(`audit-trail  ${position}  EmployeeRegistered  employee-`);
  expect(said[0]).toContain('SQLSTATE 23514');
  expect(said.splice(0)[1]).toContain('1 events at fault, 0 wait');
  await show('audit-trail', String(position));
  expect(said.splice(0).join('')).toContain('Sequence employee-');
  await list(undefined, { json: true });
  const one = {
    projection: 'audit-trail',
    position: String(position),
    type: 'EmployeeRegistered',
    revision: '0',
    error: expect.stringContaining('SQLSTATE 23514') as string,
    parkedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
  };
  expect(JSON.parse(said.splice(0).join(''))).toMatchObject({ parked: 1, events: [one], more: false });
  await show('audit_trail', String(position), { json: true });
  expect(JSON.parse(said.splice(0).join(''))).toMatchObject({ ...one, together: [one], more: false });
  await expect(show('audit-trail', '1')).rejects.toMatchObject({ code: 'PARKED.UNKNOWN' });
  await expect(retry('audit-trail')).rejects.toMatchObject({ code: 'PARKED.REMAIN' });
  expect(said.splice(0)).toEqual(['audit-trail: 0 events applied, 1 still parked\n']);

  await client.query(`ALTER TABLE ${rows} DROP CONSTRAINT odd`);
  await retry('audit-trail');
  expect(said.splice(0)).toEqual(['audit-trail: 1 events applied, 0 still parked\n']);
  await until(`SELECT FROM ${rows} WHERE position = ${position}`);
  await list(undefined);
  expect(said).toEqual(['No events are parked\n']);
});
