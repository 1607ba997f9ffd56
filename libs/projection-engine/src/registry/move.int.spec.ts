import { randomUUID } from 'node:crypto';
import type { SamePlace } from '@jejak/event-log';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { CheckpointMove, type Moved } from './move.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

const place = (id: string, source: number, target: number): SamePlace => ({
  id,
  source: BigInt(source),
  target: BigInt(target),
});
const [A, B, C] = [randomUUID(), randomUUID(), randomUUID()];

async function moveBy(places: SamePlace[], end?: number): Promise<Moved> {
  const move = await CheckpointMove.begin(engine.url);
  try {
    places.forEach(move.pass);
    return await move.commit(end === undefined ? places.at(-1)?.source : BigInt(end));
  } finally {
    await move.close();
  }
}

async function checkpoints(...at: (number | null)[]): Promise<void> {
  await (await CheckpointMove.begin(engine.url)).close(); // makes the registry
  for (const [n, position] of at.entries())
    await engine.sql(`INSERT INTO jejak.policy (name, position) VALUES ($1, $2)`, [`p${n}`, position]);
}

const positions = async (): Promise<unknown[]> =>
  (await engine.sql(`SELECT position::int FROM jejak.policy ORDER BY name`)).map(({ position }) => position);

it('moves a checkpoint to the last event that it covers', async () => {
  await checkpoints(null, 5, 10, 15, 20, 29, 30, 35);
  const places = [place(A, 10, 1000), place(B, 20, 20), place(C, 30, 2000)];
  expect(await moveBy(places, 40)).toMatchObject({ moved: 8, already: false });
  expect(await positions()).toEqual([null, null, 1000, 1000, 20, 20, 2000, 2000]);
});

it('moves parked events with their view, also onto places that others leave', async () => {
  await checkpoints();
  await engine.sql(`INSERT INTO jejak.projection (name, generation, version, schema_name, status, position)
    VALUES ('v', 1, 1, 'v_v1_g1', 'live', 30)`);
  for (const [revision, position] of [10, 20, 30].entries())
    await engine.sql(
      `INSERT INTO jejak.parked (name, generation, position, sequence, event_id, stream, revision, type)
       VALUES ('v', 1, $1, 's', $2, 's', $3, 'Marked')`,
      [position, A, revision],
    );
  await moveBy([place(A, 10, 20), place(B, 20, 30), place(C, 30, 40)]);
  const rows = await engine.sql(`SELECT position::int FROM jejak.parked ORDER BY revision`);
  expect(rows.map(({ position }) => position)).toEqual([20, 30, 40]);
});

it('moves nothing twice by the same copy, but on to a third log, and back', async () => {
  await checkpoints(10, 20);
  const there = [place(A, 10, 20), place(B, 20, 30)];
  await moveBy(there);
  expect(await moveBy(there)).toEqual({ moved: 0, rebuilt: [], already: true });
  expect(await positions()).toEqual([20, 30]);
  await moveBy([place(A, 20, 5), place(B, 30, 6)]);
  expect(await positions()).toEqual([5, 6]);
  await moveBy([place(A, 5, 10), place(B, 6, 20)]);
  expect(await positions()).toEqual([10, 20]);
});

it('refuses a copy of a log that the checkpoints do not belong to', async () => {
  await checkpoints(10, 20);
  await moveBy([place(A, 10, 20), place(B, 20, 30)]);
  await expect(moveBy([place(A, 10, 21), place(B, 40, 31)])).rejects.toMatchObject({
    code: 'PROJECTION.OTHER_LOG',
  });
  expect(await positions()).toEqual([20, 30]);
});

it('refuses a checkpoint beyond what was copied, and moves none', async () => {
  await checkpoints(10, 21);
  await expect(moveBy([place(A, 10, 11), place(B, 20, 22)])).rejects.toMatchObject({
    code: 'PROJECTION.AHEAD_OF_LOG',
  });
  expect(await positions()).toEqual([10, 21]);
});

it('waits for nobody: a projector at work must be stopped first', async () => {
  const { stop } = engine.run([tally()]);
  mark(engine.log, 1);
  const done = () =>
    engine.sql(`SELECT FROM jejak.projection WHERE position = 137`).then(({ length }) => length > 0);
  await until(() => done().catch(() => false));
  await expect(CheckpointMove.begin(engine.url)).rejects.toMatchObject({ code: 'PROJECTION.ACTIVE' });
  await stop();
  await (await CheckpointMove.begin(engine.url)).close();
});

it('a view goes on in the other log; rows that show positions are built anew', async () => {
  const total = async (): Promise<number> =>
    Number((await engine.sql(`SELECT sum(total) AS sum FROM reporting.tally`))[0]?.sum);
  const first = engine.run([tally()]);
  mark(engine.log, 4);
  await until(async () => (await total().catch(() => 0)) === 4);
  await first.stop();
  const places = engine.log.events.map(({ id, position }) => ({
    id,
    source: position,
    target: position * 2n + 1000n,
  }));
  expect(await moveBy(places)).toEqual({ moved: 1, rebuilt: ['tally'], already: false });
  expect(await engine.sql(`SELECT version, position::int FROM jejak.projection`)).toEqual([
    { version: 0, position: 137 * 4 * 2 + 1000 },
  ]);
  expect(await total()).toBe(4); // shown until the new one is there
  for (const [n, { target }] of places.entries()) Object.assign(engine.log.events[n]!, { position: target });
  engine.run([tally()]);
  await until(async () => (await engine.sql(`SELECT FROM jejak.projection WHERE version = 1`)).length === 1);
  await until(async () => (await total()) === 4);
});

it('where positions are the same, no view need be built anew', async () => {
  const { stop } = engine.run([tally()]);
  mark(engine.log, 1);
  await until(
    async () =>
      (await engine.sql(`SELECT FROM jejak.projection WHERE position = 137`).catch(() => [])).length === 1,
  );
  await stop();
  expect(await moveBy([place(A, 137, 137)])).toEqual({ moved: 1, rebuilt: [], already: false });
});
