import pg from 'pg';
import type { Projection, ReportingReader } from '../src/index.js';
import { rebuild } from '../src/index.js';
import { testDatabase } from '../../../test/support/postgres.js';
import type { MemoryLog } from './memory-log.js';

/** Views of a log in memory, to ask questions of. */
export interface Folded extends ReportingReader {
  /** Folds the log into the projection's views, from its start. */
  readonly fold: (projection: Projection, log: MemoryLog) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function folded(): Promise<Folded> {
  const database = await testDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  return {
    query: async <Row extends object>(sql: string, params: unknown[]) =>
      (await pool.query<Row>(sql, params)).rows,
    fold: async (projection, source) => {
      await rebuild({ databaseUrl: database.url, source, projection });
    },
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

/** Columns that a view has and its description does not name; every one must be documented. */
export async function undocumented(reader: ReportingReader): Promise<string[]> {
  const rows = await reader.query<{ name: string }>(
    `SELECT relname || '.' || attname AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace IN ('reporting'::regnamespace, 'personal'::regnamespace) AND attnum > 0
       AND col_description(attrelid, attnum) IS NULL ORDER BY 1`,
    [],
  );
  return rows.map(({ name }) => name);
}
