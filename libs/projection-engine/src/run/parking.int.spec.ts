import { type DomainEvent } from '@jejak/domain';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, Marked, poison, tally, TallyRow } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import type { Projection } from '../description/projection.js';
import { rebuild } from '../rebuild/rebuild.js';
import { verify } from '../rebuild/verify.js';
import { retryParked } from './retry-parked.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

const reached = (count: number, name = 'tally') =>
  until(async () => {
    const rows = await engine
      .sql(`SELECT events FROM jejak.projection WHERE name = $1 AND status = 'live'`, [name])
      .catch(() => []);
    return Number(rows[0]?.events) === count;
  });
const parked = () =>
  engine.sql(
    `SELECT name, stream, revision::int, type, sequence, parked.error
     FROM jejak.parked JOIN jejak.projection USING (name, generation)
     WHERE status <> 'retired' ORDER BY parked.position`,
  );
const totals = () => engine.sql(`SELECT tally, marks FROM reporting.tally ORDER BY tally`);
const marked = (tally: string) => Marked({ tally, by: 1 });
const retry = (projection: Projection) =>
  retryParked({ databaseUrl: engine.url, log: engine.log, projection });

/** A tally that knows what to do with a NUL. */
function mended(): Projection {
  const before = tally();
  const apply = before.on.get('Marked')!;
  return {
    ...before,
    on: new Map(before.on).set('Marked', (event, rows) => {
      const data = event.data as { tally: string; by: number };
      apply({ ...event, data: { ...data, tally: data.tally.replace('\u0000', '?') } }, rows);
    }),
  };
}

it('parks an event with the later ones of its sequence; other sequences and projections go on', async () => {
  mark(engine.log, 6);
  engine.log.append('tally-0', poison);
  mark(engine.log, 6);
  const quiet = { ...tally({ name: 'quiet' }), on: new Map() };
  engine.run([tally(), quiet]);
  await reached(13);
  await reached(13, 'quiet');
  const waiting = { name: 'tally', stream: 'tally-0', type: 'Marked', sequence: 'tally-0', error: null };
  expect(await parked()).toEqual([
    { ...waiting, revision: 2, error: 'SQLSTATE 22021' },
    { ...waiting, revision: 3 },
    { ...waiting, revision: 4 },
  ]);
  expect(await totals()).toEqual([
    { tally: 't0', marks: 2 },
    { tally: 't1', marks: 4 },
    { tally: 't2', marks: 4 },
  ]);
  const [row] = await engine.sql(`SELECT error FROM jejak.projection WHERE name = 'tally'`);
  expect(row).toEqual({ error: null });
});

it('remembers after a restart and after a take-over what waits', async () => {
  engine.log.append('tally-0', poison);
  const first = engine.run([tally()]);
  await reached(1);
  await first.stop();
  mark(engine.log, 3);
  engine.run([tally()]);
  await reached(4);
  expect(await parked()).toHaveLength(2);
  expect(await totals()).toEqual([
    { tally: 't1', marks: 1 },
    { tally: 't2', marks: 1 },
  ]);
});

it('applies after the mend, in order, exactly once, while a projector runs', async () => {
  mark(engine.log, 6);
  engine.log.append('tally-0', poison);
  mark(engine.log, 6);
  const { stop } = engine.run([tally()]);
  await reached(13);
  expect(await retry(tally())).toEqual({ applied: 0, left: 3 });
  await stop();
  engine.run([mended()]);
  mark(engine.log, 3);
  await reached(16);
  expect(await parked()).toHaveLength(4);
  expect(await retry(mended())).toEqual({ applied: 4, left: 0 });
  expect(await retry(mended())).toEqual({ applied: 0, left: 0 });
  // the projector must have noticed: what comes now is applied and not parked
  mark(engine.log, 3);
  await reached(19);
  expect(await parked()).toEqual([]);
  expect(await totals()).toEqual([
    { tally: 'a?b', marks: 1 },
    { tally: 't0', marks: 6 },
    { tally: 't1', marks: 6 },
    { tally: 't2', marks: 6 },
  ]);
  const { differences } = await verify({
    databaseUrl: engine.url,
    source: engine.log,
    projection: mended(),
  });
  expect(differences).toEqual([]);
});

it('loses and doubles nothing though retries race each other, new events and cut connections', async () => {
  engine.log.append('tally-0', poison);
  mark(engine.log, 300);
  engine.run([mended()], { batchSize: 7 });
  await reached(301);
  const other = engine.log.append('tally-1', poison);
  engine.log.unreadable.add(other.id);
  mark(engine.log, 300);
  await reached(602);
  expect((await parked()).length).toBe(101);
  engine.log.unreadable.clear();
  const work = { busy: true };
  const cutting = (async () => {
    while (work.busy)
      await engine.sql(`SELECT pg_terminate_backend(pid), pg_sleep(0.03) FROM pg_stat_activity
        WHERE application_name IN ('jejak-retry', 'jejak-projector') AND datname = current_database()`);
  })();
  const retrying = Promise.all(
    [1, 2].map(async () => {
      for (let round = 0; round < 15; round++) {
        await retry(mended()).catch(() => undefined);
        mark(engine.log, 6);
      }
    }),
  );
  await retrying;
  work.busy = false;
  await cutting;
  await reached(782);
  await until(async () => {
    await retry(mended());
    return (await parked()).length === 0;
  });
  const { differences, events } = await verify({
    databaseUrl: engine.url,
    source: engine.log,
    projection: mended(),
  });
  expect({ differences, events }).toEqual({ differences: [], events: 782n });
});

