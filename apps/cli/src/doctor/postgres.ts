import { ANALYST, API, keyDatabaseOf, KEYS, PROJECTOR, REPORTING } from '@jejak/projection-engine';
import pg from 'pg';
import { describeError } from '../failure.js';
import { shown } from '../start/address.js';
import { CLOCK_MS } from './event-store.js';
import { fault, type Finding, note } from './finding.js';

/** Views with the rights of who asks, and `NULLS NOT DISTINCT`, came with it. */
const OLDEST = 150_000;
const PATIENCE_MS = 5_000;

/** Runs SQL that changes nothing. */
type Ask = <Row extends object>(sql: string, params?: unknown[]) => Promise<Row[]>;

/**
 * What is wrong with the database of the views, and with what its accounts may do. It asks the catalog only, so any
 * account may ask. A role that is not there cannot be too wide.
 *
 * @param code of the finding that the server does not answer
 */
export async function withDatabase(
  url: string,
  examine: (ask: Ask) => Promise<Finding[]>,
  code: 'POSTGRES.UNREACHABLE' | 'KEYS.UNREACHABLE' = 'POSTGRES.UNREACHABLE',
): Promise<Finding[]> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'jejak-doctor',
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined); // the next query fails and says so
  try {
    await client.connect();
    await client.query('SET default_transaction_read_only = on');
    return await examine(
      async <Row extends object>(sql: string, params: unknown[] = []) =>
        (await client.query<Row>(sql, params)).rows,
    );
  } catch (error) {
    return [fault(code, { address: shown(url), why: describeError(error) })];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The server, the connection and the account that the address names. */
export async function examineConnection(ask: Ask, url: string): Promise<Finding[]> {
  const [we] = await ask<{
    name: string;
    version: number;
    superuser: boolean;
    bypass: boolean;
    roles: boolean;
    databases: boolean;
    tls: boolean;
    local: boolean;
    ms: number;
  }>(
    `SELECT rolname AS name, current_setting('server_version_num')::int AS version, rolsuper AS superuser,
       rolbypassrls AS bypass, rolcreaterole AS roles, rolcreatedb AS databases,
       (SELECT coalesce(ssl, false) FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS tls,
       coalesce(inet_server_addr() <<= '127.0.0.0/8' OR inet_server_addr() = '::1', true) AS local,
       extract(epoch FROM clock_timestamp())::float8 * 1000 - $1 AS ms
     FROM pg_roles WHERE rolname = current_user`,
    [Date.now()],
  );
  if (!we) return [];
  const account = we.name;
  const extras = [
    ...(we.bypass && !we.superuser ? ['BYPASSRLS'] : []),
    ...(we.roles && !we.superuser ? ['CREATEROLE'] : []),
    ...(we.databases && !we.superuser ? ['CREATEDB'] : []),
  ];
  return [
    ...(we.version < OLDEST ? [fault('POSTGRES.TOO_OLD', { version: Math.floor(we.version / 10_000) })] : []),
    ...(we.tls || we.local ? [] : [fault('POSTGRES.NO_TLS', { address: shown(url) })]),
    ...(we.superuser ? [fault('POSTGRES.SUPERUSER', { account })] : []),
    ...(extras.length > 0 ? [fault('POSTGRES.ATTRIBUTES', { account, what: extras.join(', ') })] : []),
    ...(Math.abs(we.ms) > CLOCK_MS ? [fault('POSTGRES.CLOCK', { seconds: Math.round(we.ms / 1000) })] : []),
  ];
}

/** How rights are split among the roles. */
export async function examineRoles(ask: Ask): Promise<Finding[]> {
  const known = await ask<{ name: string; super: boolean; bypass: boolean }>(
    `SELECT rolname AS name, rolsuper AS super, rolbypassrls AS bypass FROM pg_roles WHERE rolname = ANY ($1)`,
    [[PROJECTOR, API, REPORTING, ANALYST]],
  );
  const names = new Set(known.map(({ name }) => name));
  const missing = [PROJECTOR, API, REPORTING].filter((name) => !names.has(name));
  const wide = known.filter((role) => role.super || role.bypass).map(({ name }) => name);
  return [
    ...(missing.length > 0 ? [fault('POSTGRES.ONE_ACCOUNT', { missing: missing.join(', ') })] : []),
    ...(names.has(ANALYST) ? [] : [note('POSTGRES.NO_ANALYST')]),
    ...wide.map((role) => fault('POSTGRES.ROLE_BYPASSES', { role })),
    ...(names.has(API) ? await examineApi(ask) : []),
    ...(names.has(ANALYST) ? await tablesRead(ask, ANALYST) : []),
    ...(await examineGuards(ask)),
  ];
}

/** What the API's account may beyond what it needs. */
async function examineApi(ask: Ask): Promise<Finding[]> {
  const written = await ask<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'v', 'm', 'p') AND nspname !~ '^(pg_|information_schema$)'
       AND (has_table_privilege($1, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
         OR has_any_column_privilege($1, c.oid, 'INSERT, UPDATE')
           AND NOT (nspname = 'jejak' AND relname IN ('rebuild', 'retry')))
     ORDER BY 1 LIMIT 5`,
    [API],
  );
  const [makes] = await ask<{ database: boolean; schemas: string[]; groups: string[] }>(
    `SELECT has_database_privilege($1, current_database(), 'CREATE') AS database,
       ARRAY(SELECT nspname::text FROM pg_namespace
         WHERE nspname !~ '^(pg_|jejak_edge$)' AND has_schema_privilege($1, oid, 'CREATE') ORDER BY 1) AS schemas,
       ARRAY(SELECT rolname::text FROM pg_roles
         WHERE rolname <> $1 AND pg_has_role($1, oid, 'MEMBER') ORDER BY 1) AS groups`,
    [API],
  );
  const places = [...(makes?.database ? ['DATABASE'] : []), ...(makes?.schemas ?? [])];
  return [
    ...(written.length > 0
      ? [fault('POSTGRES.API_WRITES', { role: API, what: written.map(({ name }) => name).join(', ') })]
      : []),
    ...(places.length > 0 ? [fault('POSTGRES.API_MAKES', { role: API, what: places.join(', ') })] : []),
    ...(makes && makes.groups.length > 0
      ? [fault('POSTGRES.API_IN_GROUP', { role: API, what: makes.groups.join(', ') })]
      : []),
    ...(await tablesRead(ask, API)),
  ];
}

/** Tables of views that a role reads past the views. */
async function tablesRead(ask: Ask, role: string): Promise<Finding[]> {
  const rows = await ask<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace
     WHERE relkind = 'r' AND nspname !~ '^(pg_|information_schema$|jejak$)'
       AND has_schema_privilege($1, n.oid, 'USAGE') AND has_any_column_privilege($1, c.oid, 'SELECT')
     ORDER BY 1 LIMIT 5`,
    [role],
  );
  return rows.length === 0
    ? []
    : [fault('POSTGRES.READS_TABLES', { role, what: rows.map(({ name }) => name).join(', ') })];
}

