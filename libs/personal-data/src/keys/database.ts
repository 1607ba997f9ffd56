import { steadyPool } from '@jejak/postgres';
import pg from 'pg';
import { KeysUnavailable } from '../errors.js';

/** What a query may be sent to. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

const TIMEOUT_MS = 3000;

/** Whether PostgreSQL understood and refused: a mistake of ours or a rule of the tables, which no retry mends. */
const REFUSED = /^(22|23|42)/;

/** The key database. Whatever goes wrong on the way to it is `KeysUnavailable`. */
export class Database {
  readonly #pool: pg.Pool;

  constructor(private readonly url: string) {
    this.#pool = steadyPool({
      connectionString: url,
      application_name: 'jejak-keys',
      max: 4,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS + 500,
      statement_timeout: TIMEOUT_MS,
      keepAlive: true,
    });
  }

  async query<Row extends pg.QueryResultRow>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return (await answered(this.#pool.query<Row>(sql, params))).rows;
  }

  /** Runs `work` in one transaction; whatever goes wrong, nothing of it stays. */
  async transaction<T>(work: (client: Queryable) => Promise<T>): Promise<T> {
    const client = await answered(this.#pool.connect());
    let unusable = true;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      unusable = false;
      return result;
    } catch (error) {
      unusable = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
      throw translated(error);
    } finally {
      client.release(unusable);
    }
  }

  /** Runs `work` on a connection of its own, without time-outs and outside of a transaction. */
  async alone<T>(work: (client: Queryable) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'jejak-keys-cleaning' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } catch (error) {
      throw translated(error);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

/** SQLSTATE of an error that PostgreSQL gave. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

function answered<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw translated(error);
  });
}

/** Errors of ours and refusals stay what they are. */
function translated(error: unknown): unknown {
  if (isOurs(error) || REFUSED.test(sqlState(error) ?? '')) return error;
  return new KeysUnavailable({ cause: error });
}

function isOurs(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && error.code.startsWith('PERSONAL.');
}
