import { testEventStore, type TestEventStore } from '../../../test/support/event-store.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { registered } from './samples.js';
import { startApi, startProjector, untilStatus, type Api } from './support.js';

let store: TestEventStore;
let database: TestDatabase;
let api: Api;
let projector: ReturnType<typeof startProjector>;

beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  const servers = { eventStoreUrl: store.url, databaseUrl: database.url };
  api = await startApi(servers);
  projector = startProjector(servers);
});
afterAll(async () => {
  await projector.stop();
  await api.close();
  await Promise.all([store.close(), database.drop()]);
});

const clock = async (): Promise<Record<string, number>> => {
  const { text } = await api.get('/metrics');
  const figures = [...text.matchAll(/^jejak_erasure_requests\{clock="(\w+)"\} (\d+)$/gm)];
  return Object.fromEntries(figures.map(([, name = '', value]) => [name, Number(value)]));
};
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const ask = async (receivedAt: string) => {
  const id = await registered(api);
  const request = { classes: ['identity'], basis: 'WRONG_PERSON', receivedAt, reason: 'Permintaan tertulis' };
  expect((await api.post(`/privacy/${id}/erasures`, request)).status).toBe(200);
};

it('shows to operators which requests are in time, due soon and overdue, and no person', async () => {
  await ask(hoursAgo(1));
  await ask(hoursAgo(49));
  await ask(hoursAgo(73));
  await ask(hoursAgo(100));
  await untilStatus(200, async () => {
    const { overdue = 0, due_soon = 0, in_time = 0 } = await clock();
    return { ...(await api.get('/health/ready')), status: overdue + due_soon + in_time === 4 ? 200 : 102 };
  });
  expect(await clock()).toEqual({ in_time: 1, due_soon: 1, overdue: 2 });
  const { text } = await api.get('/metrics');
  const next = Number(/^jejak_erasure_next_deadline_timestamp_seconds (\S+)$/m.exec(text)?.[1]);
  expect(Date.now() / 1000 - next).toBeCloseTo(28 * 3_600, -2);
  expect(text).toMatch(/^jejak_erasures_not_final 0$/m);
  const ready = await api.get('/health/ready');
  expect(ready).toMatchObject({
    status: 200,
    body: { details: { erasures: { status: 'up', inTime: 1, dueSoon: 1, overdue: 2 } } },
  });
  expect(JSON.stringify(ready.body)).not.toMatch(/privacy-|subject/);
});
