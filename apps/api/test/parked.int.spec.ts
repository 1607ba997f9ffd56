import { projections } from '@jejak-projections';
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import pg from 'pg';
import { testEventStore } from '../../../test/support/event-store.js';
import { testDatabase } from '../../../test/support/postgres.js';
import { assessmentBody, done, registered } from './samples.js';
import { startApi, startProjector, untilStatus, type Api } from './support.js';

let api: Api;
let write: EventStoreDBClient;
let pool: pg.Pool;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  const servers = { eventStoreUrl: store.url, databaseUrl: database.url };
  write = EventStoreDBClient.connectionString(store.url);
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  api = await startApi(servers);
  const projector = startProjector(servers);
  closing.push(
    api.close,
    projector.stop,
    () => write.dispose(),
    () => pool.end(),
    store.close,
    database.drop,
  );
});
afterAll(async () => {
  for (const close of closing) await close();
});

const sql = async (text: string) => (await pool.query<Record<string, unknown>>(text)).rows;

async function generationOf(name: string): Promise<string> {
  const [row] = await sql(
    `SELECT version || '_g' || generation AS of FROM jejak.projection WHERE name = '${name}' AND status = 'live'`,
  );
  return String(row?.of);
}

const metadata = (schemaVersion: number) => ({
  commandId: randomUUID(),
  correlationId: randomUUID(),
  actor: { id: 'officer-1', role: 'hr-planner' },
  occurredAt: '2026-01-05T08:00:00+07:00',
  recordedAt: '2026-01-05T08:00:00+07:00',
  schemaVersion,
});

/** Writes what this version of Jejak would never write. */
async function writeRaw(stream: string, type: string, version: number, data: Record<string, unknown>) {
  const event = jsonEvent({ id: randomUUID(), type, data, metadata: metadata(version) });
  return (await write.appendToStream(stream, [event])).position?.commit;
}

it('goes on behind events that nobody can read, and says which were parked', async () => {
  await untilStatus(200, () => api.get('/health/ready'));
  const [unknown, newer, large] = [randomUUID(), randomUUID(), randomUUID()];
  await writeRaw(`employee-${unknown}`, 'EmployeeTeleported', 1, { to: 'Mars' });
  await writeRaw(`employee-${newer}`, 'CompetencyAssessed', 99, { secret: 'Ani' });
  const filling = 'x'.repeat(1_047_000);
  const last = await writeRaw(`employee-${large}`, 'EmployeeRegistered', 99, { filling });
  const employeeId = await registered(api);
  const { headers } = await done(api, `/employees/${employeeId}/competency-assessments`, assessmentBody(2));
  const position = String(headers['jejak-position']);
  const history = await api.get(`/competency-history/${employeeId}`, { 'jejak-min-position': position });
  expect(history.body.items).toHaveLength(1);
  const trail = await api.get(`/audit-trail?stream=employee-${employeeId}`, {
    'jejak-min-position': position,
  });
  expect(trail.body.items).toHaveLength(2);
  for (const view of ['programme-effectiveness', 'learning-hours', 'unit-overview'])
    await api.get(`/${view}/${randomUUID()}`, { 'jejak-min-position': position });
  for (const view of ['gap-heat-map', 'needs-assessments', 'professionalism-index'])
    await api.get(`/${view}`, { 'jejak-min-position': position });

  const parked = await api.get('/operations/parked');
  expect(parked.status).toBe(200);
  expect(parked.body.counts).toEqual({
    ...Object.fromEntries(projections.map(({ name }) => [name, 0])),
    ...{
      access: 2,
      'audit-trail': 3,
      'competency-history': 1,
      employment: 1,
      exceptions: 1,
      'gap-heat-map': 1,
    },
  });
  const events = parked.body.events as Record<string, unknown>[];
  expect(events.map(({ projection, stream, error }) => [projection, stream, error])).toEqual(
    [
      ['access', newer],
      ['access', large],
      ['audit-trail', unknown],
      ['audit-trail', newer],
      ['audit-trail', large],
      ['competency-history', newer],
      ['employment', large],
      ['exceptions', newer],
      ['gap-heat-map', newer],
    ].map(([projection, id]) => [projection, `employee-${id!}`, 'LOG.UNREADABLE_EVENT']),
  );
  expect(events[4]).toMatchObject({ projection: 'audit-trail', position: String(last) });
  expect(parked.text).not.toContain('Ani');

  const ready = await api.get('/health/ready');
  expect(ready.status).toBe(200);
  expect(ready.body).toMatchObject({
    details: { projections: { 'audit-trail': { parked: 3, error: null } } },
  });
  const { text } = await api.get('/metrics');
  expect(text).toContain('jejak_parked_events{projection="audit-trail"} 3');
  expect(text).toContain('jejak_parked_events{projection="programme-effectiveness"} 0');
});

