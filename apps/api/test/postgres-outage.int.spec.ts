import { testEventStore, type TestEventStore } from '../../../test/support/event-store.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { switchablePostgres, type Switchable } from './outages.js';
import { assessmentBody, done, heldRun, registered, unitBody } from './samples.js';
import { SOMEBODY } from './signed-in.js';
import { startApi, startProjector, untilStatus, type Api } from './support.js';

/** The tests follow one another: PostgreSQL comes late, goes, and comes back. */
describe('while PostgreSQL is down', () => {
  let store: TestEventStore;
  let postgres: Switchable;
  /** The keys have a server of their own, as in production. */
  let keys: TestDatabase;
  let api: Api;
  let projector: ReturnType<typeof startProjector>;
  let employeeId: string;

  beforeAll(async () => {
    [store, postgres, keys] = await Promise.all([testEventStore(), switchablePostgres(), testDatabase()]);
    await postgres.stop();
    const servers = { eventStoreUrl: store.url, databaseUrl: postgres.url };
    api = await startApi({ ...servers, keysDatabaseUrl: keys.url }, { publicForms: true });
    projector = startProjector(servers);
  });
  afterAll(async () => {
    await projector.stop();
    await api.close();
    await Promise.all([store.close(), postgres.remove(), keys.drop()]);
  });

  const expectUnavailable = async () => {
    for (const path of [`/competency-history/${employeeId}`, '/audit-trail', '/programme-effectiveness']) {
      const started = Date.now();
      const answer = await api.get(path);
      expect(answer).toMatchObject({ status: 503, body: { code: 'VIEW.UNAVAILABLE' } });
      expect(answer.headers['retry-after']).toBe('2');
      expect(Date.now() - started).toBeLessThan(5_000);
    }
    expect(await api.get('/health/ready')).toMatchObject({
      status: 503,
      body: {
        error: { projections: { status: 'down', code: 'VIEW.UNAVAILABLE' } },
        details: { eventLog: { status: 'up' } },
      },
    });
    expect((await api.get('/health/live')).status).toBe(200);
  };

  it('takes commands and says that views cannot be read, from the first moment on', async () => {
    employeeId = await registered(api);
    await done(api, `/employees/${employeeId}/competency-assessments`, assessmentBody(1));
    await expectUnavailable();
  });

  it('answers once PostgreSQL is there', async () => {
    await postgres.start();
    const history = await untilStatus(200, () => api.get(`/competency-history/${employeeId}`));
    expect(history.body).toMatchObject({ items: expect.any(Array) as unknown[] });
    await untilStatus(200, () => api.get('/health/ready'));
  });

  it('takes commands when it is gone again; the views catch up once it is back', async () => {
    await postgres.stop();
    const { position } = await done(
      api,
      `/employees/${employeeId}/competency-assessments`,
      assessmentBody(5),
    );
    const { programmeId, employeeId: participant, path } = await heldRun(api);
    await done(api, `${path}/scores`, { kind: 'POST', scores: [{ employeeId: participant, score: 90 }] });
    await done(api, `${path}/completion`, { realisedCostIdr: 0 });
    await expectUnavailable();
    const { id: unitId } = await done(api, '/units', unitBody());
    const page = await api.get(`/public/pages/en/units/${unitId}`, { authorization: '' });
    expect([page.status, page.headers['content-type'], page.headers['retry-after']]).toEqual([
      ...[503, 'text/html; charset=utf-8', '2'],
    ]);
    expect(page.text).toContain('This page cannot be shown yet');
    const form = await api.get(`/public/pages/en/units/${unitId}/feedback`, { authorization: '' });
    expect(form).toMatchObject({ status: 200, text: expect.stringContaining('<form') as string });

    await postgres.start();
    const history = await untilStatus(200, () =>
      api.get(`/competency-history/${employeeId}`, { 'jejak-min-position': position }),
    );
    expect(history.body.items).toHaveLength(2);
    const credited = await untilStatus(200, () => api.get(`/learning-records/${participant}`));
    expect(credited.body).toMatchObject({ credits: [{ programmeId, jp: 6 }] });
    await untilStatus(200, () => api.get('/health/ready'));
  });

  it('does not keep those waiting who wait for a view, when the server stops', async () => {
    const other = await startApi({
      eventStoreUrl: store.url,
      databaseUrl: postgres.url,
      keysDatabaseUrl: keys.url,
    });
    await other.as(SOMEBODY);
    const never = { 'jejak-min-position': '9223372036854775807', prefer: 'wait=30' };
    const waiting = other.get('/audit-trail', never);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const started = Date.now();
    await other.close();
    expect(await waiting).toMatchObject({ status: 503, body: { code: 'VIEW.BEHIND' } });
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
