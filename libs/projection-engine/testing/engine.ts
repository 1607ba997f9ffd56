import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { Projector, type Projection, type ProjectorOptions } from '../src/index.js';
import { MemoryLog } from './memory-log.js';

/** A database, a log in memory, and projectors that end with the test. */
export interface TestEngine {
  readonly log: MemoryLog;
  readonly url: string;
  readonly sql: (text: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Starts a projector; the result stops it. */
  readonly run: (
    projections: Projection[],
    options?: Partial<ProjectorOptions>,
  ) => { stop: () => Promise<void>; owner: string };
  readonly close: () => Promise<void>;
}

export async function testEngine(): Promise<TestEngine> {
  const database: TestDatabase = await testDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on('error', () => undefined);
  const log = new MemoryLog();
  const running = new Set<() => Promise<void>>();
  return {
    log,
    url: database.url,
    sql: async (text, params) => (await pool.query<Record<string, unknown>>(text, params)).rows,
    run: (projections, options) => {
      const projector = new Projector({
        databaseUrl: database.url,
        source: log,
        projections,
        standbyPollMs: 50,
        heartbeatMs: 100,
        ...options,
      });
      const ended = new AbortController();
      const done = projector.run(ended.signal);
      const stop = async () => {
        ended.abort();
        await done;
        running.delete(stop);
      };
      running.add(stop);
      return { stop, owner: projector.owner };
    },
    close: async () => {
      await Promise.all([...running].map((stop) => stop()));
      await pool.end();
      await database.drop();
    },
  };
}
