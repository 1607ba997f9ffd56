import { quoted } from '../database.js';
import { ANALYST, API, KEYS, PROJECTOR, REPORTING } from './names.js';

/** Accounts that sign in, in the order in which they are made. */
export const ACCOUNTS = [PROJECTOR, API, KEYS] as const;

/** An account that signs in. */
export type Account = (typeof ACCOUNTS)[number];

/** Name of the key database that belongs to a database of views. */
export const keyDatabaseOf = (database: string): string => `${database}_keys`;

/**
 * What an administrator runs once for a server: the roles. May be run again. Accounts have no password yet.
 */
export const rolesSql = `
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['${ACCOUNTS.join(`', '`)}'] LOOP
    IF to_regrole(name) IS NULL THEN
      EXECUTE format('CREATE ROLE %I LOGIN', name);
    END IF;
  END LOOP;
  FOREACH name IN ARRAY ARRAY['${REPORTING}', '${ANALYST}'] LOOP
    IF to_regrole(name) IS NULL THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    END IF;
  END LOOP;
END $$;
GRANT ${REPORTING} TO ${PROJECTOR};`.trim();

/**
 * What an administrator runs in the database of the views, after the roles. May be run again. What one account owned
 * before, of an earlier version of Jejak or of a trial, becomes the projector's; its next start hands on the views.
 */
export const databaseSql = (database: string): string =>
  `
REVOKE ALL ON DATABASE ${quoted(database)} FROM PUBLIC;
GRANT CONNECT, CREATE ON DATABASE ${quoted(database)} TO ${PROJECTOR};
GRANT CONNECT ON DATABASE ${quoted(database)} TO ${API}, ${ANALYST};
CREATE SCHEMA IF NOT EXISTS jejak;
CREATE SCHEMA IF NOT EXISTS reporting;
CREATE SCHEMA IF NOT EXISTS serving;
CREATE SCHEMA IF NOT EXISTS jejak_edge;
ALTER SCHEMA jejak OWNER TO ${PROJECTOR};
ALTER SCHEMA jejak_edge OWNER TO ${API};
ALTER SCHEMA reporting OWNER TO ${REPORTING};
ALTER SCHEMA serving OWNER TO ${REPORTING};
GRANT USAGE ON SCHEMA jejak, reporting, serving TO ${API};
DO $$
DECLARE
  thing record;
BEGIN
  IF to_regclass('jejak.projection') IS NOT NULL THEN
    FOR thing IN SELECT nspname AS schema FROM pg_namespace JOIN jejak.projection ON schema_name = nspname LOOP
      EXECUTE format('ALTER SCHEMA %I OWNER TO ${PROJECTOR}', thing.schema);
    END LOOP;
  END IF;
  FOR thing IN
    SELECT relkind, relnamespace::regnamespace AS schema, relname FROM pg_class
    WHERE relkind IN ('r', 'v')
      AND relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('reporting', 'serving')
        OR pg_get_userbyid(nspowner) = '${PROJECTOR}')
      AND pg_get_userbyid(relowner) NOT IN ('${PROJECTOR}', '${REPORTING}')
  LOOP
    EXECUTE format('ALTER %s %s.%I OWNER TO ${PROJECTOR}',
      CASE thing.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, thing.schema, thing.relname);
  END LOOP;
END $$;`.trim();

/** Name of the database of the access log that belongs to a database of views. */
export const accessLogDatabaseOf = (database: string): string => `${database}_access_log`;

/** What an administrator runs once after the database of the access log was made, in whatever database. May be run again. */
export const accessLogDatabaseSql = (database: string): string =>
  `
REVOKE ALL ON DATABASE ${quoted(accessLogDatabaseOf(database))} FROM PUBLIC;
GRANT CONNECT ON DATABASE ${quoted(accessLogDatabaseOf(database))} TO ${API};`.trim();

/** What an administrator runs once after the key database was made, in whatever database. May be run again. */
export const keyDatabaseSql = (database: string): string =>
  `
REVOKE ALL ON DATABASE ${quoted(keyDatabaseOf(database))} FROM PUBLIC;`.trim();
