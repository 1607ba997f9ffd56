import type pg from 'pg';
import { postgresCpuTime } from './postgres-usage.js';
import { cpuTime } from './process-usage.js';
import type { System } from './system.js';

/** What a task took of each part of the system. CPU times are undefined where there is no /proc (not Linux). */
export interface Usage {
  readonly seconds: number;
  /** CPU time of this process in ms: the client, the engine, the driver. */
  readonly ownMs: number;
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

  async measure(task: () => Promise<unknown>): Promise<Usage> {
    await this.database.query('SELECT pg_stat_statements_reset()');
    const before = this.cpu();
    const began = performance.now();
    await task();
    const seconds = (performance.now() - began) / 1000;
    const after = this.cpu();
    const { rows } = await this.database.query<{ statements: string; commits: string }>(
      `SELECT sum(calls) AS statements, coalesce(sum(calls) FILTER (WHERE query ~* '^commit'), 0) AS commits
       FROM pg_stat_statements WHERE query !~ 'pg_stat_statements'`,
    );
    return {
      seconds,
      ownMs: after.own - before.own,
      storeMs: difference(before.store, after.store),
      postgresMs: difference(before.postgres, after.postgres),
      statements: Number(rows[0]?.statements),
      commits: Number(rows[0]?.commits),
    };
  }

  private cpu() {
    const { user, system } = process.cpuUsage();
    const { eventStorePid } = this.system;
    return {
      own: (user + system) / 1000,
      store: eventStorePid === undefined ? undefined : cpuTime(eventStorePid),
      postgres: postgresCpuTime(this.backend),
    };
  }
}

function difference(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}
