import type { Policy } from '@jejak/domain';
import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { Cleared, mark, Marked, MarkRow, poison, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { enterGeneration, prepareRegistry } from '../registry/registry.js';
import { createTables } from '../registry/schema.js';
import { projection } from '../description/projection.js';
import type { EventSource } from '../source.js';
import { dropOld } from './drop-old.js';
import type { Progress } from './progress.js';
import { rebuild, rebuildAll } from './rebuild.js';
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
const statuses = async () =>
  (await registry()).map((row) => `${String(row.generation)} ${String(row.status)}`).sort();
const schemas = async () =>
  (await engine.sql(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tally%' ORDER BY 1`)).map(
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
    expect(await statuses()).toEqual(['2 retired', '3 live']);
    expect(await schemas()).toEqual(['tally_v1_g2', 'tally_v1_g3']);
    expect((await verify(of())).differences).toEqual([]);
  });

  it('keeps what it replaced until told to drop it, or until the next one', async () => {
    mark(engine.log, 10);
    for (let round = 0; round < 3; round++) await rebuild(of());
    expect(await statuses()).toEqual(['2 retired', '3 live']);
    expect(await dropOld(engine.url, 'tally')).toBe(1);
    expect(await schemas()).toEqual(['tally_v1_g3']);
    await rebuild({ ...of(), dropOld: true });
    expect(await statuses()).toEqual(['4 live']);
  });

  it('leaves keys, indexes and defaults as the entities say, and nothing of its own', async () => {
    mark(engine.log, 10);
    engine.run([tally()]);
    await reached(10);
    await rebuild(of());
    const shape = (schema: string) =>
      engine.sql(
        `SELECT tablename, replace(indexdef, schemaname, '') AS definition FROM pg_indexes WHERE schemaname = $1
         UNION ALL SELECT table_name, column_name || ' ' || data_type || ' ' || is_nullable || coalesce(column_default, '')
         FROM information_schema.columns WHERE table_schema = $1 ORDER BY 1, 2`,
        [schema],
      );
    expect(await shape('tally_v1_g2')).toEqual(await shape('tally_v1_g1'));
  });

  it('builds several views from one reading', async () => {
    mark(engine.log, 12_000);
    engine.log.append('tally-0', Cleared({ tally: 't0' }));
    mark(engine.log, 30);
    let followed = 0;
    const source = {
      head: () => engine.log.head(),
      follow: (options: Parameters<EventSource['follow']>[0]) => {
        if (options.after === undefined) followed++;
        return engine.log.follow(options);
      },
    };
    const projections = [tally(), tally({ name: 'tally-two' })];
    await rebuildAll({ databaseUrl: engine.url, source, projections });
    expect(followed).toBe(1);
    for (const projection of projections)
      expect((await verify({ ...of(), projection })).differences).toEqual([]);
    const marks = await engine.sql(`SELECT count(*)::int FROM tally_v1_g1.mark`);
    expect(marks).toEqual([{ count: 12_030 }]);
  });

  it.each([1, 5_001])('goes on where it was ended, and doubles nothing (%i events read)', async (n) => {
    mark(engine.log, 12_001);
    engine.log.append('tally-0', Marked({ tally: 'tab\tnew\nline\\', by: 1.5 }));
    const end = new AbortController();
    const source = {
      head: () => engine.log.head(),
      async *follow(options: Parameters<EventSource['follow']>[0]) {
        let read = 0;
        for await (const batch of engine.log.follow(options)) {
          yield batch;
          read += batch.events.length;
          if (read < n) continue;
          end.abort();
          return;
        }
      },
    };
    await expect(rebuild({ ...of(), source, signal: end.signal })).rejects.toThrow('aborted');
    expect(await statuses()).toEqual(['1 building']);
    const [{ events }] = (await registry()) as [{ events: number }];
    const progress: Progress[] = [];
    await rebuild({ ...of(), onProgress: (now) => progress.push(now) });
    expect(await statuses()).toEqual(['1 live']);
    expect(progress.at(-1)?.events).toBe(12_002 - events);
    expect((await verify(of())).differences).toEqual([]);
    expect(await registry()).toMatchObject([{ events: 12_002 }]);
  });

  it('starts over where the description is another one than that of the rebuild that was ended', async () => {
    mark(engine.log, 6_000);
    const end = new AbortController();
    const ended = rebuild({ ...of(), signal: end.signal, onProgress: () => end.abort() });
    await expect(ended).rejects.toThrow('aborted');
    await rebuild({ ...of(), projection: tally({ version: 2 }) });
    expect(await schemas()).toEqual(['tally_v2_g1']);
  });

  it('finds the event that brings a second row with one key, though COPY takes both', async () => {
    const twice = projection({ ...tally({ name: 'twice' }), entities: [MarkRow], reporting: [] }, (on) =>
      on.when(Marked, ({ position, data, occurredAt }, rows) =>
        rows.insert(MarkRow, {
          position: position === 137n * 5_500n ? 137n : position,
          ...data,
          markedAt: occurredAt,
          note: 0,
        }),
      ),
    );
    const { stop } = engine.run([twice]);
    await until(async () => (await registry().catch(() => [])).length === 1);
    await stop();
    mark(engine.log, 6_000);
    await expect(rebuild({ ...of(), projection: twice })).rejects.toThrow(
      /EVENT_NOT_APPLIED: twice: Marked .* at 753500 /,
    );
    expect(await registry()).toMatchObject([{ generation: 1, status: 'live', events: 0 }]);
  });

  it('lets policies sleep: only their own checkpoint moves them', async () => {
    mark(engine.log, 50);
    let reactions = 0;
    const onMark: Policy = {
      name: 'on-mark',
      on: new Map([['Marked', () => [{ aggregate: { stream: 'tally' }, id: 'x', command: {} } as never]]]),
    };
    const execute = () => {
      reactions++;
      return Promise.resolve();
    };
    engine.run([tally()], { policies: { policies: [onMark], execute } });
    await reached(50);
    await until(() => reactions === 50);
    await rebuild(of());
    mark(engine.log, 1);
    await until(() => reactions >= 51);
    expect(reactions).toBe(51);
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
    await createTables(pool, tally(), left);
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

  it('can be cancelled; the live view stays, and nothing else', async () => {
    mark(engine.log, 6_000);
    engine.run([tally()]);
    await reached(6_000);
    const end = new AbortController();
    const rebuilding = rebuild({
      ...of(),
      signal: end.signal,
      dropOnAbort: true,
      onProgress: () => end.abort(),
    });
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
