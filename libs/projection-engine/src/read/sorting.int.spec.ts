import fc from 'fast-check';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { Cursor, CursorError, Sorting, type SortedRow, type SortOf } from '../index.js';
import { z } from 'zod';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    'CREATE TEMP TABLE things (a bigint, b bigint, due date, size numeric, name text NOT NULL)',
  );
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const THINGS = new Sorting(
  'things',
  {
    name: { sql: 'name', type: 'text' },
    due: { sql: 'due', type: 'date', nullable: true },
    size: { sql: 'size', type: 'numeric', nullable: true },
    a: { sql: 'a', type: 'bigint' },
  },
  [
    { sql: 'a', type: 'bigint' },
    { sql: 'b', type: 'bigint' },
  ],
  '-due',
);
type Way = SortOf<typeof THINGS>;

/** One page: what it shows, and where the next one begins. */
async function part(limit: number, sort: Way | undefined, cursor: string | undefined) {
  const params: unknown[] = [limit + 1];
  const order = THINGS.sorted(sort, cursor, (value) => `$${params.push(value)}`);
  const { rows } = await client.query<SortedRow & { thing: string }>(
    `SELECT a || '/' || b AS thing, ${order.columns} FROM things WHERE ${order.after} ORDER BY ${order.by} LIMIT $1`,
    params,
  );
  return order.page(rows, limit, ({ thing }) => thing);
}

async function all(limit: number, sort?: Way): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await part(limit, sort, cursor);
    found.push(...items);
    if (next === undefined) return found;
    cursor = next;
  }
}

const thing = fc.record({
  a: fc.nat(3),
  b: fc.nat(30),
  due: fc.option(fc.constantFrom('2026-01-31', '2026-02-28', '2028-02-29')),
  size: fc.option(fc.constantFrom('-1.5', '0', '0.25', '10')),
  name: fc.constantFrom('', 'Dinas', 'dinas', 'Ééé', 'a'),
});
type Thing = Readonly<{ a: number; b: number; due: string | null; size: string | null; name: string }>;

async function fill(things: readonly Thing[]): Promise<void> {
  await client.query('TRUNCATE things');
  for (const { a, b, due, size, name } of things)
    await client.query('INSERT INTO things VALUES ($1, $2, $3, $4, $5)', [a, b, due, size, name]);
}

it('shows every row once, in order, what lacks the field last, whatever the pages hold', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(thing, { selector: ({ a, b }) => `${a}/${b}`, maxLength: 12 }),
      fc.constantFrom(...THINGS.choices),
      fc.integer({ min: 1, max: 4 }),
      async (things, sort, limit) => {
        await fill(things);
        const whole = await all(100, sort);
        expect([...whole].sort()).toEqual(things.map(({ a, b }) => `${a}/${b}`).sort());
        expect(await all(limit, sort)).toEqual(whole);
        const field = sort.replace('-', '');
        if (field !== 'due') return;
        const order = whole.map((one) => things.find(({ a, b }) => `${a}/${b}` === one)?.due ?? undefined);
        const days = order.filter((day) => day !== undefined);
        expect(order.slice(0, days.length)).toEqual(sort === 'due' ? days.sort() : days.sort().reverse());
      },
    ),
    { numRuns: 150 },
  ));

it('goes by the standard where nobody asks', async () => {
  await fill([1, 2, 3].map((a) => ({ a, b: 0, due: `2026-01-0${a}`, size: null, name: '' })));
  expect(await all(2)).toEqual(['3/0', '2/0', '1/0']);
  expect(await all(2, '-due')).toEqual(await all(2));
});

it.each([
  ['another order', async () => (await part(1, 'due', undefined)).next],
  [
    'a key of another kind',
    () => new Cursor('things -due', z.tuple([z.string(), z.array(z.string())])).encode(['soon', ['1', '2']]),
  ],
  [
    'too few ids',
    () => new Cursor('things -due', z.tuple([z.string(), z.array(z.string())])).encode(['2026-01-01', ['1']]),
  ],
  [
    'an id of another kind',
    () =>
      new Cursor('things -due', z.tuple([z.string(), z.array(z.string())])).encode([
        '2026-01-01',
        ['1', 'x'],
      ]),
  ],
])('refuses a cursor of %s', async (_, made) => {
  await expect(part(1, '-due', await made())).rejects.toThrow(CursorError);
});
