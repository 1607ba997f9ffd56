import fc from 'fast-check';
import { clear, code, defineEvent } from '@jejak/domain';
import pg from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { MemoryLog } from '../../testing/memory-log.js';
import { projection } from '../description/projection.js';
import { recorded } from '../description/recorded.js';
import { moveCheckpoints } from '../registry/checkpoint.js';
import { enterGeneration, prepareRegistry } from '../registry/registry.js';
import { createTables } from '../registry/schema.js';
import { ParkingLot } from './parking-lot.js';
import { Poison } from './poison.js';
import { GenerationWriter } from './writer.js';

const Operated = defineEvent('Operated', 1, {
  how: code(['insert', 'upsert', 'update', 'increment', 'incrementOnly', 'remove']),
  key: clear('a number', z.int()),
  value: clear('a number', z.int()),
});

@Entity()
class ThingRow {
  @PrimaryColumn({ type: 'integer' })
  key: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'integer', default: 0 })
  count: number;

  @Column({ type: 'numeric', nullable: true })
  sum: number | null;
}

@Entity()
class CounterRow {
  @PrimaryColumn({ type: 'integer' })
  key: number;

  @Column({ type: 'integer', default: 0 })
  count: number;
}

const things = projection(
  {
    name: 'things',
    version: 1,
    entities: [ThingRow, CounterRow],
    sequence: ({ stream }) => stream,
    reporting: [],
  },
  (on) =>
    on.when(Operated, ({ data: { how, key, value } }, rows) => {
      const name = `n${value}`;
      if (how === 'insert') rows.insert(ThingRow, { key, name, count: value, sum: null });
      if (how === 'upsert') rows.upsert(ThingRow, { key }, { name });
      if (how === 'update') rows.update(ThingRow, { key }, { sum: value });
      if (how === 'increment') rows.increment(ThingRow, { key }, { count: value, sum: 1 });
      if (how === 'incrementOnly') rows.increment(CounterRow, { key }, { count: value });
      if (how === 'remove') {
        rows.remove(ThingRow, { key });
        rows.remove(CounterRow, { key });
      }
    }),
);

let engine: TestEngine;
let pool: pg.Pool;
beforeAll(async () => {
  engine = await testEngine();
  pool = new pg.Pool({ connectionString: engine.url, max: 2 });
  await prepareRegistry(pool);
});
afterAll(async () => {
  await pool.end();
  await engine.close();
});

const owner = '018f2f6e-7c1a-7d5e-9b3a-0c2d4e6f8a1b';

/** Applies the log in batches of these sizes (in turn). */
async function foldInBatches(log: MemoryLog, sizes: readonly number[], mostParked = 0) {
  await pool.query(`DELETE FROM jejak.projection; DROP SCHEMA IF EXISTS things_v1_g1 CASCADE`);
  const generation = await enterGeneration(pool, things, owner);
  await createTables(pool, things, generation);
  const lot = await ParkingLot.open(pool, things, generation, mostParked);
  const parking = mostParked > 0 ? { lot, onParked: () => undefined } : undefined;
  const writer = await GenerationWriter.open(pool, things, generation, owner, parking);
  const events = log.events.map(recorded);
  let stoppedAt: bigint | undefined;
  for (let from = 0, turn = 0; from < events.length && stoppedAt === undefined; turn++) {
    const batch = events.slice(from, (from += sizes[turn % sizes.length] ?? 1));
    try {
      const step = await writer.apply(batch);
      if (step) {
        await moveCheckpoints(pool, [step]);
        writer.moved(step.to);
      }
    } catch (error) {
      if (!(error instanceof Poison)) throw error;
      stoppedAt = error.event.position;
    }
  }
  const rows = async (table: string) =>
    (await pool.query<object>(`SELECT * FROM ${generation.schema}.${table} ORDER BY key`)).rows;
  const { rows: checkpoint } = await pool.query(`SELECT position, events FROM jejak.projection`);
  const { rows: parked } = await pool.query(
    `SELECT position, sequence, error IS NULL AS waits FROM jejak.parked ORDER BY position`,
  );
  return { stoppedAt, parked, things: await rows('thing'), counters: await rows('counter'), checkpoint };
}

it.each([
  ['stops at', 0],
  ['parks', 10],
])(
  'gives the same rows and %s the same events, however the log is cut into batches',
  async (_, mostParked) => {
    const operation = fc.record({
      // mostly what always works, so that runs get far
      how: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom('upsert', 'incrementOnly', 'remove') },
        { weight: 2, arbitrary: fc.constantFrom('insert', 'update', 'increment') },
      ),
      key: fc.integer({ min: 1, max: 3 }),
      value: fc.integer({ min: -5, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
        async (operations, sizes) => {
          const log = new MemoryLog();
          for (const one of operations) log.append(`s${one.key}`, Operated(one));
          expect(await foldInBatches(log, sizes, mostParked)).toEqual(
            await foldInBatches(log, [1], mostParked),
          );
        },
      ),
      { numRuns: 25 },
    );
  },
);

it('applies what stands before an event that cannot be applied', async () => {
  const log = new MemoryLog();
  for (const key of [1, 2, 1, 3]) log.append('s', Operated({ how: 'insert', key, value: 1 }));
  const { stoppedAt, things: rows, checkpoint } = await foldInBatches(log, [10]);
  expect(stoppedAt).toBe(log.events[2]?.position);
  expect(rows).toHaveLength(2);
  expect(checkpoint).toEqual([{ position: String(log.events[1]?.position), events: '2' }]);
});

it('stops where more sequences wait than it can keep in mind', async () => {
  const log = new MemoryLog();
  for (const key of [1, 2, 3]) log.append(`s${key}`, Operated({ how: 'update', key, value: 1 }));
  const { stoppedAt, parked } = await foldInBatches(log, [10], 2);
  expect(parked.map(({ sequence }: { sequence: string }) => sequence)).toEqual(['s1', 's2']);
  expect(stoppedAt).toBe(log.events[2]?.position);
});
