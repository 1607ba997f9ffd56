import pg from 'pg';
import { Column, DataSource, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { projection } from '../description/projection.js';
import { SnakeCaseNaming } from '../rows/naming.js';
import { definition } from './definition.js';

@Entity({ comment: 'Of two columns is its key' })
@Index(['unitId', 'effectiveDate'])
@Index(['note'], { where: 'note IS NOT NULL' })
@Index(['effectiveDate'], { unique: true })
@Unique(['note', 'unitId'])
class BelongingRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @PrimaryColumn({ type: 'text' })
  kind: string;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'date', comment: "the day's own" })
  effectiveDate: string;

  @Column({ type: 'text', default: 'none' })
  note: string;

  @Column({ type: 'numeric', default: 0 })
  jp: number;

  @Column({ type: 'jsonb', nullable: true })
  items: unknown;
}

@Entity()
class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;
}

const entities = [BelongingRow, PersonRow];

let engine: TestEngine;
let database: pg.Client;
beforeAll(async () => {
  engine = await testEngine();
  database = new pg.Client(engine.url);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await engine.close();
});

/** All that PostgreSQL knows of the tables of a schema. */
async function described(schema: string): Promise<unknown[]> {
  const { rows } = await database.query<{ described: string }>(
    `SELECT format('%s %s %s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
       pg_get_expr(adbin, adrelid), col_description(attrelid, attnum)) AS described
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
       LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE relnamespace = $1::regnamespace AND relkind = 'r' AND attnum > 0
     UNION ALL SELECT format('%s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
     WHERE connamespace = $1::regnamespace
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = $1::regnamespace::text
     UNION ALL SELECT coalesce(obj_description(oid, 'pg_class'), '') FROM pg_class WHERE relkind = 'r' AND relnamespace = $1::regnamespace
     ORDER BY 1`,
    [schema],
  );
  return rows.map((row) => row.described.replaceAll(schema, 'SCHEMA'));
}

it('makes what TypeORM would make by its own comparison with an empty schema', async () => {
  await database.query('CREATE SCHEMA by_typeorm');
  const source = new DataSource({
    type: 'postgres',
    url: engine.url,
    schema: 'by_typeorm',
    entities,
    namingStrategy: new SnakeCaseNaming(),
    installExtensions: false,
    poolSize: 1,
  });
  await source.initialize();
  await source.synchronize();
  await source.destroy();

  const of = projection(
    { name: 'defined', version: 1, entities, sequence: ({ stream }) => stream, reporting: [] },
    (on) => on,
  );
  const { tables, indexes } = await definition(of, 'by_definition');
  await database.query([...tables, ...indexes.map(({ statement }) => statement)].join(';\n'));
  expect(indexes.map(({ table }) => table)).toEqual(['belonging', 'belonging', 'belonging']);

  const made = await described('by_definition');
  expect(made).toEqual(await described('by_typeorm'));
  expect(made.length).toBeGreaterThan(15);
});
