import pg from 'pg';
import { type Queryable, quoted, sqlState, transaction } from '../database.js';
import { type EngineLog, silent } from '../log.js';
import { aborted, Backoff } from '../run/backoff.js';
import { locks, prepareRegistry } from './registry.js';

/** The group role of those who read schema `reporting` and nothing else; it cannot log in itself. */
export const ANALYST = 'analyst';

export interface AnalystOptions {
  readonly databaseUrl: string;
  readonly log?: EngineLog;
  /** Of the role; {@link ANALYST} if not given. Roles belong to the whole server. */
  readonly role?: string;
}

/**
 * Makes role `analyst` and lets it read the views of schema `reporting`, also those that are made later. Where our
 * user may not make roles, the log says what an administrator has to run, and nothing fails. Waits for
 * PostgreSQL; never throws.
 *
 * Views read their tables with the rights of their owner, so that the role needs no right on any table.
 */
export async function prepareAnalyst(options: AnalystOptions, signal: AbortSignal): Promise<void> {
  const { databaseUrl, log = silent, role = ANALYST } = options;
  const backoff = new Backoff();
  while (!signal.aborted) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 10_000 });
    pool.on('error', () => undefined);
    try {
      await prepareRegistry(pool);
      if (await roleThere(pool, role)) await letRead(pool, role);
      else
        log.warn(
          { code: 'REPORTING.NO_ANALYST', run: `CREATE ROLE ${quoted(role)} NOLOGIN` },
          'we may not make roles: let an administrator run this, then start the projector again',
        );
      return;
    } catch (error) {
      const again = passes(sqlState(error));
      if (!aborted(signal))
        log.warn({ err: error }, `analysts may lack rights${again ? ' yet; trying again' : ''}`);
      if (!again) return;
      await backoff.wait(signal);
    } finally {
      await pool.end();
    }
  }
}

/** A connection that failed, a server that starts or stops, a lock: worth another try. */
function passes(state: string | undefined): boolean {
  return state === undefined || /^(08|40|53|57)/.test(state);
}

/** Whether the role is there, made by us if need be. */
async function roleThere(database: Queryable, role: string): Promise<boolean> {
  const { rows } = await database.query(`SELECT FROM pg_roles WHERE rolname = $1`, [role]);
  if (rows.length > 0) return true;
  try {
    await database.query(`CREATE ROLE ${quoted(role)} NOLOGIN`);
    return true;
  } catch (error) {
    const state = sqlState(error);
    if (state === '42501') return false; // insufficient_privilege
    if (state === '42710' || state === '23505') return true; // somebody else made it meanwhile
    throw error;
  }
}

async function letRead(pool: pg.Pool, role: string): Promise<void> {
  if (await reads(pool, role)) return;
  await transaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(${locks.registry})`);
    if (await reads(client, role)) return;
    await client.query(
      `GRANT USAGE ON SCHEMA reporting TO ${quoted(role)};
       GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO ${quoted(role)};
       ALTER DEFAULT PRIVILEGES IN SCHEMA reporting GRANT SELECT ON TABLES TO ${quoted(role)}`,
    );
  });
}

/** Whether the role has all rights that it is to have; then nothing is touched, so that no view is locked. */
async function reads(database: Queryable, role: string): Promise<boolean> {
  const { rows } = await database.query<{ all: boolean }>(
    `SELECT has_schema_privilege($1, 'reporting', 'USAGE')
       AND NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'reporting'::regnamespace
         AND relkind IN ('v', 'm') AND NOT has_table_privilege($1, oid, 'SELECT'))
       AND EXISTS (SELECT FROM pg_default_acl, aclexplode(defaclacl) AS acl
         WHERE defaclnamespace = 'reporting'::regnamespace AND defaclobjtype = 'r'
           AND defaclrole = current_user::regrole AND acl.grantee = to_regrole(quote_ident($1))
           AND acl.privilege_type = 'SELECT') AS all`,
    [role],
  );
  return rows[0]?.all === true;
}
