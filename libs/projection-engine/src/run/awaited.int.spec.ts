import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { CheckpointWatcher } from '../read/checkpoint-watcher.js';
import { Awaited } from './awaited.js';

let engine: TestEngine;
let watcher: CheckpointWatcher;
let listener: pg.Client;
beforeEach(async () => {
  engine = await testEngine();
  watcher = new CheckpointWatcher({ databaseUrl: engine.url });
  watcher.start();
  listener = new pg.Client(engine.url);
  await listener.connect();
});
afterEach(async () => {
  await listener.end();
  await watcher.stop();
  await engine.close();
});

it('hears of who waits as long as they wait, and of nobody who came before it was asked', async () => {
  await listener.query('LISTEN jejak_awaited');
  const awaited = new Awaited(listener);
  const first = awaited.next();
  await sleep(200);
  expect(first.aborted).toBe(false);
  const waiting = watcher.waitFor('tally', 137n, 30_000);
  await until(() => first.aborted);
  const again = awaited.next();
  await until(() => again.aborted);
  engine.run([tally()]);
  mark(engine.log, 1);
  expect(await waiting).toBe(true);
  await sleep(200);
  const nobody = awaited.next();
  await sleep(200);
  expect(nobody.aborted).toBe(false);
});

it('events that come in masses gather longer while no reader waits for them', async () => {
  engine.run([tally()]);
  mark(engine.log, 1);
  expect(await watcher.waitFor('tally', 137n, 30_000)).toBe(true);
  const [schema] = await engine.sql(`SELECT schema_name FROM jejak.projection WHERE name = 'tally'`);
  await engine.sql(`CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.07); RETURN NULL; END'`); // prettier-ignore
  await engine.sql(`CREATE TRIGGER slow AFTER INSERT ON ${String(schema?.schema_name)}.tally FOR EACH STATEMENT EXECUTE FUNCTION slow()`); // prettier-ignore
  const masses = setInterval(() => mark(engine.log, 20), 20);
  try {
    await sleep(4_000); // until the masses are known for what they are
    const unawaited = await batchesOf(3_000);
    const enough = new AbortController();
    const far = watcher.waitFor('tally', 10n ** 12n, 60_000, enough.signal);
    const whileWaiting = await batchesOf(3_000);
    expect(whileWaiting).toBeGreaterThan(unawaited);
    enough.abort();
    expect(await far).toBe(false);
  } finally {
    clearInterval(masses);
  }
});

/** How often the checkpoint moves within so many milliseconds. */
async function batchesOf(ms: number): Promise<number> {
  let batches = 0;
  const count = () => batches++;
  await listener.query('LISTEN jejak_checkpoint');
  listener.on('notification', count);
  await sleep(ms);
  listener.off('notification', count);
  await listener.query('UNLISTEN jejak_checkpoint');
  return batches;
}
