import pg from 'pg';

/**
 * A pool whose connections may break at any moment. A connection tells that by an event, and an event that nobody
 * listens to would end the process: also between two queries, and in the very moment in which it was made. What is asked
 * of such a connection fails, and the next question opens another one.
 */
export function steadyPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  const broken = () => undefined;
  pool.on('error', broken);
  pool.on('connect', (client) => client.on('error', broken));
  return pool;
}
