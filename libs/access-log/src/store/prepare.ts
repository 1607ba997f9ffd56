import { ACCESS_LOG_ROLE, rightsSql } from './rights.js';
import { locks, openPool, type Queryable, sqlState } from './database.js';
import { tables } from './schema.js';
import pg from 'pg';

export interface PrepareOptions {
  /** As an account that may make schemas and roles. */
  readonly databaseUrl: string;
  /** {@link ACCESS_LOG_ROLE} if not given. Roles belong to the whole server. */
  readonly role?: string;
}

/** Makes tables, months and the role with its rights; may be repeated, also by many at once. */
export async function prepareAccessLog({
  databaseUrl,
  role = ACCESS_LOG_ROLE,
}: PrepareOptions): Promise<void> {
  const pool = openPool(databaseUrl, 1);
  try {
    await prepareTables(pool);
    await makeRole(pool, role);
    await pool.query(`SELECT pg_advisory_xact_lock(${locks.making}); ${rightsSql(role)}`);
  } finally {
    await pool.end();
  }
}

/** Makes tables and months that are missing. Where the tables are, no right to make any is needed. */
export async function prepareTables(database: Queryable): Promise<void> {
  // one statement string is one transaction; who waited for the lock finds the tables of who had it
  if (!(await areThere(database)))
    await database
      .query(`SELECT pg_advisory_xact_lock(${locks.making}); ${tables}`)
      .catch(async (error: unknown) => {
        if (!(await areThere(database))) throw error;
      });
  await makeMonths(database);
}

/** Makes the months that entries will soon need. */
export async function makeMonths(database: Queryable): Promise<void> {
  await database.query('SELECT jejak_access_log.make_months()');
}

async function areThere(database: Queryable): Promise<boolean> {
  const { rows } = await database.query<{ there: boolean }>(
    `SELECT to_regclass('jejak_access_log.seal') IS NOT NULL AS there`,
  );
  return rows[0]?.there === true;
}

async function makeRole(database: Queryable, role: string): Promise<void> {
  const { rows } = await database.query(`SELECT FROM pg_roles WHERE rolname = $1`, [role]);
  if (rows.length > 0) return;
  await database.query(`CREATE ROLE ${pg.escapeIdentifier(role)} NOLOGIN`).catch((error: unknown) => {
    if (sqlState(error) !== '42710' && sqlState(error) !== '23505') throw error; // somebody else made it meanwhile
  });
}
