import { createHash } from 'node:crypto';
import { RATE_CLASSES, type Logger, type RateClass, type RateLimit } from '@jejak/runtime';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { SharedCounter, type Left } from './shared-counter.js';

/** PostgreSQL is on the way of every command here, so it is not waited for long. */
const PATIENCE_MS = 250;

/** Into how many parts a limit is fetched: a process takes one part at a time and counts within it by itself. */
const PARTS = 50;

/** Callers that a process knows of at the same time. */
const MOST_CALLERS = 20_000;

/** What this process has fetched of a caller's limit and not spent yet. */
interface Share {
  unspent: number;
  /** What is left in PostgreSQL beside that. */
  remaining: number;
  readonly endsAt: number;
}

/** What became of a request. */
export interface Spent extends Left {
  readonly limit: RateLimit;
}

/**
 * How much each caller may ask, over all processes of the API. A process fetches a fiftieth of a limit at a time, so most
 * requests cost no query; what it fetched and did not need is lost to the caller, 2 % for each process at most.
 */
export class RateLimits {
  private readonly pool: pg.Pool;
  private readonly counters: ReadonlyMap<RateClass, SharedCounter>;
  private readonly shares = new LRUCache<string, Share>({ max: MOST_CALLERS });
  private readonly refused = new LRUCache<string, number>({ max: MOST_CALLERS });

  constructor(
    databaseUrl: string,
    private readonly limits: Readonly<Record<RateClass, RateLimit>>,
    log: Logger,
  ) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 4,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      statement_timeout: PATIENCE_MS,
      keepAlive: true,
      application_name: 'jejak-api-limits',
    });
    this.pool.on('error', () => undefined); // the next question finds out
    const onFailure = (error: unknown) => {
      log.warn({ err: error }, 'PostgreSQL does not count requests; this process counts for itself');
    };
    this.counters = new Map(
      RATE_CLASSES.map((name) => [name, new SharedCounter(this.pool, name, limits[name], onFailure)]),
    );
  }

  /** Counts one request of the caller. Never fails. */
  async take(name: RateClass, caller: string): Promise<Spent> {
    const limit = this.limits[name];
    const key = createHash('sha256').update(`${name} ${caller}`).digest('base64url'); // no address in the database
    const now = Date.now();
    const until = this.refused.get(key) ?? 0;
    if (until > now) return { limit, refused: true, remaining: 0, resetMs: until - now };
    const share = this.shares.get(key);
    if (share && share.unspent > 0 && share.endsAt > now) {
      share.unspent--;
      return {
        limit,
        refused: false,
        remaining: share.remaining + share.unspent,
        resetMs: share.endsAt - now,
      };
    }
    const part = Math.max(1, Math.floor(limit.requests / PARTS));
    const left = await this.counterOf(name).take(key, part);
    if (left.refused) this.refused.set(key, now + left.resetMs);
    else this.keep(key, left, part - 1);
    return { limit, ...left, remaining: left.refused ? 0 : left.remaining + part - 1 };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Another request may have fetched a share at the same moment: both count. */
  private keep(key: string, { remaining, resetMs }: Left, unspent: number): void {
    const now = Date.now();
    const other = this.shares.get(key);
    const more = other && other.endsAt > now ? other.unspent : 0;
    this.shares.set(key, { unspent: unspent + more, remaining, endsAt: now + resetMs });
  }

  private counterOf(name: RateClass): SharedCounter {
    const counter = this.counters.get(name);
    if (!counter) throw new Error(`no counter of ${name}`);
    return counter;
  }
}
