import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import pg from 'pg';
import { switchableEventStore, type Switchable } from './outages.js';
import { registered } from './samples.js';
import { startApi, startProjector, untilStatus, type Api } from './support.js';

/** The tests follow one another: level, then without a projector, then without an event store. */
describe('how far views are behind the log', () => {
  let store: Switchable;
  let database: TestDatabase;
  let api: Api;
  let projector: ReturnType<typeof startProjector>;

  beforeAll(async () => {
    [store, database] = await Promise.all([switchableEventStore(), testDatabase()]);
    const servers = { eventStoreUrl: store.url, databaseUrl: database.url };
    api = await startApi(servers);
    projector = startProjector(servers);
  });
  afterAll(async () => {
    await projector.stop();
    await api.close();
    await Promise.all([store.remove(), database.drop()]);
  });

  const names = ['audit-trail', 'competency-history', 'programme-effectiveness'];
  type Part = { state: string; lagEvents: number | null; lagSeconds: number | null };
  const ready = async () => {
    const { status, body } = await api.get('/health/ready');
    return { status, parts: (body.details as { projections: Record<string, Part> }).projections };
  };
  /** A figure of `/metrics`; undefined where there is none. */
  const figure = async (name: string) => {
    const { text } = await api.get('/metrics');
    const line = text.split('\n').find((one) => one.startsWith(`${name} `));
    return line === undefined ? undefined : Number(line.split(' ')[1]);
  };

  it('is nothing once they are level', async () => {
    await registered(api);
    await untilStatus(200, () => api.get('/health/ready'));
    for (const end = Date.now() + 15_000; (await ready()).parts['audit-trail']?.lagEvents !== 0;)
      if (Date.now() > end) throw new Error('not level');
    for (const name of names) {
      await untilStatus(200, () => api.get('/health/ready'));
      const part = `{projection="${name}"}`;
      expect(await figure(`jejak_projection_lag_events${part}`)).toBe(0);
      expect(await figure(`jejak_projection_lag_seconds${part}`)).toBe(0);
      expect(await figure(`jejak_projection_up${part}`)).toBe(1);
    }
    expect(await figure('jejak_policy_lag_events{policy="credit-learning-hours"}')).toBe(0);
    expect(await figure('jejak_projector_heartbeat_age_seconds')).toBeLessThan(15);
  });

  it('grows when the projector is dead, which does not look healthy', async () => {
    await projector.stop();
    for (let hired = 0; hired < 3; hired++) await registered(api);
    const before = await ready();
    expect(before.parts['audit-trail']).toMatchObject({ lagEvents: 3 });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`UPDATE jejak.projector SET heartbeat_at = now() - interval '1 minute'`);
    await client.end();
    await registered(api);
    const { status, parts } = await ready();
    expect(status).toBe(503);
    for (const name of [...names, 'credit-learning-hours'])
      expect(parts[name]).toMatchObject({ state: 'unattended', lagEvents: 4 });
    expect(parts.heartbeat).toMatchObject({ state: 'stale' });
    expect(parts['audit-trail']?.lagSeconds).toBeGreaterThan(before.parts['audit-trail']?.lagSeconds ?? 99);
    expect(await figure('jejak_projection_up{projection="audit-trail"}')).toBe(0);
    expect(await figure('jejak_projection_lag_events{projection="audit-trail"}')).toBe(4);
    expect(await figure('jejak_projector_heartbeat_age_seconds')).toBeGreaterThan(59);
  });

  it('is unknown while the event store is away, and is not told as 0', async () => {
    await store.stop();
    const { status, parts } = await ready();
    expect(status).toBe(503);
    expect(parts['audit-trail']).toMatchObject({ lagEvents: null, lagSeconds: null });
    expect(await figure('jejak_projection_lag_events{projection="audit-trail"}')).toBeUndefined();
    expect(await figure('jejak_projection_lag_seconds{projection="audit-trail"}')).toBeUndefined();
    expect(await figure('jejak_projection_up{projection="audit-trail"}')).toBe(0);
    await store.start();
    for (const end = Date.now() + 15_000; (await ready()).parts['audit-trail']?.lagEvents !== 4;)
      if (Date.now() > end) throw new Error('still not known');
  });
});
