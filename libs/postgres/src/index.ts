import pg from 'pg';

export { inOrder } from './in-order.js';
export { steadyPool } from './steady-pool.js';

/** What a query may be sent to: a client or a pool. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/** Runs `work` in one transaction of a {@link steadyPool}; whatever goes wrong, nothing of it stays. */
export async function transaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    failed = false;
    return result;
  } catch (error) {
    failed = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(failed);
  }
}

/** SQLSTATE of an error that PostgreSQL gave. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
