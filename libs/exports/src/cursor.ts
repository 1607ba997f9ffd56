import type pg from 'pg';

/** Rows that PostgreSQL hands over at once. */
const FETCH = 2_000;

type Client = Pick<pg.Client, 'query'>;

/** All rows of a query as lists of values, some at a time; behind {@link beginSnapshot}. */
export async function* fetched(client: Client, select: string): AsyncGenerator<unknown[][]> {
  await declare(client, select);
  for (;;) {
    const { rows } = await client.query<unknown[]>({ text: NEXT, rowMode: 'array' });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('CLOSE export');
}

/** The same as objects, by the names of the columns. */
export async function* fetchedAs<Row extends object>(client: Client, select: string): AsyncGenerator<Row[]> {
  await declare(client, select);
  for (;;) {
    const { rows } = await client.query<Row>(NEXT);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('CLOSE export');
}

const NEXT = `FETCH ${FETCH} FROM export`;

async function declare(client: Client, select: string): Promise<void> {
  // all rows are wanted: a plan that is quick to the first one is of no use
  await client.query(`SET LOCAL cursor_tuple_fraction = 1; DECLARE export NO SCROLL CURSOR FOR ${select}`);
}
