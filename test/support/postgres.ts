import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startThrowawayPostgres } from '@jejak/embedded-postgres';

/** A database that only one test file uses. */
export interface TestDatabase {
  url: string;
  /** Also ends connections that a test left open. */
  drop: () => Promise<void>;
}

/**
 * A fresh, empty database: on `DATABASE_URL` if it is set, on the server that Jest's global set-up started, or, where
 * there is no such thing (benchmarks), on a throwaway server of its own.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { DATABASE_URL, JEJAK_TEST_POSTGRES_URL, JEJAK_TEST_POSTGRES_ERROR } = process.env;
  const shared = DATABASE_URL || JEJAK_TEST_POSTGRES_URL;
  if (shared) return newDatabase(shared);
  if (JEJAK_TEST_POSTGRES_ERROR) throw new Error(JEJAK_TEST_POSTGRES_ERROR);
  const server = await startThrowawayPostgres();
  return { url: server.url, drop: server.stop };
}

async function newDatabase(server: string): Promise<TestDatabase> {
  const name = `jejak_test_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
