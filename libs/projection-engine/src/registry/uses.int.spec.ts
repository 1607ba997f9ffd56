import { testEngine, type TestEngine } from '../../testing/engine.js';
import { Marked, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { projection, rebuild, type Projection } from '../index.js';

/** Views that stand on those of another projection. */
let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
  engine.log.append('tally-1', Marked({ tally: 't1', by: 2 }));
});
afterEach(() => engine.close());

/** Tallies under a name of their own for the column. */
const named = (column: string, version: number): Projection => ({
  ...tally({ version }),
  reporting: [
    {
      ...{ name: 'tally', comment: 'Tallies' },
      sql: `SELECT tally AS ${column}, total FROM {schema}.tally`,
      columns: { [column]: 'Its name', total: 'Its sum' },
    },
  ],
});

const over = (used: Projection): Projection =>
  projection(
    {
      ...{ name: 'large', version: 1, uses: [used], entities: [], sequence: () => '' },
      reporting: [
        {
          ...{ name: 'large', comment: 'Tallies above 1' },
          sql: 'SELECT tally FROM reporting.tally WHERE total > 1',
          columns: { tally: 'Its name' },
        },
      ],
    },
    (on) => on,
  );
const build = (one: Projection) => rebuild({ databaseUrl: engine.url, source: engine.log, projection: one });
const large = () => engine.sql('SELECT tally FROM reporting.large');

it('are not made before what they stand on', async () => {
  const used = named('tally', 1);
  await expect(build(over(used))).rejects.toMatchObject({ code: 'PROJECTION.NOT_LIVE' });
  expect(await engine.sql(`SELECT to_regclass('reporting.large') AS view`)).toEqual([{ view: null }]);
  await build(used);
  await build(over(used));
  expect(await large()).toEqual([{ tally: 't1' }]);
});

it('follow what they stand on to its new tables, and keep it from losing columns', async () => {
  const used = named('tally', 1);
  await build(used);
  await build(over(used));
  engine.log.append('tally-2', Marked({ tally: 't2', by: 3 }));
  await build(named('tally', 2));
  expect(await large()).toEqual(expect.arrayContaining([{ tally: 't1' }, { tally: 't2' }]));
  await expect(build(named('title', 3))).rejects.toMatchObject({ code: 'PROJECTION.VIEW_IN_USE' });
  expect(await large()).toHaveLength(2);
  expect(
    await engine.sql(`SELECT version FROM jejak.projection WHERE name = 'tally' AND status = 'live'`),
  ).toEqual([{ version: 2 }]);
});

it('are made by the projector behind what they stand on, in whatever order it is told', async () => {
  const used = named('tally', 1);
  const { stop } = engine.run([over(used), used]);
  await until(async () => (await large().catch(() => [])).length > 0);
  await stop();
  expect(await large()).toEqual([{ tally: 't1' }]);
});
