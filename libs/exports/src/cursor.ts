import type pg from 'pg';

/** Rows that PostgreSQL hands over at once. */
const FETCH = 2_000;

/** All rows of a query, some at a time; behind {@link beginSnapshot}. */
export async function* fetched(client: pg.Client, select: string): AsyncGenerator<unknown[][]> {
  // all rows are wanted: a plan that is quick to the first one is of no use
  await client.query(`SET LOCAL cursor_tuple_fraction = 1; DECLARE export NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const { rows } = await client.query<unknown[]>({ text: `FETCH ${FETCH} FROM export`, rowMode: 'array' });
    if (rows.length === 0) break;
    yield rows;
  }
}
