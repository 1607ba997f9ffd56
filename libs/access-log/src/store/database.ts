import { steadyPool } from '@jejak/postgres';
import pg from 'pg';

export { type Queryable, sqlState, transaction } from '@jejak/postgres';

/** Keys of advisory locks: our number, and what is locked. */
export const locks = {
  /** Held by who makes tables or months. */
  making: '7307498901421072401',
  /** Shared by transactions that add entries; who has it alone knows that none is under way. */
  writing: '7307498901421072402',
  /** Held by who appends to the chain of seals. */
  sealing: '7307498901421072403',
} as const;

/** SQL: a moment in UTC with microseconds, which a `Date` would lose. */
export const isoMicroseconds = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL: the first day of the month that a moment is in, in UTC. */
export const monthOf = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-01')`;

/** Opens a pool whose idle connections may break without harm. */
export function openPool(databaseUrl: string, max: number, timeoutMs?: number): pg.Pool {
  return steadyPool({
    connectionString: databaseUrl,
    application_name: 'jejak-access-log',
    max,
    connectionTimeoutMillis: timeoutMs ?? 10_000,
    keepAlive: true,
    ...(timeoutMs !== undefined && { query_timeout: timeoutMs, statement_timeout: timeoutMs }),
  });
}

/** The first row of an answer that has one. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('a query that always gives a row gave none');
  return row;
}
