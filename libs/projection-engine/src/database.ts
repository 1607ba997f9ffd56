import { steadyPool } from '@jejak/postgres';
import pg from 'pg';

export { type Queryable, sqlState, transaction } from '@jejak/postgres';

export function quoted(identifier: string): string {
  return pg.escapeIdentifier(identifier);
}

/** A pool whose idle connections may break without harm. */
export function openPool(databaseUrl: string, name: string, max: number, options = ''): pg.Pool {
  return steadyPool({
    connectionString: databaseUrl,
    application_name: name,
    max,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...(options && { options }),
  });
}

/** SQLSTATE: `lock_timeout` passed. */
export const lockNotAvailable = '55P03';
