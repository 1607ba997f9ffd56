import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { projection } from '../description/projection.js';
import { type Generation, prepareRegistry } from '../registry/registry.js';
import { makeIndex, makeIndexes, tablesInBulk } from './deferred.js';
import { begun } from './generation.js';

@Entity()
@Index(['kind', 'position'])
@Unique(['kind', 'name'])
class NoteRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  name: string;
}

@Entity()
class TallyRow {
  @PrimaryColumn({ type: 'text' })
  tally: string;
}

const noted = projection(
  {
    ...{ name: 'noted', version: 1, entities: [NoteRow, TallyRow], reporting: [] },
    sequence: ({ stream }) => stream,
  },
  (on) => on,
);

let engine: TestEngine;
let pool: pg.Pool;
let generation: Generation;
beforeEach(async () => {
  engine = await testEngine();
  pool = new pg.Pool({ connectionString: engine.url });
  await prepareRegistry(pool);
  generation = await begun(pool, 0n, noted, randomUUID());
});
afterEach(async () => {
  await pool.end();
  await engine.close();
});

/** Tables that autovacuum passes over. */
async function leftAlone(): Promise<unknown[]> {
  const rows = await engine.sql(
    `SELECT relname FROM pg_class WHERE relnamespace = 'noted_v1_g1'::regnamespace
       AND 'autovacuum_enabled=false' = ANY (reloptions) ORDER BY 1`,
  );
  return rows.map(({ relname }) => relname);
}

/** Constraints, and indexes that no constraint brings with it. */
async function made(): Promise<unknown[]> {
  const rows = await engine.sql(
    `SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS made FROM pg_constraint
     WHERE contype IN ('p', 'u') AND connamespace = 'noted_v1_g1'::regnamespace
     UNION ALL SELECT indrelid::regclass || ' ' || pg_get_indexdef(indexrelid, 1, true) || pg_get_indexdef(indexrelid, 2, true)
     FROM pg_index WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'noted_v1_g1'::regnamespace)
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
     ORDER BY 1`,
  );
  return rows.map((row) => String(row.made).replaceAll('noted_v1_g1.', ''));
}

describe('tables that are filled in bulk', () => {
  it('have no keys and no indexes, and autovacuum passes them over', async () => {
    expect(await made()).toEqual([]);
    expect(await leftAlone()).toEqual(['note', 'tally']);
  });

  it('are left to autovacuum again with their key, each by itself', async () => {
    await makeIndexes(pool, generation, { table: 'tally', keys: true });
    expect(await made()).toEqual(['tally PRIMARY KEY (tally)']);
    expect(await leftAlone()).toEqual(['note']);
  });

  it('have all that their description says, and autovacuum, once their indexes are made side by side', async () => {
    for (const { table, indexes } of await tablesInBulk(pool, generation)) {
      for (const index of indexes) await makeIndex(pool, generation, index);
      await makeIndexes(pool, generation, { table });
    }
    expect(await made()).toEqual([
      'note PRIMARY KEY ("position")',
      'note UNIQUE (kind, name)',
      'note kind"position"',
      'tally PRIMARY KEY (tally)',
    ]);
    expect(await leftAlone()).toEqual([]);
  });
});
