import type { RateLimit } from '@jejak/runtime';
import type pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const SCHEMA = 'jejak_edge';
const TABLE = 'rate_limit';

/**
 * Not logged: a crash of PostgreSQL forgets the counts, which is what everybody would wish, and counting writes nothing
 * to the disk that anybody waits for. In a schema of its own, because the API writes here and nowhere else.
 */
const CREATE = `
  CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
  CREATE UNLOGGED TABLE IF NOT EXISTS ${SCHEMA}.${TABLE} (
    key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`;

/** Somebody else made the same thing at the same moment. */
const MADE_BY_ANOTHER = new Set(['23505', '42P06', '42P07']);

/** How long PostgreSQL is left alone after it did not count. */
const REST_MS = 2_000;

/** What a caller has left of a limit. */
export interface Left {
  readonly refused: boolean;
  readonly remaining: number;
  /** Until the window ends and all is there again. */
  readonly resetMs: number;
}

/**
 * Counts one class of requests for all processes, in PostgreSQL. While that does not count, each process counts for
 * itself: a limit that is a few times too generous, never none, and never an error for who asks.
 */
export class SharedCounter {
  private readonly shared: RateLimiterPostgres;
  private readonly own: RateLimiterMemory;
  private restUntil = 0;
  private ready = false;

  constructor(
    private readonly pool: pg.Pool,
    name: string,
    { requests, seconds }: RateLimit,
    private readonly onFailure: (error: unknown) => void,
  ) {
    const options = { keyPrefix: name, points: requests, duration: seconds };
    this.own = new RateLimiterMemory(options);
    this.shared = new RateLimiterPostgres({
      ...options,
      storeClient: pool,
      storeType: 'pool',
      schemaName: SCHEMA,
      tableName: TABLE,
      tableCreated: true,
      // who has had enough is told so from here until the window ends: a flood does not reach PostgreSQL
      inMemoryBlockOnConsumed: requests + 1,
    });
  }

  /** Takes so many of what the caller has left. */
  async take(key: string, points: number): Promise<Left> {
    if (Date.now() >= this.restUntil) {
      try {
        if (!this.ready) await this.prepare();
        return await consumed(this.shared, key, points);
      } catch (error) {
        if (this.restUntil <= Date.now()) this.onFailure(error);
        this.restUntil = Date.now() + REST_MS;
        this.ready = false;
      }
    }
    return consumed(this.own, key, points);
  }

  private async prepare(): Promise<void> {
    const { rows } = await this.pool.query(`SELECT to_regclass('${SCHEMA}.${TABLE}') AS made`);
    if ((rows as { made: unknown }[])[0]?.made === null) {
      await this.pool.query(CREATE).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && MADE_BY_ANOTHER.has(String(error.code))))
          throw error;
      });
    }
    this.ready = true;
  }
}

async function consumed(
  limiter: RateLimiterMemory | RateLimiterPostgres,
  key: string,
  points: number,
): Promise<Left> {
  try {
    return left(await limiter.consume(key, points), false);
  } catch (error) {
    if (error instanceof RateLimiterRes) return left(error, true);
    throw error;
  }
}

const left = ({ remainingPoints, msBeforeNext }: RateLimiterRes, refused: boolean): Left => ({
  refused,
  remaining: remainingPoints,
  resetMs: Math.max(0, msBeforeNext),
});
