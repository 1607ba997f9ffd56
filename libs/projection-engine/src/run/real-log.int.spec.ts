import { EventLog } from '@jejak/event-log';
import { testEventStore, type TestEventStore } from '../../../../test/support/event-store.js';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { comeAndGo, counts } from '../../testing/counts.js';
import { CheckpointWatcher } from '../read/checkpoint-watcher.js';
import { verify } from '../rebuild/verify.js';

let engine: TestEngine;
let store: TestEventStore;
let log: EventLog;
let watcher: CheckpointWatcher;
beforeAll(async () => {
  [engine, store] = await Promise.all([testEngine(), testEventStore()]);
  log = EventLog.connect(store.url);
  watcher = new CheckpointWatcher({ databaseUrl: engine.url });
  watcher.start();
});
afterAll(async () => {
  await watcher.stop();
  await engine.close();
  await log.close();
  await store.close();
});

it('follows the event store, and lets a reader wait for what it wrote', async () => {
  engine.run([counts], { source: log });
  for (let hired = 1; hired <= 3; hired++) {
    const { stream, position } = await comeAndGo(log);
    expect(await watcher.waitFor('counts', position, 15_000)).toBe(true);
    const [mine] = await engine.sql(`SELECT marks FROM counts_v1_g1.tally WHERE tally = $1`, [stream]);
    expect(mine).toEqual({ marks: 2 });
  }
  const verified = await verify({ databaseUrl: engine.url, source: log, projection: counts });
  expect(verified.differences).toEqual([]);
});
