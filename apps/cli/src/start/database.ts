import path from 'node:path';
import { prepareAccessLog } from '@jejak/access-log';
import { type RunningPostgres, startPostgres } from '@jejak/embedded-postgres';
import {
  accessLogDatabaseOf,
  accessLogDatabaseSql,
  API,
  databaseSql,
  KEYS,
  keyDatabaseOf,
  keyDatabaseSql,
  PROJECTOR,
  rolesSql,
} from '@jejak/projection-engine';
import pg from 'pg';
import { type Accounts, passwordsSql, urlAs } from './accounts.js';

/** The database of the views, as the embedded PostgreSQL has it. */
const DATABASE = 'jejak';

/** Where the embedded PostgreSQL keeps its files. */
export const postgresIn = (dataDir: string): string => path.join(dataDir, 'postgres');

/**
 * Starts the embedded PostgreSQL with an account for each process, as an administrator would set up a server. What an
 * earlier version of Jejak made with one account is handed on to the projector.
 *
 * @param dataDir the data folder of Jejak
 * @returns the server; its address is that of the projector's account
 * @throws PostgresError
 */
export async function startDatabase(
  dataDir: string,
  accounts: Accounts,
  port?: number,
): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir: postgresIn(dataDir), ...(port !== undefined && { port }) });
  try {
    await prepare(server.url, accounts);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url: urlAs(PROJECTOR, accounts, server.url) };
}

/** @param administrator address of the superuser */
async function prepare(administrator: string, accounts: Accounts): Promise<void> {
  const client = new pg.Client({ connectionString: administrator, application_name: 'jejak-start' });
  client.on('error', () => undefined); // the next query fails and says so
  await client.connect();
  try {
    await client.query([rolesSql, passwordsSql(accounts), databaseSql(DATABASE)].join(';\n'));
    const keys = keyDatabaseOf(DATABASE);
    if (!(await isThere(client, keys))) await client.query(`CREATE DATABASE ${keys} OWNER ${KEYS}`);
    await client.query(keyDatabaseSql(DATABASE));
    const accessLog = accessLogDatabaseOf(DATABASE);
    if (!(await isThere(client, accessLog))) await client.query(`CREATE DATABASE ${accessLog}`);
    await client.query(accessLogDatabaseSql(DATABASE));
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
