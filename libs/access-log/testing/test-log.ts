import pg from 'pg';
import { testDatabase } from '../../../test/support/postgres.js';
import { AccessLog, type AccessLogOptions, ofSubject, type SeenEntry, verify } from '../src/index.js';

/** An access log in a database of its own, which seals only when it is told to. */
export class TestLog {
  readonly #opened: AccessLog[] = [];

  private constructor(
    readonly url: string,
    /** As a superuser. */
    readonly pool: pg.Pool,
    private readonly drop: () => Promise<void>,
  ) {}

  static async create(): Promise<TestLog> {
    const { url, drop } = await testDatabase();
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    pool.on('error', () => undefined);
    return new TestLog(url, pool, drop);
  }

  open(options: Partial<AccessLogOptions> = {}): AccessLog {
    const log = AccessLog.open({ databaseUrl: this.url, sealEveryMs: 0, ...options });
    this.#opened.push(log);
    return log;
  }

  async all(subject: string, limit = 500): Promise<SeenEntry[]> {
    const items: SeenEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await ofSubject(this.pool, subject, { limit, ...(cursor !== undefined && { cursor }) });
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return items;
  }

  /** Does as an intruder with all rights would: with triggers switched off. */
  async tamper(sql: string): Promise<void> {
    const client = await this.pool.connect();
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
    client.release();
  }

  verify = () => verify({ databaseUrl: this.url });

  async close(): Promise<void> {
    for (const log of this.#opened) await log.close();
    await this.pool.end();
    await this.drop();
  }
}
