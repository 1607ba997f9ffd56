import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { Cleared, mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { moveCheckpoints } from '../registry/checkpoint.js';
import { liveGeneration } from '../registry/registry.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

const events = async (name = 'tally') =>
  Number(
    (await engine.sql(`SELECT events FROM jejak.projection WHERE name = $1 AND status = 'live'`, [name]))[0]
      ?.events ?? 0,
  );
const reached = (count: number, name?: string) =>
  until(async () => (await events(name).catch(() => 0)) === count);
const total = async () => Number((await engine.sql(`SELECT sum(total) AS sum FROM reporting.tally`))[0]?.sum);

it('brings a view up to date and keeps it so', async () => {
  mark(engine.log, 30);
  engine.run([tally()]);
  await reached(30);
  mark(engine.log, 3);
  engine.log.append('tally-0', Cleared({ tally: 't0' }));
  await reached(34);
  expect(await engine.sql(`SELECT * FROM reporting.tally ORDER BY tally`)).toEqual([
    { tally: 't1', total: '11', marks: 11 },
    { tally: 't2', total: '11', marks: 11 },
  ]);
});

it('lets a new view catch up without telling the others twice', async () => {
  mark(engine.log, 5);
  const { stop } = engine.run([tally()]);
  await reached(5);
  await stop();
  mark(engine.log, 2);
  engine.run([tally(), tally({ name: 'later' })], { batchSize: 3 });
  await reached(7);
  await reached(7, 'later');
  expect(await total()).toBe(7);
  expect(await engine.sql(`SELECT sum(total)::int AS sum FROM reporting.later`)).toEqual([{ sum: 7 }]);
});

it('documents every view and column', async () => {
  engine.run([tally()]);
  await until(
    async () => (await engine.sql(`SELECT 1 FROM pg_views WHERE schemaname = 'reporting'`)).length > 0,
  );
  expect(
    await engine.sql(`SELECT objsubid, description FROM pg_description
      WHERE objoid = 'reporting.tally'::regclass ORDER BY objsubid`),
  ).toEqual([
    { objsubid: 0, description: `It's a tally` },
    { objsubid: 1, description: 'Its name' },
    { objsubid: 2, description: `The tally's sum` },
    { objsubid: 3, description: 'How many' },
  ]);
});

it('counts each event once though its connections are cut again and again', async () => {
  engine.run([tally()], { batchSize: 20 });
  const work = { busy: true };
  const cutting = (async () => {
    while (work.busy)
      await engine.sql(`SELECT pg_terminate_backend(pid), pg_sleep(0.04) FROM pg_stat_activity
        WHERE application_name LIKE 'jejak-projector%' AND datname = current_database()`);
  })();
  for (let round = 0; round < 40; round++) {
    mark(engine.log, 50);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  work.busy = false;
  await cutting;
  await reached(2000);
  expect(await total()).toBe(2000);
});

it('lets one of several projectors write, and another take over', async () => {
  const [first, second] = [engine.run([tally()], { batchSize: 7 }), engine.run([tally()], { batchSize: 7 })];
  mark(engine.log, 500);
  await reached(500);
  const owner = async () =>
    (await engine.sql(`SELECT owner FROM jejak.projection WHERE status = 'live'`))[0]?.owner;
  const [active, standby] = (await owner()) === first.owner ? [first, second] : [second, first];
  expect(await owner()).toBe(active.owner);
  await active.stop();
  mark(engine.log, 500);
  await reached(1000);
  expect(await owner()).toBe(standby.owner);
  expect(await total()).toBe(1000);
});

it('refuses a writer that lost its place or its office', async () => {
  mark(engine.log, 2);
  const { stop, owner } = engine.run([tally()]);
  await reached(2);
  await stop();
  const pool = new pg.Pool({ connectionString: engine.url });
  const generation = await liveGeneration(pool, 'tally');
  const step = { generation: generation!, owner, from: generation!.position, to: 999n, events: 1 };
  await expect(moveCheckpoints(pool, [{ ...step, from: 1n }])).rejects.toThrow('PROJECTION.CHECKPOINT_LOST');
  await expect(
    moveCheckpoints(pool, [{ ...step, owner: '018f2f6e-7c1a-7d5e-9b3a-0c2d4e6f8a1b' }]),
  ).rejects.toThrow('PROJECTION.CHECKPOINT_LOST');
  await moveCheckpoints(pool, [step]);
  await pool.end();
});

it('does not go on on another log than that which a view was built from', async () => {
  mark(engine.log, 5);
  const { stop } = engine.run([tally()]);
  await reached(5);
  await stop();
  engine.log.events.length = 2;
  engine.run([tally()]);
  await until(async () => {
    const [row] = await engine.sql(`SELECT error FROM jejak.projection WHERE name = 'tally'`);
    return String(row?.error).startsWith('PROJECTION.AHEAD_OF_LOG');
  });
  expect(await events()).toBe(5);
});

it('builds a new version beside the old one and then shows it', async () => {
  mark(engine.log, 50);
  const { stop } = engine.run([tally()]);
  await reached(50);
  await stop();
  engine.run([tally({ version: 2 })]);
  await until(async () => {
    const [live] = await engine.sql(`SELECT version FROM jejak.projection WHERE status = 'live'`);
    return live?.version === 2;
  });
  mark(engine.log, 5);
  await reached(55);
  expect(await total()).toBe(55);
});

it('gives a sign of life also where nothing happens', async () => {
  const { owner } = engine.run([tally()]);
  const heartbeat = async () =>
    (
      await engine.sql(`SELECT heartbeat_at FROM jejak.projector WHERE owner = $1`, [owner]).catch(() => [])
    )[0]?.heartbeat_at as Date | undefined;
  await until(async () => (await heartbeat()) !== undefined);
  const first = await heartbeat();
  await until(async () => Number(await heartbeat()) > Number(first));
});
