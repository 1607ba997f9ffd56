import { prepareRoles } from '@jejak/projection-engine';
import { splitDatabase, type SplitDatabase } from '../../../libs/projection-engine/testing/split.js';
import { testEventStore } from '../../../test/support/event-store.js';
import { testDatabase } from '../../../test/support/postgres.js';
import { assessmentBody, done, registered } from './samples.js';
import { startApi, startProjector, untilStatus, type Api } from './support.js';

/** The system with an account for each process, each allowed no more than it needs. */
let api: Api;
let database: SplitDatabase;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const store = await testEventStore();
  database = await splitDatabase();
  const keys = await testDatabase();
  api = await startApi({
    eventStoreUrl: store.url,
    databaseUrl: database.urls.jejak_api,
    keysDatabaseUrl: keys.url,
  });
  closing.push(api.close, store.close, database.drop, keys.drop);
  // before the projector has ever run there is nothing to read, and nothing that the API could make
  expect(await api.get('/learning-hours')).toMatchObject({ status: 503, body: { code: 'VIEW.UNAVAILABLE' } });
  expect((await api.get('/health/ready')).status).toBe(503);
  const databaseUrl = database.urls.jejak_projector;
  await prepareRoles({ databaseUrl }, new AbortController().signal);
  const projector = startProjector({ eventStoreUrl: store.url, databaseUrl });
  closing.splice(1, 0, projector.stop);
});
afterAll(async () => {
  for (const close of closing) await close();
});

const live = async () => {
  const [row] = await database.sql(
    `SELECT schema_name AS name FROM jejak.projection WHERE status = 'live' AND name = 'competency-history'`,
  );
  return String(row?.name);
};

it('commands, reads and operations work', async () => {
  await untilStatus(200, () => api.get('/health/ready'));
  const employeeId = await registered(api);
  const { position } = await done(api, `/employees/${employeeId}/competency-assessments`, assessmentBody(2));
  const reached = { 'jejak-min-position': position };
  const history = await untilStatus(200, () => api.get(`/competency-history/${employeeId}`, reached));
  expect(history.body.items).toEqual([expect.anything()]);
  for (const path of [
    '/learning-hours',
    '/unit-overview',
    '/gap-heat-map',
    '/needs-assessments',
    '/audit-trail',
    '/programme-effectiveness/series',
  ])
    await untilStatus(200, () => api.get(path, reached));
  expect((await api.get('/audit-trail', reached)).body.items).not.toEqual([]);
  expect((await api.get('/metrics')).text).toContain('jejak_projection_lag_events');
});

it('a rebuild is asked for, and carried out by the projector', async () => {
  const before = await live();
  const asked = await api.post('/operations/rebuilds', { views: ['competency-history'] });
  expect(asked.status).toBe(202);
  const rebuild = () => api.get(`/operations/rebuilds/${String(asked.body.id)}`);
  for (const end = Date.now() + 30_000; (await rebuild()).body.state !== 'done';)
    if (Date.now() > end) throw new Error((await rebuild()).text);
  expect(await live()).not.toBe(before);
  expect(await api.remove(`/operations/rebuilds/${String(asked.body.id)}`)).toMatchObject({ status: 409 });
});

it('a rebuild that was asked for is cancelled', async () => {
  const [row] = await database.sql(
    `INSERT INTO jejak.rebuild (projections, by_projector, state) VALUES ('{nothing}', false, 'requested') RETURNING id`,
  );
  expect(await api.remove(`/operations/rebuilds/${String(row?.id)}`)).toMatchObject({
    status: 202,
    body: { state: 'cancelled' },
  });
});

it('parked events are retried, by the projector', async () => {
  const schema = await live();
  await database.sql(`ALTER TABLE ${schema}.history_entry ADD CONSTRAINT odd CHECK (false) NOT VALID`);
  const employeeId = await registered(api);
  const { position } = await done(api, `/employees/${employeeId}/competency-assessments`, assessmentBody(2));
  const reached = { 'jejak-min-position': position };
  expect((await api.get(`/competency-history/${employeeId}`, reached)).body.items).toEqual([]);
  await database.sql(`ALTER TABLE ${schema}.history_entry DROP CONSTRAINT odd`);
  const retried = await api.post('/operations/parked/retry', {});
  expect(retried).toMatchObject({
    status: 200,
    body: { views: [{ projection: 'competency-history', applied: 1, left: 0 }] },
  });
  const after = await api.get(`/competency-history/${employeeId}`, reached);
  expect(after.body.items).toHaveLength(1);
});

it.each([
  ['says that a rebuild is done', `UPDATE jejak.rebuild SET state = 'done', cancel = true`],
  [
    'asks in another name',
    `INSERT INTO jejak.rebuild (projections, by_projector, state) VALUES ('{x}', false, 'requested')`,
  ],
  [
    'enters one as running',
    `INSERT INTO jejak.rebuild (projections, by_projector, state) VALUES ('{x}', true, 'running')`,
  ],
  ['forges the result of a retry', `INSERT INTO jejak.retry (projection, applied) VALUES ('x', 5)`],
  ['moves a checkpoint', `UPDATE jejak.projection SET position = 0`],
  ['forges a heartbeat', `INSERT INTO jejak.projector (owner) VALUES (gen_random_uuid())`],
])('the account of the API is refused when it %s', async (_, sql) => {
  await database.sql(
    `INSERT INTO jejak.rebuild (projections, by_projector, state) VALUES ('{other}', true, 'running')`,
  );
  expect(await database.as('jejak_api', sql)).toBe('42501');
  await database.sql(`DELETE FROM jejak.rebuild WHERE projections = '{other}'`);
});

it('nobody but its own account enters the database of the views by a side door', async () => {
  expect(await database.as('jejak_keys', 'SELECT 1')).toBe('42501');
});
