import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { CheckpointWatcher } from './checkpoint-watcher.js';

let engine: TestEngine;
let watcher: CheckpointWatcher;
beforeEach(async () => {
  engine = await testEngine();
  watcher = new CheckpointWatcher({ databaseUrl: engine.url });
  watcher.start();
});
afterEach(async () => {
  await watcher.stop();
  await engine.close();
});

it('wakes who waits for a position as soon as it is there', async () => {
  engine.run([tally()]);
  const waiting = watcher.waitFor('tally', 137n * 5n, 10_000);
  mark(engine.log, 5);
  expect(await waiting).toBe(true);
  expect(Number((await engine.sql(`SELECT sum(marks) AS sum FROM reporting.tally`))[0]?.sum)).toBe(5);
  expect(await watcher.waitFor('tally', 137n, 0)).toBe(true);
});

it('gives up after the time given, or when told to', async () => {
  engine.run([tally()]);
  mark(engine.log, 1);
  expect(await watcher.waitFor('tally', 137n, 10_000)).toBe(true);
  expect(await watcher.waitFor('tally', 138n, 30)).toBe(false);
  expect(await watcher.waitFor('nothing', 1n, 30)).toBe(false);
  expect(await watcher.waitFor('tally', 138n, 60_000, AbortSignal.timeout(30))).toBe(false);
});

it('knows what was there before it and what it missed while cut off', async () => {
  engine.run([tally()]);
  mark(engine.log, 2);
  expect(await watcher.waitFor('tally', 274n, 10_000)).toBe(true);
  await engine.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'jejak-checkpoints' AND datname = current_database()`);
  mark(engine.log, 2);
  expect(await watcher.waitFor('tally', 548n, 10_000)).toBe(true);
});

it('tells how projections stand', async () => {
  mark(engine.log, 3);
  engine.run([tally()]);
  await watcher.waitFor('tally', 411n, 10_000);
  await until(async () => (await watcher.status()).heartbeat.state === 'alive');
  expect((await watcher.status()).projections).toEqual([
    {
      name: 'tally',
      version: 1,
      parked: 0,
      generation: 1,
      position: 411n,
      events: 3n,
      state: 'running',
      updatedAt: expect.any(Date) as Date,
    },
  ]);
});
