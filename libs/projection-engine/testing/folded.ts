import { steadyPool } from '@jejak/postgres';
import pg from 'pg';
import type { Projection, ReportingReader, Visibility } from '../src/index.js';
import { askSeeing, prepareRoles, rebuildAll, withUsed } from '../src/index.js';
import { testDatabase } from '../../../test/support/postgres.js';
import type { MemoryLog } from './memory-log.js';
import { splitDatabase } from './split.js';

/** Views of a log in memory, to ask questions of. */
export interface Folded extends ReportingReader {
  /** Folds the log into the projection's views and those that it uses, from its start. */
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
      await rebuildAll({ databaseUrl: database.url, source, projections: withUsed(projection) });
    },
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

/** As {@link folded}, in a database whose rights are split; `as` asks with the account of the API. */
export async function foldedApart(): Promise<
  Folded & { readonly as: (seen: Visibility) => ReportingReader }
> {
  const database = await splitDatabase();
  const projector = database.urls.jejak_projector;
  await prepareRoles({ databaseUrl: projector }, new AbortController().signal);
  const pool = new pg.Pool({ connectionString: database.administrator, max: 2 });
  const api = steadyPool({ connectionString: database.urls.jejak_api, max: 2, pipeline: true });
  for (const each of [pool, api]) each.on('error', () => undefined);
  return {
    query: async <Row extends object>(sql: string, params: unknown[]) =>
      (await pool.query<Row>(sql, params)).rows,
    as: (seen) => ({ query: (sql, params, name) => askSeeing(api, seen, sql, params, name) }),
    fold: async (projection, source) => {
      await rebuildAll({ databaseUrl: projector, source, projections: withUsed(projection) });
    },
    close: async () => {
      await Promise.all([pool.end(), api.end()]);
      await database.drop();
    },
  };
}

/** Columns that a view has and its description does not name; every one must be documented. */
export async function undocumented(reader: ReportingReader): Promise<string[]> {
  const rows = await reader.query<{ name: string }>(
    `SELECT relname || '.' || attname AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace IN ('reporting'::regnamespace, 'serving'::regnamespace) AND attnum > 0
       AND col_description(attrelid, attnum) IS NULL ORDER BY 1`,
    [],
  );
  return rows.map(({ name }) => name);
}
