import { testEngine, type TestEngine } from '../../testing/engine.js';
import { Marked, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { projection, rebuild, type Projection } from '../index.js';
import { silent } from '../log.js';

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

it('stay as they were while what they stand on is not there yet, which the log of the projector says', async () => {
  const alone = { ...over(named('tally', 1)), ...{ uses: [], reporting: [] } };
  const { stop } = engine.run([alone]);
  await until(async () => (await engine.sql(`SELECT FROM jejak.projection`).catch(() => [])).length > 0);
  await stop();
  const warned: object[] = [];
  engine.run([over(named('tally', 1))], { log: { ...silent, warn: (facts) => warned.push(facts) } });
  await until(() => warned.length > 0);
  expect(warned[0]).toEqual({
    projection: 'large',
    why: 'PROJECTION.NOT_LIVE: large uses views of tally, which are not there yet',
  });
});

describe('a projection with several views, of which one loses a column', () => {
  const several = (title: string, version: number): Projection => ({
    ...named('tally', version),
    reporting: [
      ...named('tally', version).reporting,
      {
        ...{ name: 'titles', comment: 'Titles' },
        sql: `SELECT tally AS ${title} FROM {schema}.tally`,
        columns: { [title]: 'Its name' },
      },
      {
        ...{ name: 'title_lengths', comment: 'How long titles are' },
        sql: `SELECT length(${title}) AS length FROM reporting.titles`,
        columns: { length: 'Of the title' },
      },
    ],
  });
  const lengths = () => engine.sql('SELECT length FROM reporting.title_lengths');

  it('has that one made anew, and those of its own behind it; what stands on another is left alone', async () => {
    await build(several('name', 1));
    await build(over(several('name', 1)));
    const [before] = await engine.sql(`SELECT 'reporting.large'::regclass::oid AS oid`);
    await build(several('title', 2));
    expect(await engine.sql('SELECT title FROM reporting.titles')).toEqual([{ title: 't1' }]);
    expect(await lengths()).toEqual([{ length: 2 }]);
    expect(await engine.sql(`SELECT 'reporting.large'::regclass::oid AS oid`)).toEqual([before]);
    expect(await large()).toEqual([{ tally: 't1' }]);
  });

  it('is kept from it where somebody stands on one behind it', async () => {
    await build(several('name', 1));
    await engine.sql('CREATE VIEW reporting.mine AS SELECT length FROM reporting.title_lengths');
    await expect(build(several('title', 2))).rejects.toMatchObject({ code: 'PROJECTION.VIEW_IN_USE' });
    expect(await engine.sql('SELECT name FROM reporting.titles')).toEqual([{ name: 't1' }]);
    expect(await lengths()).toEqual([{ length: 2 }]);
  });
});

describe('a projection that is new and used by one that was there', () => {
  const alone = (version: number): Projection => ({
    ...over(named('tally', 1)),
    ...{ uses: [], version },
    reporting: [
      {
        ...{ name: 'large', comment: 'None yet' },
        sql: `SELECT 't0' AS tally`,
        columns: { tally: 'Its name' },
      },
    ],
  });
  const withText = (used: Projection, version: number): Projection => ({ ...over(used), version });
  const shown = async () => (await large()).map(({ tally: name }) => name);

  /** What readers of `large` see, as often as it changes, until what the log says is there. */
  async function seen(wanted: string): Promise<unknown[]> {
    const all: unknown[] = [];
    await until(async () => {
      const now = JSON.stringify(await shown());
      if (all.at(-1) !== now) all.push(now);
      return now.includes(wanted);
    });
    return all;
  }

  it.each([
    ['in its version', 1],
    ['in a new one', 2],
  ])('is shown, and used, once it is built: never less than the log says (%s)', async (_, version) => {
    for (let number = 2; number < 400; number++)
      engine.log.append(`tally-${number}`, Marked({ tally: `t${number}`, by: 2 }));
    const before = engine.run([alone(1)]);
    await until(async () => (await shown().catch(() => [])).length > 0);
    await until(
      async () => (await engine.sql(`SELECT position FROM jejak.projection`))[0]?.position !== null,
    );
    await before.stop();
    const used = named('tally', 1);
    const { stop } = engine.run([withText(used, version), used], { batchSize: 5 });
    const states = await seen('"t399"');
    await stop();
    expect(states).toHaveLength(2);
    expect(await shown()).toHaveLength(399);
  });
});

it('are made by the projector behind what they stand on, in whatever order it is told', async () => {
  const used = named('tally', 1);
  const { stop } = engine.run([over(used), used]);
  await until(async () => (await large().catch(() => [])).length > 0);
  await stop();
  expect(await large()).toEqual([{ tally: 't1' }]);
});
