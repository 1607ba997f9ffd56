import { steadyPool } from '@jejak/postgres';
import pg from 'pg';
import { type Queryable, quoted, sqlState, transaction } from '../database.js';
import { type EngineLog, silent } from '../log.js';
import { aborted, Backoff } from '../run/backoff.js';
import { ANALYST, API } from './names.js';
import { locks, prepareRegistry } from './registry.js';

export interface RolesOptions {
  readonly databaseUrl: string;
  readonly log?: EngineLog;
  /** Of those who read views; {@link ANALYST} if not given. Roles belong to the whole server. */
  readonly analyst?: string;
  /** Of the API; {@link API} if not given. */
  readonly api?: string;
}

/**
 * Gives the other roles what they need of what is ours: role `analyst` the views of schema `reporting`, also those that
 * are made later, and the API's account besides those the views of schema `serving`, what it tells of the registry and asks for there. Role `analyst`
 * is made where we may make roles, else the log says what an administrator has to run; an account of the API is an
 * administrator's matter, and without one it uses ours. Waits for PostgreSQL; never throws.
 *
 * Views read their tables with the rights of their owner, so that neither needs a right on any table.
 */
export async function prepareRoles(options: RolesOptions, signal: AbortSignal): Promise<void> {
  const { databaseUrl, log = silent, analyst = ANALYST, api = API } = options;
  const backoff = new Backoff();
  while (!signal.aborted) {
    const pool = steadyPool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 10_000 });
    try {
      await prepareRegistry(pool);
      if (await roleThere(pool, analyst)) await unless(readsReporting, pool, analyst, letReadReporting);
      else
        log.warn(
          { code: 'REPORTING.NO_ANALYST', run: `CREATE ROLE ${quoted(analyst)} NOLOGIN` },
          'we may not make roles: let an administrator run this, then start the projector again',
        );
      if (await exists(pool, api)) {
        await unless(readsReporting, pool, api, letReadReporting);
        await unless(readsServing, pool, api, letReadServing);
        await unless(asksRegistry, pool, api, letAskRegistry);
      }
      return;
    } catch (error) {
      const again = passes(sqlState(error));
      if (!aborted(signal))
        log.warn({ err: error }, `other roles may lack rights${again ? ' yet; trying again' : ''}`);
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

async function exists(database: Queryable, role: string): Promise<boolean> {
  const { rows } = await database.query(`SELECT FROM pg_roles WHERE rolname = $1`, [role]);
  return rows.length > 0;
}

/** Whether the role is there, made by us if need be. */
async function roleThere(database: Queryable, role: string): Promise<boolean> {
  if (await exists(database, role)) return true;
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

/** Gives rights that are not all there; where they are, nothing is touched, so that nothing is locked. */
async function unless(
  there: (database: Queryable, role: string) => Promise<boolean>,
  pool: pg.Pool,
  role: string,
  give: (client: Queryable, role: string) => Promise<void>,
): Promise<void> {
  if (await there(pool, role)) return;
  await transaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(${locks.registry})`);
    if (!(await there(client, role))) await give(client, role);
  });
}

const letReadReporting = (client: Queryable, role: string) => letReadViews(client, role, 'reporting');
const letReadServing = (client: Queryable, role: string) => letReadViews(client, role, 'serving');
const readsReporting = (client: Queryable, role: string) => readsViews(client, role, 'reporting');
const readsServing = (client: Queryable, role: string) => readsViews(client, role, 'serving');

/** Schemas of views. */
type ViewSchema = 'reporting' | 'serving';

async function letReadViews(client: Queryable, role: string, schema: ViewSchema): Promise<void> {
  const { rows } = await client.query<{ owner: string }>(
    `SELECT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = $1`,
    [schema],
  );
  await client.query(
    `GRANT USAGE ON SCHEMA ${schema} TO ${quoted(role)};
     GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${quoted(role)};
     ALTER DEFAULT PRIVILEGES FOR ROLE ${quoted(rows[0]?.owner ?? '')} IN SCHEMA ${schema}
       GRANT SELECT ON TABLES TO ${quoted(role)}`,
  );
}

/** Whether the role has all rights that it is to have on the views. */
async function readsViews(database: Queryable, role: string, schema: ViewSchema): Promise<boolean> {
  const { rows } = await database.query<{ all: boolean }>(
    `SELECT has_schema_privilege($1, $2, 'USAGE')
       AND NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = $2::regnamespace
         AND relkind IN ('v', 'm') AND NOT has_table_privilege($1, oid, 'SELECT'))
       AND EXISTS (SELECT FROM pg_default_acl, aclexplode(defaclacl) AS acl
         WHERE defaclnamespace = $2::regnamespace AND defaclobjtype = 'r'
           AND defaclrole = (SELECT nspowner FROM pg_namespace WHERE nspname = $2)
           AND acl.grantee = to_regrole(quote_ident($1)) AND acl.privilege_type = 'SELECT') AS all`,
    [role, schema],
  );
  return rows[0]?.all === true;
}

/** To look at the registry, to ask for a rebuild or to cancel one, and to ask for a retry of parked events. */
async function letAskRegistry(client: Queryable, role: string): Promise<void> {
  await client.query(
    `GRANT USAGE ON SCHEMA jejak TO ${quoted(role)};
     GRANT SELECT ON jejak.projection, jejak.policy, jejak.projector, jejak.parked, jejak.rebuild, jejak.retry
       TO ${quoted(role)};
     GRANT INSERT (projections, by_projector, state), UPDATE (cancel, state, ended_at) ON jejak.rebuild
       TO ${quoted(role)};
     GRANT INSERT (projection) ON jejak.retry TO ${quoted(role)}`,
  );
}

/** Whether it has the last of what {@link letAskRegistry} gives in one transaction. */
async function asksRegistry(database: Queryable, role: string): Promise<boolean> {
  const { rows } = await database.query<{ all: boolean }>(
    `SELECT has_schema_privilege($1, 'jejak', 'USAGE')
       AND has_column_privilege($1, 'jejak.retry', 'projection', 'INSERT') AS all`,
    [role],
  );
  return rows[0]?.all === true;
}
