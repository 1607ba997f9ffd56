import fc from 'fast-check';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { TableChanges } from './changes.js';
import { bulkChanges, copyRows, writeHoped } from './copy.js';
import { encoded } from './encode.js';
import { FreshRows } from './fresh-rows.js';
import type { Column, Table } from './table.js';
import { writeChanges } from './write.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const column = (property: string, type: string, hasDefault = false): Column => {
  return { property, name: property, type, required: false, hasDefault };
};

function table(...columns: Column[]): Table {
  return {
    name: 'fresh',
    columns: new Map(columns.map((one) => [one.property, one])),
    key: [],
    required: [],
  };
}

async function copied(of: Table, fresh: FreshRows): Promise<Record<string, unknown>[]> {
  const columns = [...of.columns.values()].map(
    ({ name, type, hasDefault }) => `${name} ${type} ${hasDefault ? 'DEFAULT 7' : ''}`,
  );
  await client.query(`DROP TABLE IF EXISTS fresh; CREATE TABLE fresh (${columns.join(', ')})`);
  await copyRows(client, 'public', of, fresh.copies);
  return (await client.query<Record<string, unknown>>('SELECT * FROM fresh ORDER BY 1')).rows;
}

const whole = (bits: bigint) => fc.bigInt({ min: -(2n ** (bits - 1n)) + 1n, max: 2n ** (bits - 1n) - 1n });
const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\u0000', ''));
const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2250-01-01'), noInvalidDate: true });

describe.each<[string, fc.Arbitrary<unknown>]>([
  ['boolean', fc.boolean()],
  ['smallint', whole(16n).map(Number)],
  ['integer', whole(32n).map(Number)],
  ['bigint', fc.oneof(whole(64n), fc.maxSafeInteger())],
  ['double precision', fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constant(-0))],
  [
    'numeric',
    fc.oneof(
      fc.integer(),
      fc.nat(10_001),
      whole(64n),
      fc.integer().map((n) => n / 1000),
      fc.double({ min: 1e-6, max: 1e20, noNaN: true }),
    ),
  ],
  ['text', fc.oneof(text, fc.constantFrom('\\N', '\t', '\n', 'é'.repeat(64), 'x'.repeat(20_000)))],
  ['uuid', fc.uuid().chain((id) => fc.constantFrom(id, id.toUpperCase()))],
  ['date', date.map((one) => one.toISOString().slice(0, 10))],
  ['timestamp with time zone', date],
  ['uuid[]', fc.array(fc.option(fc.uuid()))],
  ['text[]', fc.array(fc.oneof(text, fc.constantFrom(null, 'NULL', '', '{', '"', '\\')))],
  ['integer[]', fc.array(whole(32n).map(Number))],
  ['double precision[]', fc.array(fc.option(fc.double({ noNaN: true })))],
  ['jsonb', fc.jsonValue().filter((value) => value !== null && !JSON.stringify(value).includes('\\u'))],
])('a fresh row with a %s', (type, values) => {
  it('holds what PostgreSQL makes of the text', async () => {
    const of = table(column('place', 'integer'), column('value', type));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(values), { maxLength: 50 }), async (given) => {
        const fresh = new FreshRows(of);
        for (const [place, value] of given.entries()) expect(fresh.add({ place, value })).toBe(true);
        const texts = given.map((value) => encoded(column('value', type), value));
        const { rows } = await client.query<{ value: unknown }>(
          `SELECT value::${type} FROM unnest($1::text[]) WITH ORDINALITY AS given (value, place) ORDER BY place`,
          [texts],
        );
        expect((await copied(of, fresh)).map(({ value }) => value)).toEqual(rows.map(({ value }) => value));
      }),
      { numRuns: 40 },
    );
  });
});