/** Whether rows are filtered for whoever reads a view. */
async function examineGuards(ask: Ask): Promise<Finding[]> {
  const [found] = await ask<{ bare: string[]; bypassing: string[]; definers: string[] }>(
    `SELECT
       ARRAY(SELECT c.oid::regclass::text FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace
         WHERE relkind = 'r' AND relname <> '_deferred' AND nspname ~ '_v[0-9]+_g[0-9]+$'
           AND NOT (relrowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid))
         ORDER BY 1 LIMIT 5) AS bare,
       ARRAY(SELECT DISTINCT v.oid::regclass::text FROM pg_class AS v
           JOIN pg_namespace AS n ON n.oid = v.relnamespace JOIN pg_rewrite ON ev_class = v.oid
           JOIN pg_depend ON objid = pg_rewrite.oid JOIN pg_class AS t ON t.oid = refobjid
           JOIN pg_roles ON pg_roles.oid = v.relowner
         WHERE nspname = 'reporting' AND v.relkind = 'v' AND t.relkind = 'r' AND refclassid = 'pg_class'::regclass
           AND (t.relowner = v.relowner OR rolsuper OR rolbypassrls) ORDER BY 1 LIMIT 5) AS bypassing,
       ARRAY(SELECT p.oid::regprocedure::text FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = pronamespace
         WHERE prosecdef AND nspname !~ '^(pg_|information_schema$)' ORDER BY 1 LIMIT 5) AS definers`,
  );
  if (!found) return [];
  return [
    ...(found.bare.length > 0 ? [fault('POSTGRES.NO_ROW_SECURITY', { what: found.bare.join(', ') })] : []),
    ...(found.bypassing.length > 0
      ? [fault('POSTGRES.VIEWS_BYPASS', { what: found.bypassing.join(', '), owner: REPORTING })]
      : []),
    ...(found.definers.length > 0
      ? [fault('POSTGRES.SECURITY_DEFINER', { what: found.definers.join(', ') })]
      : []),
  ];
}

/** Who else may enter the key database, asked in the database of the views. */
export async function examineKeys(ask: Ask): Promise<Finding[]> {
  const [here] = await ask<{ database: string }>(`SELECT current_database() AS database`);
  const keys = keyDatabaseOf(here?.database ?? '');
  const rows = await ask<{ roles: string[] }>(
    `SELECT ARRAY(SELECT rolname::text FROM pg_roles
       WHERE rolcanlogin AND NOT rolsuper AND rolname <> $2 AND datdba <> pg_roles.oid
         AND has_database_privilege(pg_roles.oid, pg_database.oid, 'CONNECT') ORDER BY 1) AS roles
     FROM pg_database WHERE datname = $1`,
    [keys, KEYS],
  );
  const [row] = rows;
  if (!row) return [note('KEYS.NO_DATABASE', { database: keys })];
  return row.roles.length > 0 ? [fault('KEYS.OPEN', { database: keys, what: row.roles.join(', ') })] : [];
}
