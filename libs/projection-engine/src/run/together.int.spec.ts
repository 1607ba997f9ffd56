import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

/** The transactions that wrote the newest rows of two views and their checkpoints; none until both have so many events. */
async function transactions(events: number): Promise<unknown[]> {
  const reached = await engine
    .sql(`SELECT FROM jejak.projection WHERE events = $1`, [events])
    .catch(() => []);
  if (reached.length < 2) return [];
  const rows = await engine.sql(`
    SELECT DISTINCT xmin FROM (
      SELECT xmin FROM jejak.projection UNION ALL
      SELECT xmin FROM tally_v1_g1.tally UNION ALL
      SELECT xmin FROM other_v1_g1.tally) AS written`);
  return rows.map(({ xmin }) => xmin);
}

it('a few events are in all views, and past all checkpoints, by one transaction', async () => {
  engine.run([tally(), tally({ name: 'other' })]);
  await until(async () => (await engine.sql(`SELECT FROM jejak.projection`).catch(() => [])).length === 2);
  mark(engine.log, 1);
  await until(async () => (await transactions(1)).length > 0);
  expect(await transactions(1)).toHaveLength(1);
});

it('many are written by each view for itself', async () => {
  mark(engine.log, 300);
  engine.run([tally(), tally({ name: 'other' })]);
  await until(async () => (await transactions(300)).length > 0);
  expect(await transactions(300)).toHaveLength(2);
});
