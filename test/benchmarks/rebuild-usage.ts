import type pg from 'pg';
import { postgresCpuTime } from './postgres-usage.js';
import { cpuTime } from './process-usage.js';
import type { Own } from './rebuild-task.js';
import type { System } from './system.js';

/** What a task took of each part of the system. CPU times are undefined where there is no /proc (not Linux). */
export interface Usage extends Own {
  readonly storeMs: number | undefined;
  readonly postgresMs: number | undefined;
  readonly statements: number;
  readonly commits: number;
}

/** Measures tasks from all sides. */
export class Meter {
  private constructor(
    private readonly system: System,
    private readonly database: pg.Client,
    private readonly backend: number,
  ) {}

  static async open(system: System, database: pg.Client): Promise<Meter> {
    const { rows } = await database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return new Meter(system, database, rows[0]?.pid ?? 0);
  }

  /** @param task which tells what it took of its own process: the client, the engine, the driver */
  async measure(task: () => Promise<Own>): Promise<Usage> {
    await this.database.query('SELECT pg_stat_statements_reset()');
    const before = this.cpu();
    const own = await task();
    const after = this.cpu();
    const { rows } = await this.database.query<{ statements: string; commits: string }>(
      `SELECT sum(calls) AS statements, coalesce(sum(calls) FILTER (WHERE query ~* '^commit'), 0) AS commits
       FROM pg_stat_statements WHERE query !~ 'pg_stat_statements'`,
    );
    return {
      ...own,
      storeMs: difference(before.store, after.store),
      postgresMs: difference(before.postgres, after.postgres),
      statements: Number(rows[0]?.statements),
      commits: Number(rows[0]?.commits),
    };
  }

  private cpu() {
    const { eventStorePid } = this.system;
    return {
      store: eventStorePid === undefined ? undefined : cpuTime(eventStorePid),
      postgres: postgresCpuTime(this.backend),
    };
  }
}

function difference(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}
