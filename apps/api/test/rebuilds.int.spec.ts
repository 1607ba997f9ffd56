import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '@jejak-projections';
import { testDatabase } from '../../../test/support/postgres.js';
import { testEventStore } from '../../../test/support/event-store.js';
import { registered } from './samples.js';
import { startApi, startProjector, untilStatus, type Answer, type Api } from './support.js';

let api: Api;
let projector: ReturnType<typeof startProjector>;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  const servers = { eventStoreUrl: store.url, databaseUrl: database.url };
  api = await startApi(servers);
  projector = startProjector(servers);
  closing.push(api.close, () => projector.stop(), store.close, database.drop);
  await untilStatus(200, () => api.get('/health/ready'));
});
afterAll(async () => {
  for (const close of closing) await close();
});

async function ended({ body: { id } }: Answer): Promise<Answer['body']> {
  for (;;) {
    const { body } = await api.get(`/operations/rebuilds/${String(id)}`);
    if (!['requested', 'running', 'interrupted'].includes(String(body.state))) return body;
    await sleep(20);
  }
}

const recorded = async () => ((await api.get('/audit-trail?limit=500')).body.items as unknown[]).length;

it('builds the views anew that were asked for, and tells how it went', async () => {
  await registered(api);
  const asked = await api.post('/operations/rebuilds', {
    views: ['competency-history', 'audit-trail'],
  });
  expect(asked.status).toBe(202);
  const { id } = asked.body;

  expect(await ended(asked)).toMatchObject({
    views: ['competency-history', 'audit-trail'],
    ...{ state: 'done', phase: 'done', events: await recorded(), percent: 100, error: null },
  });
  expect((await api.get('/operations/rebuilds')).body).toMatchObject({ rebuilds: [{ id, state: 'done' }] });
});

it('builds every view where none is named', async () => {
  const asked = await api.post('/operations/rebuilds', {});
  expect(asked.body).toMatchObject({ views: projections.map(({ name }) => name) });
  await ended(asked);
});

it('refuses what it does not know', async () => {
  const unknown = await api.post('/operations/rebuilds', { views: ['no-such-view'] });
  expect(unknown).toMatchObject({
    status: 400,
    body: { code: 'INPUT.INVALID', errors: [{ field: 'views' }] },
  });
  const nobody = `/operations/rebuilds/${randomUUID()}`;
  expect(await api.get(nobody)).toMatchObject({ status: 404, body: { code: 'REBUILD.UNKNOWN' } });
  expect(await api.remove(nobody)).toMatchObject({ status: 404, body: { code: 'REBUILD.UNKNOWN' } });
});

it('is asked for once, cancelled once', async () => {
  await projector.stop();
  const ask = () => api.post('/operations/rebuilds', { views: ['audit-trail'] });
  const { id } = (await ask()).body;
  expect(await ask()).toMatchObject({ status: 409, body: { code: 'REBUILD.BUSY' } });

  const cancel = () => api.remove(`/operations/rebuilds/${String(id)}`);
  expect(await cancel()).toMatchObject({ status: 202, body: { id, state: 'cancelled' } });
  expect(await cancel()).toMatchObject({ status: 409, body: { code: 'REBUILD.ENDED' } });
});