it.each<[string, unknown]>([
  ['boolean', 'true'],
  ['smallint', 32_768],
  ['integer', 1.5],
  ['integer', '1'],
  ['bigint', 2n ** 63n],
  ['bigint', 2 ** 53],
  ['double precision', '1.5'],
  ['double precision', 1n],
  ['numeric', 1e21],
  ['numeric', Number.NaN],
  ['numeric', '1e3'],
  ['text', 1],
  ['uuid', '6f9619ff8b86d011b42d00c04fc964ff'],
  ['uuid', '6f9619ff-8b86-d011-b42d-00c04fc964fg'],
  ['uuid', '6f9619ff-8b86-d011-b42d-00c04fc964fé'],
  ['uuid', '6f9619ff-8b86-d011-b42d000c04fc964ff'],
  ['date', '2026-02-30'],
  ['date', '2026-13-01'],
  ['date', new Date()],
  ['timestamp with time zone', new Date(Number.NaN)],
  ['timestamp with time zone', '2026-01-01'],
  ['interval', '1 day'],
  ['uuid[]', 'x'],
  ['uuid[]', ['x']],
  ['integer[]', [1, undefined]],
  ['date[]', ['2026-01-01']],
])('a %s %p goes as text, and nothing of it is taken', async (type, value) => {
  const of = table(column('place', 'integer'), column('value', type));
  const fresh = new FreshRows(of);
  fresh.add({ place: 1 });
  expect(fresh.add({ place: 2, value })).toBe(false);
  expect(fresh.add({ place: 2, other: 1 })).toBe(false);
  expect(await copied(of, fresh)).toEqual([{ place: 1, value: null }]);
});

it('a list is the same by COPY as by an upsert', async () => {
  const key = { ...column('id', 'integer'), required: true };
  const of: Table = { ...table(key, column('names', 'text[]')), key: [key] };
  await client.query('DROP TABLE IF EXISTS fresh; CREATE TABLE fresh (id int PRIMARY KEY, names text[])');
  const names = [['a', null], [], ['b']];
  const changes = new TableChanges(of);
  for (const [id, list] of names.entries()) changes.upsert({ id }, { names: list });
  await writeChanges(client, 'public', changes);
  const { rows } = await client.query<{ names: string[] }>('SELECT names FROM fresh ORDER BY id');
  expect(rows.map((row) => row.names)).toEqual(names);
});

it('leaves a column to its default, and null is not that', async () => {
  const of = table(column('place', 'integer'), column('value', 'integer', true));
  const fresh = new FreshRows(of);
  for (const row of [{ place: 1 }, { place: 2, value: null }, { place: 3, value: 1 }, { place: 4 }])
    expect(fresh.add(row)).toBe(true);
  expect((await copied(of, fresh)).map(({ value }) => value)).toEqual([7, null, 1, 7]);
});

it('upserts are taken for new rows; where one was there, all are written as upserts', async () => {
  const key = { ...column('id', 'integer'), required: true };
  const of: Table = { ...table(key, column('name', 'text'), column('sum', 'integer')), key: [key] };
  await client.query(
    'DROP TABLE IF EXISTS fresh; CREATE TABLE fresh (id int PRIMARY KEY, name text, sum int)',
  );
  const write = async (names: Record<number, string>): Promise<boolean> => {
    const changes = new TableChanges(of);
    for (const [id, name] of Object.entries(names)) changes.upsert({ id: Number(id) }, { name });
    const bulk = bulkChanges(changes, true);
    expect(bulk).toMatchObject({ rest: undefined, copiesAfter: [] });
    await client.query('BEGIN');
    const hopeCameTrue = await writeHoped(client, 'public', bulk);
    await client.query('COMMIT');
    return hopeCameTrue;
  };
  expect(await write({ 1: 'a', 2: 'b' })).toBe(true);
  await client.query('UPDATE fresh SET sum = 5 WHERE id = 2');
  expect(await write({ 3: 'c', 2: 'B' })).toBe(false);
  expect((await client.query('SELECT id, name, sum FROM fresh ORDER BY id')).rows).toEqual([
    { id: 1, name: 'a', sum: null },
    { id: 2, name: 'B', sum: 5 },
    { id: 3, name: 'c', sum: null },
  ]);
});
