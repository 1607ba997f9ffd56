import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreProcess } from '../../../test/support/event-store-process.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { employeeBody } from './samples.js';
import { startApi, untilStatus, type Api } from './support.js';

describe('while the event store is frozen: connected, but answering nothing', () => {
  let dataDir: string;
  let store: EventStoreProcess;
  let keys: TestDatabase;
  let api: Api;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-test-frozen-'));
    store = await EventStoreProcess.start(dataDir);
    keys = await testDatabase();
    api = await startApi({ eventStoreUrl: store.url, keysDatabaseUrl: keys.url });
  });
  afterAll(async () => {
    await api.close();
    await store.kill();
    await keys.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('answers commands with 503 within five seconds, and once it thaws carries each out once', async () => {
    const { body } = await api.post('/employees', employeeBody());
    const placement = { ...employeeBody().placement };
    const change = { kind: 'MUTATION', placement, effectiveDate: '2026-01-05', reason: 'Mutasi antarunit' };
    const again = { 'idempotency-key': randomUUID() };
    const moved = `/employees/${String(body.id)}/placements`;

    store.freeze();
    const start = Date.now();
    const answers = await Promise.all([
      api.post('/employees', employeeBody(), again),
      api.post(moved, change, again),
      api.post(`/employees/${randomUUID()}/placements`, change),
    ]);
    expect(Date.now() - start).toBeLessThan(5_000);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'LOG.UNAVAILABLE' } });
    }

    store.thaw();
    const late = await untilStatus(200, () => api.post(moved, change, again));
    expect(late.body).toEqual({ id: body.id, revision: 1 });
    const state = await api.get(`/employees/${String(body.id)}`);
    expect(state).toMatchObject({ status: 200, headers: { etag: '"1"' } });
  });
});
