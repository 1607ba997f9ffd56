import fc from 'fast-check';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { arrayLiteral } from './array-literal.js';

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

it('arrives as it was, whatever the texts', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...['', 'NULL', 'null', '{}', 'a,b', '"', '\\', '\\"', ' 1 ', '-1', '1e5', '\n', "'", '1 2'],
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text)), async (texts) => {
      const values = texts.map((one) => one?.replaceAll('\u0000', '') ?? null);
      const { rows } = await client.query<{ given: unknown }>(`SELECT to_jsonb($1::text[]) AS given`, [
        arrayLiteral(values),
      ]);
      expect(rows[0]?.given).toEqual(values);
    }),
  );
});
