import { steadyPool } from '@jejak/postgres';
import pg from 'pg';

export { inOrder, type Queryable, sqlState, transaction } from '@jejak/postgres';

export function quoted(identifier: string): string {
  return pg.escapeIdentifier(identifier);
}

export interface PoolOptions {
  /** Of PostgreSQL, as in `-c synchronous_commit=off`. */
  readonly settings?: string;
  /** Whether statements are sent without waiting for the answer to the one before, where they may be; COPY is refused then. */
  readonly pipeline?: boolean;
}

/**
 * A pool whose idle connections may break without harm. Statements that it keeps are planned each time: a table is empty when
 * its first rows come, and a plan for that would be used for millions.
 */
export function openPool(
  databaseUrl: string,
  name: string,
  max: number,
  { settings = '', pipeline = false }: PoolOptions = {},
): pg.Pool {
  return steadyPool({
    connectionString: databaseUrl,
    application_name: name,
    max,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: `-c plan_cache_mode=force_custom_plan ${settings}`,
    pipeline,
  });
}

/** SQLSTATE: `lock_timeout` passed. */
export const lockNotAvailable = '55P03';
