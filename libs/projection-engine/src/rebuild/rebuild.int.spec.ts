import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, poison, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { enterGeneration, prepareRegistry } from '../registry/registry.js';
import { createTables } from '../registry/schema.js';
import type { Progress } from './progress.js';
import { rebuild } from './rebuild.js';
import { verify } from './verify.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

const of = () => ({ databaseUrl: engine.url, source: engine.log, projection: tally() });
const registry = () =>
  engine.sql(`SELECT generation, status, events::int, schema_name FROM jejak.projection`);
const reached = (events: number) =>
  until(async () =>
    (await registry().catch(() => [])).some((row) => row.status === 'live' && row.events === events),
  );
const schemas = async () =>
  (await engine.sql(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tally%'`)).map(
    ({ nspname }) => nspname,
  );
const total = async () => Number((await engine.sql(`SELECT sum(total) AS sum FROM reporting.tally`))[0]?.sum);

describe('a rebuild', () => {
  it('works beside the live view: events keep coming, readers never fail nor see less than before', async () => {
    mark(engine.log, 1500);
    engine.run([tally()], { batchSize: 100 });
    await reached(1500);
    const work = { busy: true };
    const sums: number[] = [];
    const reading = (async () => {
      while (work.busy) sums.push(await total());
    })();
    const writing = (async () => {
      while (work.busy) {
        mark(engine.log, 30);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    for (let round = 0; round < 2; round++) await rebuild(of());
    work.busy = false;
    await Promise.all([reading, writing]);
    await reached(engine.log.events.length);
    expect(await total()).toBe(engine.log.events.length);
    expect(sums.length).toBeGreaterThan(10);
    expect(sums).toEqual([...sums].sort((a, b) => a - b));
    expect(await registry()).toMatchObject([{ generation: 3, status: 'live' }]);
    expect(await schemas()).toEqual(['tally_v1_g3']);
  });

  it('mends what was changed by hand', async () => {
    mark(engine.log, 100);
    engine.run([tally()]);
    await reached(100);
    await engine.sql(`UPDATE tally_v1_g1.tally SET total = 1000`);
    await rebuild(of());
    expect(await total()).toBe(100);
  });

  it('tells how far it is', async () => {
    mark(engine.log, 6_000);
    const told: Progress[] = [];
    await rebuild({ ...of(), onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).toMatchObject({ phase: 'done', events: 6_000, fraction: 1 });
    expect(told.at(-1)?.eventsPerSecond).toBeGreaterThan(1);
  });

  it('removes what a killed one left', async () => {
    mark(engine.log, 10);
    const pool = new pg.Pool({ connectionString: engine.url });
    await prepareRegistry(pool);
    const left = await enterGeneration(pool, tally(), '018f2f6e-7c1a-7d5e-9b3a-0c2d4e6f8a1b');
    await createTables(engine.url, tally(), left);
    await pool.end();
    await rebuild(of());
    expect(await registry()).toMatchObject([{ status: 'live', events: 10 }]);
    expect(await schemas()).toHaveLength(1);
  });

  it('stops at an event that cannot be applied, says where, and leaves the live view alone', async () => {
    mark(engine.log, 3);
    const { stop } = engine.run([tally()]);
    await reached(3);
    await stop();
    engine.log.append('tally-0', poison);
    await expect(rebuild(of())).rejects.toThrow(/PROJECTION.EVENT_NOT_APPLIED: tally: Marked .* at 548 /);
    expect(await total()).toBe(3);
    expect(await schemas()).toEqual(['tally_v1_g1']);
  });

  it('can be ended; the live view stays', async () => {
    mark(engine.log, 6_000);
    engine.run([tally()]);
    await reached(6_000);
    const end = new AbortController();
    const rebuilding = rebuild({ ...of(), signal: end.signal, onProgress: () => end.abort() });
    await expect(rebuilding).rejects.toThrow('aborted');
    expect(await schemas()).toEqual(['tally_v1_g1']);
  });

  it('is done by one process at a time', async () => {
    mark(engine.log, 5000);
    const results = await Promise.allSettled([rebuild(of()), rebuild(of())]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rejected = results.find((result) => result.status === 'rejected');
    expect(String(rejected?.reason)).toContain('PROJECTION.BUSY');
  });
});

describe('a verification', () => {
  beforeEach(async () => {
    mark(engine.log, 100);
    engine.run([tally()]);
    await reached(100);
  });
  afterEach(async () => {
    // whatever it found, nothing of it stays
    expect(await schemas()).toEqual(['tally_v1_g1']);
    expect(await registry()).toHaveLength(1);
  });

  it('finds nothing in a view that is as the log says', async () => {
    expect(await verify(of())).toEqual({ position: 13_700n, events: 100n, differences: [] });
  });

  it('finds nothing while events keep coming', async () => {
    const work = { busy: true };
    const writing = (async () => {
      while (work.busy) {
        mark(engine.log, 20);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    for (let round = 0; round < 3; round++) expect((await verify(of())).differences).toEqual([]);
    work.busy = false;
    await writing;
  });

  it.each([
    ['changed', `UPDATE tally_v1_g1.mark SET note = '[]' WHERE position = 274`, { changed: 1 }, '274'],
    ['missing', `DELETE FROM tally_v1_g1.mark WHERE position = 274`, { missing: 1 }, '274'],
    [
      'extra',
      `INSERT INTO tally_v1_g1.mark SELECT 1, tally, by, marked_at, note FROM tally_v1_g1.mark LIMIT 1`,
      { extra: 1 },
      '1',
    ],
  ])('finds one row %s', async (kind, tamper, count, position) => {
    await engine.sql(tamper);
    expect((await verify(of())).differences).toEqual([
      { table: 'mark', missing: 0, extra: 0, changed: 0, ...count, samples: [{ key: { position }, kind }] },
    ]);
  });

  it('does not take another log for the one that the view was built from', async () => {
    engine.log.events.length = 50;
    await expect(verify(of())).rejects.toThrow('PROJECTION.AHEAD_OF_LOG');
  });

  it('does not compare what is of another version', async () => {
    await expect(verify({ ...of(), projection: tally({ version: 2 }) })).rejects.toThrow(
      'PROJECTION.VERSION',
    );
  });
});
