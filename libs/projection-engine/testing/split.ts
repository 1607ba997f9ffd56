import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testDatabase } from '../../../test/support/postgres.js';
import { type Account, ACCOUNTS, databaseSql, rolesSql } from '../src/index.js';

/** A database whose rights are split among accounts, as in production. */
export interface SplitDatabase {
  readonly administrator: string;
  readonly urls: Readonly<Record<Account, string>>;
  /** Runs SQL as the administrator. */
  readonly sql: (text: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Runs SQL on a connection of its own as an account; gives the rows of the last statement, or the SQLSTATE of an error. */
  readonly as: (account: Account | 'analyst', text: string) => Promise<unknown>;
  readonly drop: () => Promise<void>;
}

/** Roles belong to the whole server, which test files share: they are made once and stay, with passwords by hand. */
export async function splitDatabase(): Promise<SplitDatabase> {
  const database = await testDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  const name = new URL(database.url).pathname.slice(1);
  const password = 'of-every-test';
  await pool.query(`SELECT pg_advisory_xact_lock(7307498901421072399); ${rolesSql};
    ${ACCOUNTS.map((account) => `ALTER ROLE ${account} PASSWORD '${password}';`).join('\n')}`);
  await pool.query(databaseSql(name));
  const login = `analyst_${randomBytes(4).toString('hex')}`;
  await pool.query(`CREATE ROLE ${login} LOGIN PASSWORD '${password}' IN ROLE analyst`);
  const urlOf = (user: string) => {
    const url = new URL(database.url);
    [url.username, url.password] = [user, password];
    return url.href;
  };
  const urls = {
    jejak_projector: urlOf('jejak_projector'),
    jejak_api: urlOf('jejak_api'),
    jejak_keys: urlOf('jejak_keys'),
  };
  return {
    administrator: database.url,
    urls,
    sql: async (text, params) => (await pool.query<Record<string, unknown>>(text, params)).rows,
    as: async (account, text) => {
      const client = new pg.Client({
        connectionString: account === 'analyst' ? urlOf(login) : urls[account],
      });
      client.on('error', () => undefined);
      try {
        await client.connect();
        const results = await client.query<Record<string, unknown>>(text);
        return [results].flat().at(-1)?.rows; // several statements give several results
      } catch (error) {
        return error instanceof pg.DatabaseError ? error.code : error;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    drop: async () => {
      await pool.query(`DROP ROLE ${login}`);
      await pool.end();
      await database.drop();
    },
  };
}
