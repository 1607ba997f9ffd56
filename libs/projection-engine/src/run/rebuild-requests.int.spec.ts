import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { MemoryLog } from '../../testing/memory-log.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import type { Batch, EventSource } from '../index.js';
import {
  cancelRebuild,
  findRebuild,
  listRebuilds,
  prepareRegistry,
  rebuildAll,
  requestRebuild,
} from '../index.js';

let engine: TestEngine;
let pool: pg.Pool;
beforeEach(async () => {
  engine = await testEngine();
  pool = new pg.Pool({ connectionString: engine.url, max: 2 });
  pool.on('error', () => undefined);
  await prepareRegistry(pool);
});
afterEach(async () => {
  await pool.end();
  await engine.close();
});

const state = async (id: string) => (await findRebuild(pool, id))?.state;
const generations = () => engine.sql(`SELECT generation, status FROM jejak.projection ORDER BY generation`);
const live = async () =>
  (await engine.sql(`SELECT generation::int FROM jejak.projection WHERE status = 'live'`))[0]?.generation;

/** A log that goes no further than its first batch. */
class Stuck extends MemoryLog implements EventSource {
  override async *follow(options: Parameters<EventSource['follow']>[0]): AsyncGenerator<Batch> {
    for await (const batch of super.follow({ ...options, most: 10 })) {
      yield { ...batch, caughtUp: false };
      await new Promise<void>((resolve) => options.signal.addEventListener('abort', () => resolve()));
      return;
    }
  }
}

it('is carried out by the projector, which tells how far it is', async () => {
  mark(engine.log, 50);
  engine.run([tally()]);
  await until(async () => (await live()) === 1);

  const { id, ...asked } = await requestRebuild(pool, ['tally']);

  expect(asked).toMatchObject({ state: 'requested', projections: ['tally'], events: 0, fraction: 0 });
  await until(async () => (await state(id)) === 'done');
  expect(await findRebuild(pool, id)).toMatchObject({ phase: 'done', events: 50, fraction: 1 });
  expect(await live()).toBe(2);
});

it('waits for a projector where there is none', async () => {
  mark(engine.log, 5);
  const { id } = await requestRebuild(pool, ['tally']);
  expect(await state(id)).toBe('requested');
  engine.run([tally()]);
  await until(async () => (await state(id)) === 'done');
});

it('is refused while the view is being rebuilt or waits for it', async () => {
  await requestRebuild(pool, ['tally', 'audit']);
  await expect(requestRebuild(pool, ['tally'])).rejects.toMatchObject({ code: 'PROJECTION.BUSY' });
  await expect(requestRebuild(pool, ['other'])).resolves.toMatchObject({ state: 'requested' });
});

it('is made once by those who ask at the same moment', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => requestRebuild(pool, ['tally'])));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await listRebuilds(pool, 10)).toHaveLength(1);
});

it('ends at once when it is cancelled before it begins', async () => {
  const { id } = await requestRebuild(pool, ['tally']);
  expect(await cancelRebuild(pool, id)).toMatchObject({ state: 'cancelled' });
  expect(await cancelRebuild(pool, id)).toBeUndefined();
  engine.run([tally()]);
  await until(async () => (await live()) === 1);
  expect(await state(id)).toBe('cancelled');
});

it('is not carried out where it was cancelled the moment before', async () => {
  mark(engine.log, 5);
  const { id } = await requestRebuild(pool, ['tally']);
  await cancelRebuild(pool, id);
  const late = rebuildAll({
    databaseUrl: engine.url,
    source: engine.log,
    projections: [tally()],
    request: id,
  });
  await expect(late).rejects.toMatchObject({ code: 'PROJECTION.CANCELLED' });
  expect(await state(id)).toBe('cancelled');
  expect(await generations()).toEqual([]);
});

it('shows the views that can be built beside one that cannot', async () => {
  const { stop } = engine.run([tally()]);
  await until(async () => (await live()) === 1);
  await stop();
  mark(engine.log, 3);
  engine.log.append('tally-9', { type: 'Marked', data: { tally: 'a\u0000b', by: 1 } });
  const idle = { ...tally({ name: 'idle' }), on: new Map() };
  const both = rebuildAll({ databaseUrl: engine.url, source: engine.log, projections: [tally(), idle] });
  await expect(both).rejects.toMatchObject({ code: 'PROJECTION.EVENT_NOT_APPLIED' });
  expect(await engine.sql(`SELECT name, generation, status FROM jejak.projection ORDER BY name`)).toEqual([
    { name: 'idle', generation: 1, status: 'live' },
    { name: 'tally', generation: 1, status: 'live' },
  ]);
});

it('is cancelled from outside, whoever carries it out; nothing of what was built stays', async () => {
  const source = new Stuck();
  mark(source, 20);
  const rebuilding = rebuildAll({ databaseUrl: engine.url, source, projections: [tally()] }).catch(
    (error: unknown) => error,
  );
  await until(async () => (await listRebuilds(pool, 1))[0]?.events === 10);
  const [{ id, state: before, secondsLeft } = { id: '' }] = await listRebuilds(pool, 1);
  expect(before).toBe('running');
  expect(secondsLeft).toBeGreaterThan(0);

  await cancelRebuild(pool, id);

  expect(await rebuilding).toMatchObject({ code: 'PROJECTION.CANCELLED' });
  expect(await state(id)).toBe('cancelled');
  expect(await generations()).toEqual([]);
});

it('is gone on with when whoever carried it out was killed', async () => {
  mark(engine.log, 30);
  await engine.sql(
    `INSERT INTO jejak.rebuild (projections, by_projector, state, started_at) VALUES ('{tally}', true, 'running', now())`,
  );
  const [left] = await listRebuilds(pool, 1);
  expect(left).toMatchObject({ state: 'interrupted' });
  engine.run([tally()]);
  await until(async () => (await state(left?.id ?? '')) === 'done');
});

it('fails, and says so, where the event cannot be applied or the view is not known', async () => {
  const { stop } = engine.run([tally()]);
  await until(async () => (await live()) === 1);
  await stop();
  mark(engine.log, 3);
  const bad = engine.log.append('tally-9', { type: 'Marked', data: { tally: 'a\u0000b', by: 1 } });
  const unknown = await requestRebuild(pool, ['no-such-view']);
  const poisoned = await requestRebuild(pool, ['tally']);
  engine.run([tally()]);
  await until(async () => (await state(poisoned.id)) === 'failed');
  expect((await findRebuild(pool, poisoned.id))?.error).toMatch(
    new RegExp(`^PROJECTION.EVENT_NOT_APPLIED: tally: Marked ${bad.id} `),
  );
  expect(await findRebuild(pool, unknown.id)).toMatchObject({
    state: 'failed',
    error: expect.stringMatching(/^PROJECTION.UNKNOWN: /) as string,
  });
});
