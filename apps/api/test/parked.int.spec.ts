import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { testEventStore } from '../../../test/support/event-store.js';
import { testDatabase } from '../../../test/support/postgres.js';
import { assessmentBody, done, registered } from './samples.js';
import { startApi, startProjector, untilStatus, type Api } from './support.js';

let api: Api;
let write: EventStoreDBClient;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  const servers = { eventStoreUrl: store.url, databaseUrl: database.url };
  write = EventStoreDBClient.connectionString(store.url);
  api = await startApi(servers);
  const projector = startProjector(servers);
  closing.push(api.close, projector.stop, () => write.dispose(), store.close, database.drop);
});
afterAll(async () => {
  for (const close of closing) await close();
});

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
  await api.get(`/programme-effectiveness/${randomUUID()}`, { 'jejak-min-position': position });

  const parked = await api.get('/operations/parked');
  expect(parked.status).toBe(200);
  expect(parked.body.counts).toEqual({
    'audit-trail': 3,
    'competency-history': 1,
    'programme-effectiveness': 0,
  });
  const events = parked.body.events as Record<string, unknown>[];
  expect(events.map(({ projection, stream, error }) => [projection, stream, error])).toEqual(
    [
      ['audit-trail', unknown],
      ['audit-trail', newer],
      ['audit-trail', large],
      ['competency-history', newer],
    ].map(([projection, id]) => [projection, `employee-${id!}`, 'LOG.UNREADABLE_EVENT']),
  );
  expect(events[2]?.position).toBe(String(last));
  expect(parked.text).not.toContain('Ani');

  const ready = await api.get('/health/ready');
  expect(ready.status).toBe(200);
  expect(ready.body).toMatchObject({
    details: { projections: { 'audit-trail': { parked: 3, error: null } } },
  });
  const { text } = await api.get('/metrics');
  expect(text).toContain('jejak_parked_events{projection="audit-trail"} 3');
  expect(text).toContain('jejak_parked_events{projection="programme-effectiveness"} 0');
}, 60_000);
