import { prepareRoles } from '@jejak/projection-engine';
import { splitDatabase } from '../../../libs/projection-engine/testing/split.js';
import { testEventStore } from '../../../test/support/event-store.js';
import { testDatabase } from '../../../test/support/postgres.js';
import type { Granted, RequestAccess } from '../src/access/request-access.js';
import { SeenViews } from '../src/views/seen.js';
import { Views } from '../src/views/views.js';
import { assessmentBody, done, registered } from './samples.js';
import { startApi, startProjector, untilStatus, type Api } from './support.js';

/** The API with an account of its own in PostgreSQL, which filters rows by what was decided. */
let api: Api;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const [store, keys] = await Promise.all([testEventStore(), testDatabase()]);
  const database = await splitDatabase();
  const { jejak_api: apiUrl, jejak_projector: databaseUrl } = database.urls;
  const servers = { eventStoreUrl: store.url, keysDatabaseUrl: keys.url };
  api = await startApi({ ...servers, databaseUrl: apiUrl });
  await prepareRoles({ databaseUrl }, new AbortController().signal);
  const projector = startProjector({ ...servers, databaseUrl });
  closing.push(projector.stop, api.close, store.close, database.drop, keys.drop);
  await untilStatus(200, () => api.get('/health/ready'));
});
afterAll(async () => {
  for (const close of closing) await close();
});

/** Whom a question finds that does not say about whom it asks, where so much was permitted. */
async function foundBy(sight: Granted['sight']): Promise<string[]> {
  const access: RequestAccess = {
    ...{ action: 'competency-history', asking: {}, correlationId: '', now: new Date() },
    principal: { accountId: '', grants: [] },
    granted: { masked: [], roles: [], sight },
  };
  const views = new SeenViews(api.app.get(Views, { strict: false })).transform({ access });
  const rows = await views.query<{ id: string }>(
    `SELECT DISTINCT employee_id AS id FROM reporting.competency_history`,
    [],
  );
  return rows.map(({ id }) => id);
}

it('a question that forgets about whom it asks finds only whom it was permitted to see', async () => {
  const [one, other] = [await registered(api), await registered(api)];
  for (const id of [one, other]) {
    const { position } = await done(api, `/employees/${id}/competency-assessments`, assessmentBody());
    await untilStatus(200, () => api.get(`/competency-history/${id}`, { 'jejak-min-position': position }));
  }
  expect(await foundBy({ scope: 'self', employee: one })).toEqual([one]);
  expect(await foundBy({ scope: 'none' })).toEqual([]);
  expect((await foundBy({ scope: 'all' })).sort()).toEqual([one, other].sort());
});