describe('POST /operations/parked/retry', () => {
  const retry = (body: unknown) => api.post('/operations/parked/retry', body);
  it('leaves parked what still cannot be applied', async () => {
    const { status, body } = await retry({});
    expect(status).toBe(200);
    const { views } = body as { views: { projection: string; applied: number; left: number }[] };
    expect(
      Object.fromEntries(views.map(({ projection, applied, left }) => [projection, { applied, left }])),
    ).toEqual({
      access: { applied: 0, left: 2 },
      employment: { applied: 0, left: 1 },
      'competency-history': { applied: 0, left: 1 },
      'gap-heat-map': { applied: 0, left: 1 },
      'audit-trail': { applied: 0, left: 3 },
      exceptions: { applied: 0, left: 1 },
    });
    const { body: now } = await api.get('/operations/parked');
    expect(now.counts).toMatchObject({ 'audit-trail': 3, 'competency-history': 1 });
  });

  it('applies what can be applied after the mend, and the view goes on', async () => {
    const table = `competency_history_v${await generationOf('competency-history')}`;
    await sql(`ALTER TABLE ${table}.history_entry ADD CONSTRAINT odd CHECK (false) NOT VALID`);
    const employeeId = await registered(api);
    const path = `/employees/${employeeId}/competency-assessments`;
    const first = await done(api, path, assessmentBody(2));
    const reached = { 'jejak-min-position': first.position };
    expect((await api.get(`/competency-history/${employeeId}`, reached)).body.items).toEqual([]);
    await sql(`ALTER TABLE ${table}.history_entry DROP CONSTRAINT odd`);
    const { status, body } = await retry({ projection: 'competency-history' });
    expect(status).toBe(200);
    expect(body).toEqual({ views: [{ projection: 'competency-history', applied: 1, left: 1 }] });
    const { position } = await done(api, path, assessmentBody(3));
    const after = await untilStatus(200, () =>
      api.get(`/competency-history/${employeeId}`, { 'jejak-min-position': position }),
    );
    expect(after.body.items).toHaveLength(2);
  });

  it.each([
    [{ projection: 'nothing' }, 'projection'],
    [{ projection: null }, 'projection'],
    [{ everything: true }, 'everything'],
  ])('refuses %j and does nothing', async (body, field) => {
    const answer = await retry(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'INPUT.INVALID', errors: [{ field }] } });
  });

  it('is not for what a page of another web site may send', async () => {
    const path = '/operations/parked/retry';
    expect(await api.send(path, '', {})).toMatchObject({ status: 400 });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await api.send(path, 'projection=audit-trail', form)).toMatchObject({ status: 415 });
  });

  it('says so if the view is not built in this version', async () => {
    await sql(`UPDATE jejak.projection SET version = version + 1 WHERE name = 'audit-trail'`);
    expect(await retry({ projection: 'audit-trail' })).toMatchObject({
      status: 503,
      body: { code: 'VIEW.NOT_BUILT' },
    });
    await sql(`UPDATE jejak.projection SET version = version - 1 WHERE name = 'audit-trail'`);
  });
});
