import path from 'node:path';
import { type RunningPostgres, startPostgres } from '@jejak/embedded-postgres';
import { prepareRegistry, type Projection, requestRebuild } from '@jejak/projection-engine';
import pg from 'pg';
import { EventStoreProcess } from '../../support/event-store-process.js';
import type { Random } from '../random.js';
import { Program } from './program.js';

/** What is killed. A backend is one of PostgreSQL's own processes, whose death restarts all the others. */
export const VICTIMS = ['projector', 'event store', 'postgres', 'backend', 'rebuild'] as const;
export type Victim = (typeof VICTIMS)[number];

/** All that keeps the views: each in a process of its own, and always at the same address. */
export class Services {
  #rebuilding: Promise<string | undefined> = Promise.resolve(undefined);

  private constructor(
    private readonly dataDir: string,
    private postgres: RunningPostgres,
    private eventStore: EventStoreProcess,
    private readonly projectors: readonly [Program, Program],
    private readonly rebuilder: Program,
  ) {}

  static async start(dataDir: string): Promise<Services> {
    const [postgres, eventStore] = await Promise.all([
      startPostgres({ dataDir: path.join(dataDir, 'postgres') }),
      EventStoreProcess.start(path.join(dataDir, 'eventstore')),
    ]);
    const env = { DATABASE_URL: postgres.url, EVENTSTORE_URL: eventStore.url };
    const projector = () => new Program(path.resolve('apps/projector/src/main.ts'), env);
    const rebuilder = new Program(path.resolve(__dirname, 'rebuilder-program.ts'), env);
    return new Services(dataDir, postgres, eventStore, [projector(), projector()], rebuilder);
  }

  get databaseUrl(): string {
    return this.postgres.url;
  }

  get eventStoreUrl(): string {
    return this.eventStore.url;
  }

  /** Begins to rebuild a view in a process of its own, once the rebuild before has ended. */
  async beginRebuild({ name }: Projection): Promise<void> {
    await this.rebuildEnded();
    this.#rebuilding = this.rebuilder.ask(name);
  }

  /** Asks the active projector to rebuild a view: if it is killed, the one that takes over goes on with it. */
  async requestRebuild({ name }: Projection): Promise<void> {
    const pool = new pg.Pool({ connectionString: this.databaseUrl, max: 1 });
    try {
      await prepareRegistry(pool);
      await requestRebuild(pool, [name]);
    } finally {
      await pool.end();
    }
  }

  /** What the last rebuild came to; undefined if it was killed, or there was none. */
  rebuildEnded(): Promise<string | undefined> {
    return this.#rebuilding;
  }

  /** Kills -9, and starts it again. */
  async kill(victim: Victim, random: Random): Promise<void> {
    switch (victim) {
      case 'projector':
        return this.projectors[random.percent(80) ? this.#active() : 1 - this.#active()]!.killAndRestart();
      case 'rebuild':
        return this.rebuilder.killAndRestart();
      case 'event store':
        return this.#killEventStore();
      case 'postgres':
        return this.#killPostgres();
      case 'backend':
        return this.#killBackend(random);
    }
  }

  /** Whatever is still up. What they have said, for whoever looks for a fault. */
  async end(): Promise<string> {
    const programs = [...this.projectors, this.rebuilder];
    await Promise.all(programs.map((program) => program.kill()));
    await this.eventStore.kill();
    await this.postgres.stop();
    return programs.map(({ said }) => said.slice(-5_000)).join('\n');
  }

  /** The projector that was the last to become active. */
  #active(): 0 | 1 {
    const became = this.projectors.map(
      ({ said }) => /.*"time":"([^"]+)".*projector is active/s.exec(said)?.[1] ?? '',
    );
    return became[0]! > became[1]! ? 0 : 1;
  }

  async #killEventStore(): Promise<void> {
    await this.eventStore.kill();
    const port = Number(new URL(this.eventStore.url).port);
    this.eventStore = await EventStoreProcess.start(path.join(this.dataDir, 'eventstore'), port);
  }

  async #killPostgres(): Promise<void> {
    const { pid, exited, url } = this.postgres;
    process.kill(pid, 'SIGKILL');
    await exited;
    this.postgres = await startPostgres({
      dataDir: path.join(this.dataDir, 'postgres'),
      port: Number(new URL(url).port),
    });
  }

  async #killBackend(random: Random): Promise<void> {
    const pids = await this.sql<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'jejak-%' ORDER BY pid`,
    );
    const pid = pids[random.between(0, pids.length - 1)]?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  }

  /** The rows of one statement, on a connection of its own. */
  async sql<Row extends object>(text: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
