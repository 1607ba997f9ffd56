import { prepareAccessLog } from '@jejak/access-log';
import {
  accessLogDatabaseOf,
  accessLogDatabaseSql,
  API,
  databaseSql,
  KEYS,
  keyDatabaseOf,
  keyDatabaseSql,
  rolesSql,
} from '@jejak/projection-engine';
import pg from 'pg';
import { type Accounts, passwordsSql } from '../start/accounts.js';

/**
 * Makes the roles with their passwords, the databases of the keys and of the access log, and what each role needs in them.
 * May be run again, also after an upgrade: what is there stays.
 *
 * @param administrator address of the database of the views, for a superuser
 */
export async function prepareDatabases(
  administrator: string,
  accounts: Accounts,
  database = 'jejak',
): Promise<void> {
  const client = new pg.Client({ connectionString: administrator, application_name: 'jejak-start' });
  client.on('error', () => undefined); // the next query fails and says so
  await client.connect();
  try {
    await client.query([rolesSql, passwordsSql(accounts), databaseSql(database)].join(';\n'));
    const keys = keyDatabaseOf(database);
    if (!(await isThere(client, keys)))
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(keys)} OWNER ${KEYS}`);
    await client.query(keyDatabaseSql(database));
    const accessLog = accessLogDatabaseOf(database);
    if (!(await isThere(client, accessLog)))
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(accessLog)}`);
    await client.query(accessLogDatabaseSql(database));
    const url = new URL(administrator);
    url.pathname = `/${accessLog}`;
    await prepareAccessLog({ databaseUrl: url.href, role: API });
  } finally {
    await client.end();
  }
}

async function isThere(client: pg.Client, database: string): Promise<boolean> {
  const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  return rows.length > 0;
}