it('parks what cannot be read where it would be handled, by its stream', async () => {
  const unread = engine.log.append('tally-0', marked('t0'));
  engine.log.unreadable.add(unread.id);
  engine.log.append('tally-0', marked('other'));
  engine.log.append('tally-1', marked('other'));
  engine.log.append('tally-1', marked('t1'));
  const byTally: Projection = {
    ...tally(),
    sequence: ({ data, stream }) => (data as { tally?: string }).tally ?? stream,
  };
  const quiet = { ...tally({ name: 'quiet' }), on: new Map() };
  engine.run([byTally, quiet]);
  await reached(4);
  await reached(4, 'quiet');
  // the second waits for its stream, and the third for the second
  expect((await parked()).map(({ name, sequence, error }) => [name, sequence, error])).toEqual([
    ['tally', 'tally-0', 'LOG.UNREADABLE_EVENT'],
    ['tally', 'other', null],
    ['tally', 'other', null],
  ]);
  engine.log.unreadable.clear();
  expect(await retry(byTally)).toEqual({ applied: 3, left: 0 });
  expect(await totals()).toEqual([
    { tally: 'other', marks: 2 },
    { tally: 't0', marks: 1 },
    { tally: 't1', marks: 1 },
  ]);
});

it.each<[string, DomainEvent, string]>([
  ['NUL in a string', poison, 'SQLSTATE 22021'],
  ['a number out of range', { type: 'Marked', data: { tally: 'x', by: 2 ** 40 } }, 'SQLSTATE 22003'],
  ['a key of 1 MiB', { type: 'Marked', data: { tally: noise(1 << 20), by: 1 } }, 'SQLSTATE 54000'],
  ['data that the map does not expect', { type: 'Marked', data: null }, 'TypeError in '],
])('parks %s', async (_, event, error) => {
  const projection: Projection = {
    ...tally(),
    sequence: ({ data }) => (data as { tally: string }).tally,
    onAny: [
      ({ data }, rows) => {
        const { tally, by } = data as { tally: string; by: number };
        rows.increment(TallyRow, { tally }, { marks: by });
      },
    ],
  };
  engine.log.append('tally-0', marked('before'));
  engine.log.append('tally-0', event);
  engine.log.append('tally-0', marked('after'));
  engine.run([projection]);
  await reached(3);
  const rows = await parked();
  expect(rows.map(({ revision }) => revision)).toEqual(event.data === null ? [1, 2] : [1]);
  expect(String(rows[0]?.error)).toContain(error);
  expect(String(rows[0]?.sequence).length).toBeLessThanOrEqual(200);
});

it('stops where the fault is not in the events', async () => {
  mark(engine.log, 3);
  const { stop } = engine.run([tally()]);
  await reached(3);
  await stop();
  await engine.sql(`ALTER TABLE tally_v1_g1.mark RENAME TO mark_away`);
  mark(engine.log, 3);
  engine.run([tally()]);
  await until(
    async () => (await engine.sql(`SELECT FROM jejak.projection WHERE error IS NOT NULL`)).length === 1,
  );
  expect(await parked()).toEqual([]);
});

it('stops a rebuild and says where; one that succeeds leaves nothing parked', async () => {
  mark(engine.log, 3);
  const unread = engine.log.append('tally-0', marked('t0'));
  engine.log.unreadable.add(unread.id);
  engine.run([tally()]);
  await reached(4);
  const again = () => rebuild({ databaseUrl: engine.url, source: engine.log, projection: tally() });
  await expect(again()).rejects.toThrow(
    /^PROJECTION.EVENT_NOT_APPLIED: tally: Marked .* at 548 .*LOG.UNREADABLE_EVENT$/,
  );
  expect(await parked()).toHaveLength(1);
  engine.log.unreadable.clear();
  await again();
  expect(await parked()).toEqual([]);
  expect(await totals()).toContainEqual({ tally: 't0', marks: 2 });
});

it('parks in a database that was made before there was parking', async () => {
  const { stop } = engine.run([tally()]);
  await until(async () => (await engine.sql(`SELECT FROM jejak.projection`).catch(() => [])).length === 1);
  await stop();
  await engine.sql(`DROP TABLE jejak.parked, jejak.rebuild`); // which came later still
  engine.log.append('tally-0', poison);
  engine.run([tally()]);
  await reached(1);
  expect(await parked()).toHaveLength(1);
});

/** Text that PostgreSQL cannot make small. */
function noise(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('');
}
