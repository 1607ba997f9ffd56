import { testEngine, type TestEngine } from '../../testing/engine.js';
import { testProxy } from '../../testing/proxy.js';
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

it('finds what it was not told, without being told that it was not', async () => {
  mark(engine.log, 2);
  const { stop } = engine.run([tally()]);
  expect(await watcher.waitFor('tally', 274n, 10_000)).toBe(true);
  await stop();
  const waiting = watcher.waitFor('tally', 500n, 25_000);
  await engine.sql(`UPDATE jejak.projection SET position = 500`); // and no notification
  expect(await waiting).toBe(true);
});

it('hears nonsense without harm', async () => {
  engine.run([tally()]);
  mark(engine.log, 1);
  expect(await watcher.waitFor('tally', 137n, 10_000)).toBe(true);
  for (const payload of ['', 'x', 'tally', 'tally x', 'tally 9e9', 'tally  7', 'tally 274 1'])
    await engine.sql(`SELECT pg_notify('jejak_checkpoint', $1)`, [payload]);
  expect(await watcher.waitFor('tally', 200n, 300)).toBe(false);
  mark(engine.log, 1);
  expect(await watcher.waitFor('tally', 274n, 10_000)).toBe(true);
});

describe('behind a connection', () => {
  it('that falls silent without breaking, a reader does not wait for its whole time-out', async () => {
    const proxy = await testProxy(engine.url);
    const behind = new CheckpointWatcher({ databaseUrl: proxy.url });
    behind.start();
    try {
      engine.run([tally()]);
      mark(engine.log, 1);
      expect(await behind.waitFor('tally', 137n, 10_000)).toBe(true);
      proxy.silence();
      const waiting = behind.waitFor('tally', 274n, 25_000);
      mark(engine.log, 1);
      expect(await waiting).toBe(true);
    } finally {
      await behind.stop();
      await proxy.close();
    }
  });

  it('that brings a notification with what a look found before it, the notification counts', async () => {
    const proxy = await testProxy(engine.url);
    const behind = new CheckpointWatcher({ databaseUrl: proxy.url });
    behind.start();
    try {
      engine.run([tally()]);
      mark(engine.log, 1);
      expect(await behind.waitFor('tally', 137n, 10_000)).toBe(true);
      const waiting = behind.waitFor('tally', 274n, 25_000);
      const held = proxy.hold();
      await until(() => held.pieces() === 2); // that somebody waits was taken note of, and a look was answered
      mark(engine.log, 1);
      await until(() => held.pieces() === 3);
      held.release();
      expect(await waiting).toBe(true);
      await new Promise(setImmediate);
      expect(behind.position('tally')).toBe(274n);
    } finally {
      await behind.stop();
      await proxy.close();
    }
  });

  it('to a PostgreSQL that is away for longer, it hears soon after that is back', async () => {
    const proxy = await testProxy(engine.url);
    const behind = new CheckpointWatcher({ databaseUrl: proxy.url });
    behind.start();
    try {
      engine.run([tally()]);
      mark(engine.log, 1);
      expect(await behind.waitFor('tally', 137n, 10_000)).toBe(true);
      proxy.refuse(true);
      const waiting = behind.waitFor('tally', 274n, 25_000);
      mark(engine.log, 1);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      proxy.refuse(false);
      const back = Date.now();
      expect(await waiting).toBe(true);
      expect(Date.now() - back).toBeLessThan(15_000); // of the 22 s that it would have waited
    } finally {
      await behind.stop();
      await proxy.close();
    }
  });

  it('asks no more for many readers than for one, and nothing for none', async () => {
    const proxy = await testProxy(engine.url);
    const behind = new CheckpointWatcher({ databaseUrl: proxy.url });
    behind.start();
    try {
      engine.run([tally()]);
      mark(engine.log, 1);
      expect(await behind.waitFor('tally', 137n, 10_000)).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 1_500)); // the look of that wait is over
      const quiet = proxy.sent();
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      expect(proxy.sent()).toBe(quiet);
      const began = Date.now();
      const readers = Array.from({ length: 300 }, () => behind.waitFor('tally', 138n, 2_500));
      expect(new Set(await Promise.all(readers))).toEqual(new Set([false]));
      const seconds = (Date.now() - began) / 1_000;
      expect(proxy.sent()).toBeGreaterThan(quiet);
      // a look, and twenty times that somebody waits
      expect(proxy.sent() - quiet).toBeLessThanOrEqual(21 * seconds + 2);
    } finally {
      await behind.stop();
      await proxy.close();
    }
  });
});
