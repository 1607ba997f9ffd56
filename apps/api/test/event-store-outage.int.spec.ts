import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { switchableEventStore, type Switchable } from './outages.js';
import { assessmentBody, done, employeeBody, registered } from './samples.js';
import { startApi, startProjector, untilStatus, type Api } from './support.js';

/** The tests follow one another: the event store goes, and comes back. */
describe('while the event store is down', () => {
  let store: Switchable;
  let database: TestDatabase;
  let api: Api;
  let projector: ReturnType<typeof startProjector>;
  let employeeId: string;
  const headers = { 'idempotency-key': randomUUID() };
  const lost = employeeBody();

  beforeAll(async () => {
    [store, database] = await Promise.all([switchableEventStore(), testDatabase()]);
    const servers = { eventStoreUrl: store.url, databaseUrl: database.url };
    api = await startApi(servers, { publicForms: true });
    projector = startProjector(servers);
    employeeId = await registered(api);
    const { position } = await done(api, `/employees/${employeeId}/competency-assessments`, assessmentBody());
    await untilStatus(200, () =>
      api.get(`/competency-history/${employeeId}`, { 'jejak-min-position': position }),
    );
    await untilStatus(200, () => api.get('/health/ready'));
    await store.stop();
  });
  afterAll(async () => {
    await projector.stop();
    await api.close();
    await Promise.all([store.remove(), database.drop()]);
  });

  it('answers commands with 503 and Retry-After within five seconds', async () => {
    const started = Date.now();
    const answers = await Promise.all([
      api.post('/employees', lost, headers),
      api.post(`/employees/${employeeId}/competency-assessments`, assessmentBody(3)), // one that it remembers
      api.post(`/employees/${randomUUID()}/competency-assessments`, assessmentBody(3)),
      api.get(`/employees/${employeeId}`),
    ]);
    expect(Date.now() - started).toBeLessThan(5_000);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'LOG.UNAVAILABLE' } });
      expect(answer.headers['retry-after']).toBe('2');
    }
  });

  it('shows citizens a page that says to try again, and tells their forms so', async () => {
    const nobody = { authorization: '' };
    const page = await api.get(`/public/pages/id/units/${randomUUID()}/feedback`, nobody);
    expect([page.status, page.headers['content-type'], page.headers['content-language']]).toEqual([
      ...[503, 'text/html; charset=utf-8', 'id'],
    ]);
    expect(page.text).toContain('Halaman belum dapat ditampilkan');
    const marks = { u1: 3, u2: 3, u3: 3, u4: 3, u5: 3, u6: 3, u7: 3, u8: 3, u9: 3 };
    expect(
      await api.post('/public/satisfaction', { surveyId: randomUUID(), ...marks }, nobody),
    ).toMatchObject({ status: 503, body: { code: 'LOG.UNAVAILABLE' } });
  });

  it('still answers from the views', async () => {
    const history = await api.get(`/competency-history/${employeeId}`);
    expect(history).toMatchObject({ status: 200, body: { items: [{ competency: { actualLevel: 2 } }] } });
    expect((await api.get('/audit-trail')).status).toBe(200);
  });

  it('is alive but not ready, and says what does not work', async () => {
    expect((await api.get('/health/live')).status).toBe(200);
    const ready = await api.get('/health/ready');
    expect(ready).toMatchObject({
      status: 503,
      body: { status: 'error', error: { eventLog: { status: 'down', code: 'LOG.UNAVAILABLE' } } },
    });
  });

  it('takes commands again by itself once the store is back, and a repeated one gives one event', async () => {
    await store.start();
    const first = await untilStatus(201, () => api.post('/employees', lost, headers));
    const again = await done(api, '/employees', lost, headers);
    expect(again.body).toEqual(first.body);
    expect((await api.get(`/employees/${again.id}`)).headers.etag).toBe('"0"');
    const trail = await untilStatus(200, () =>
      api.get(`/audit-trail?stream=employee-${again.id}`, { 'jejak-min-position': again.position }),
    );
    expect(trail.body.items).toHaveLength(1);
    await untilStatus(200, () => api.get('/health/ready'));
  });
});
