import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { verify } from './verify.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

const of = () => ({ databaseUrl: engine.url, source: engine.log, projection: tally() });
const registry = () => engine.sql(`SELECT status, events::int FROM jejak.projection`);
const reached = (events: number) =>
  until(async () =>
    (await registry().catch(() => [])).some((row) => row.status === 'live' && row.events === events),
  );
const schemas = async () =>
  (await engine.sql(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tally%'`)).map(
    ({ nspname }) => nspname,
  );

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
