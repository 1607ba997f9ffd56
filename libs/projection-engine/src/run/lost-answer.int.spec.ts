import { testEngine, type TestEngine } from '../../testing/engine.js';
import { PostgresProxy } from '../../testing/postgres-proxy.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import type { Projection } from '../description/projection.js';
import { verify } from '../rebuild/verify.js';

let engine: TestEngine;
let proxy: PostgresProxy;
beforeEach(async () => {
  engine = await testEngine();
  proxy = await PostgresProxy.before(engine.url);
});
afterEach(async () => {
  await engine.close();
  await proxy.close();
});

const CHECKPOINT = 'move_checkpoints';
const counting = tally();
/** Changes no row: its checkpoint moves by a statement of its own, without BEGIN and COMMIT. */
const idle: Projection = { ...tally(), on: new Map() };

async function run(projection: Projection): Promise<void> {
  mark(engine.log, 5);
  engine.run([projection], { databaseUrl: proxy.url });
  await reached(5);
}

const reached = (count: number) =>
  until(async () => {
    const [row] = await engine.sql(`SELECT events FROM jejak.projection`).catch(() => []);
    return Number(row?.events) === count;
  });

/** Each of so many events is in the rows once, if it changes any, and in the count of the checkpoint. */
async function expectOnce(projection: Projection, count: number): Promise<void> {
  await reached(count);
  const [row] = await engine.sql(`SELECT sum(total)::int AS total FROM reporting.tally`);
  expect(row).toEqual({ total: projection === idle ? null : count });
  const verified = await verify({ databaseUrl: engine.url, source: engine.log, projection });
  expect(verified).toMatchObject({ differences: [], events: BigInt(count) });
}

it.each([
  ['the answer to COMMIT is lost', counting, 'COMMIT', 'cutAnswer'],
  ['COMMIT is lost', counting, 'COMMIT', 'cut'],
  ['the fence is lost', counting, CHECKPOINT, 'cut'],
  ['the answer to a checkpoint without rows is lost', idle, CHECKPOINT, 'cutAnswer'],
] as const)(
  'loses and doubles nothing where the connection breaks and %s',
  async (_, view, statement, how) => {
    await run(view);
    for (let times = 1; times <= 5; times++) {
      const caught = proxy.catch(statement);
      mark(engine.log, 3);
      (await caught)[how]();
      await expectOnce(view, 5 + times * 3);
    }
  },
);

it('loses and doubles nothing where a COMMIT comes after the projector has begun anew', async () => {
  await run(counting);
  for (let times = 1; times <= 2; times++) {
    const commit = proxy.catch('COMMIT');
    mark(engine.log, 3);
    const deliver = (await commit).delay();
    // the same events once more, on a connection that must wait for the first
    const again = await proxy.catch(CHECKPOINT);
    again.pass();
    await until(async () => {
      const waiting = await engine.sql(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    deliver();
    await expectOnce(counting, 5 + times * 3);
  }
});
