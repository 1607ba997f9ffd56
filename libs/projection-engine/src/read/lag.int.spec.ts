import { policy } from '@jejak/domain';
import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, Marked, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { rebuild } from '../rebuild/rebuild.js';
import { exclusively } from '../registry/exclusive.js';
import { enterGeneration, prepareRegistry } from '../registry/registry.js';
import type { EventSource } from '../source.js';
import { LagMeter } from './lag.js';
import { type EngineStatus, readStatus } from './status.js';

let engine: TestEngine;
let pool: pg.Pool;
beforeEach(async () => {
  engine = await testEngine();
  pool = new pg.Pool({ connectionString: engine.url, max: 1 });
  pool.on('error', () => undefined);
  await prepareRegistry(pool);
});
afterEach(async () => {
  await pool.end();
  await engine.close();
});

const measured = async (meter: LagMeter): Promise<EngineStatus> => meter.measure(await readStatus(pool));
const lags = ({ projections, policies }: EngineStatus) =>
  Object.fromEntries([...projections, ...policies].map(({ name, lag }) => [name, lag && Number(lag.events)]));
const reached = (count: number, name = 'tally') =>
  until(async () =>
    (await readStatus(pool)).projections.some((one) => one.name === name && one.events === BigInt(count)),
  );
const noting = policy('note-marks', (on) => on.when(Marked, () => []));
const execute = () => Promise.resolve();

/** Counts what is read of the log, and can be away. */
function watched() {
  const seen = { events: 0, reads: 0, away: false };
  const source: EventSource = {
    head: () => engine.log.head(),
    async *follow(options) {
      seen.reads++;
      if (seen.away) {
        await new Promise((resolve) => options.signal.addEventListener('abort', resolve));
        return;
      }
      for await (const batch of engine.log.follow(options)) {
        seen.events += batch.events.length;
        yield batch;
      }
    },
  };
  return { source, seen };
}

it('is nothing when level, in an empty log too', async () => {
  engine.run([tally()], { policies: { policies: [noting], execute } });
  await reached(0);
  const meter = new LagMeter(engine.log);
  expect(lags(await measured(meter))).toEqual({ tally: 0, 'note-marks': 0 });
  mark(engine.log, 5);
  await reached(5);
  await until(async () => (await readStatus(pool)).policies[0]?.events === 5n);
  const { projections, policies } = await measured(meter);
  for (const { lag } of [...projections, ...policies])
    expect(lag).toEqual({ events: 0n, exact: true, seconds: 0 });
});

it('grows while everything stands still, though nothing moved the furthest checkpoint', async () => {
  mark(engine.log, 4);
  const { stop } = engine.run([tally()], { policies: { policies: [noting], execute } });
  await reached(4);
  await until(async () => (await readStatus(pool)).policies[0]?.events === 4n);
  await stop();
  mark(engine.log, 3);
  const meter = new LagMeter(engine.log);
  const before = await measured(meter);
  expect(lags(before)).toEqual({ tally: 3, 'note-marks': 3 });
  // the events of a log in memory are of 5 January 2026, a minute apart
  const waited = () => (Date.now() - Date.UTC(2026, 0, 5, 1, 4)) / 1_000;
  expect(Math.abs((before.projections[0]?.lag?.seconds ?? 0) - waited())).toBeLessThan(60);
  mark(engine.log, 2);
  const after = await measured(meter);
  expect(lags(after)).toEqual({ tally: 5, 'note-marks': 5 });
  expect(after.projections[0]?.lag?.seconds).toBeGreaterThan(before.projections[0]?.lag?.seconds ?? 0);
});

it('is told of each by its own checkpoint: one stopped, one new, one level', async () => {
  mark(engine.log, 4);
  const first = engine.run([tally()]);
  await reached(4);
  await first.stop();
  await engine.sql(`ALTER TABLE tally_v1_g1.mark RENAME TO mark_away`);
  mark(engine.log, 6);
  engine.run([tally(), tally({ name: 'other' })]);
  await reached(10, 'other');
  await until(async () => (await readStatus(pool)).projections.some(({ state }) => state === 'stopped'));
  const status = await measured(new LagMeter(engine.log));
  expect(lags(status)).toEqual({ tally: 6, other: 0 });
  expect(status.projections.map(({ name, state }) => [name, state])).toEqual([
    ['other', 'running'],
    ['tally', 'stopped'],
  ]);
  expect(status.projections[1]?.lag?.seconds).toBeGreaterThan(0);
});

it('is unknown while the event store is away, and known again when it is back', async () => {
  mark(engine.log, 4);
  const { stop } = engine.run([tally()]);
  await reached(4);
  await stop();
  mark(engine.log, 1);
  const { source, seen } = watched();
  const meter = new LagMeter(source, { answerMs: 300 });
  expect(lags(await measured(meter))).toEqual({ tally: 1 });
  seen.away = true;
  const status = await measured(meter);
  expect(lags(status)).toEqual({ tally: undefined });
  expect(status.projections[0]).toMatchObject({ name: 'tally', events: 4n });
  seen.away = false;
  expect(lags(await measured(meter))).toEqual({ tally: 1 });
});

it('is told without reading an event twice', async () => {
  mark(engine.log, 2);
  const { stop } = engine.run([tally()]);
  await reached(2);
  await stop();
  mark(engine.log, 500);
  const { source, seen } = watched();
  const meter = new LagMeter(source);
  expect(lags(await measured(meter))).toEqual({ tally: 500 });
  expect(seen.events).toBe(500);
  for (let round = 0; round < 5; round++) expect(lags(await measured(meter))).toEqual({ tally: 500 });
  expect(seen.events).toBe(500);
  // a view that begins anew is counted from what is known, and only its first event is looked up
  engine.run([tally(), tally({ name: 'other' })]);
  await reached(502, 'other');
  await reached(502);
  expect(lags(await measured(meter))).toEqual({ tally: 0, other: 0 });
  expect(seen.events).toBe(500);
});

it('says "at least" while there is more to count than time for it', async () => {
  mark(engine.log, 2_500);
  engine.run([tally()]);
  await reached(2_500);
  await engine.sql(`UPDATE jejak.projection SET position = NULL, events = 0, owner = gen_random_uuid()`);
  const meter = new LagMeter(engine.log, { countMs: -1 });
  const lag = async () => (await measured(meter)).projections[0]?.lag;
  expect(await lag()).toMatchObject({ events: 1_000n, exact: false });
  expect(await lag()).toMatchObject({ events: 2_000n, exact: false });
  expect(await lag()).toMatchObject({ events: 2_500n, exact: true });
});

it('holds after a rebuild and in many meters at once', async () => {
  mark(engine.log, 30);
  const { stop } = engine.run([tally()]);
  await reached(30);
  const meter = new LagMeter(engine.log);
  expect(lags(await measured(meter))).toEqual({ tally: 0 });
  await rebuild({ databaseUrl: engine.url, source: engine.log, projection: tally() });
  await stop();
  mark(engine.log, 7);
  const answers = await Promise.all([1, 2, 3, 4].map(() => measured(meter)));
  for (const answer of answers) expect(lags(answer)).toEqual({ tally: 7 });
});

describe('the status', () => {
  it('tells a living projector from a dead one and from none, whatever the events do', async () => {
    expect((await readStatus(pool)).heartbeat).toEqual({ state: 'none' });
    const { stop } = engine.run([tally()]);
    await reached(0);
    await until(async () => (await readStatus(pool)).heartbeat.state === 'alive');
    await until(async () => (await readStatus(pool)).projections[0]?.state === 'running');
    await stop();
    await engine.sql(`UPDATE jejak.projector SET heartbeat_at = now() - interval '90 s'`);
    const { heartbeat, projections } = await readStatus(pool);
    expect(heartbeat).toEqual({ state: 'stale', ageSeconds: expect.any(Number) as number });
    expect(heartbeat.state === 'stale' && heartbeat.ageSeconds).toBeGreaterThanOrEqual(90);
    expect(projections[0]?.state).toBe('unattended');
  });

  it('knows a policy that fails, one that waits, and one that the code no longer has', async () => {
    mark(engine.log, 1);
    const failing = () => Promise.reject(new Error('log is down'));
    const reacting = policy('note-marks', (on) =>
      on.when(Marked, () => [{ aggregate: { stream: 'note' } as never, id: 'x', command: {} }]),
    );
    const state = async () => (await readStatus(pool)).policies.map(({ name, state }) => `${name} ${state}`);
    const first = engine.run([tally()], { policies: { policies: [reacting], execute: failing } });
    await until(async () => (await state())[0] === 'note-marks failing');
    await first.stop();
    const unread = engine.log.append('tally-1', Marked({ tally: 't1', by: 1 }));
    engine.log.unreadable.add(unread.id);
    const second = engine.run([tally()], { policies: { policies: [reacting], execute } });
    await until(async () => (await state())[0] === 'note-marks waiting');
    expect((await readStatus(pool)).policies[0]?.error).toBe('LOG.UNREADABLE_EVENT tally-1@0');
    engine.log.unreadable.clear();
    await until(async () => (await state())[0] === 'note-marks running');
    await second.stop();
    const other = policy('other', (on) => on.when(Marked, () => []));
    engine.run([tally()], { policies: { policies: [other], execute } });
    await until(async () => (await state()).join() === 'note-marks off,other running');
  });

  it('names views that are not shown: awaited, failed for good, or built by nobody', async () => {
    const missing = async () => (await readStatus(pool, ['other', 'tally', 'unheard-of'])).neverShown;
    const other = { ...tally({ name: 'other' }), on: new Map(), reporting: [] };
    mark(engine.log, 1);
    const { stop } = engine.run([other]);
    await reached(1, 'other');
    await stop();
    expect((await missing()).map(({ name, state }) => `${name} ${state}`)).toEqual(['tally absent', 'unheard-of absent']);
    await engine.sql(`INSERT INTO jejak.rebuild (projections, by_projector, state) VALUES ('{tally}', true, 'requested')`);
    expect(await missing()).toMatchObject([{ name: 'tally', state: 'awaited' }, {}]);
    await engine.sql(`DELETE FROM jejak.rebuild`);
    const broken = { ...tally(), reporting: [{ ...tally().reporting[0]!, sql: 'SELECT nothing FROM nowhere' }] };
    engine.run([other, broken]);
    await until(async () => (await missing())[0]?.state === 'failed');
    expect(await missing()).toEqual([
      { name: 'tally', state: 'failed', error: expect.stringContaining('42P01') as string },
      { name: 'unheard-of', state: 'absent' },
    ]);
  }); // prettier-ignore

  it('shows what is being built, and whether somebody is at it', async () => {
    await enterGeneration(pool, { name: 'tally', version: 3 }, '018f2f6e-7c1a-7d5e-9b3a-0c2d4e6f8a1b');
    const building = async () => (await readStatus(pool)).building;
    const row = { name: 'tally', version: 3, generation: 1, position: undefined, events: 0n };
    expect(await building()).toEqual([{ ...row, active: false, updatedAt: expect.any(Date) as Date }]);
    await exclusively(engine.url, ['tally'], async () => {
      expect(await building()).toMatchObject([{ active: true }]);
    });
    await until(async () => (await building())[0]?.active === false);
  });
});
