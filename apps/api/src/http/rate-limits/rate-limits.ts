import { steadyPool } from '@jejak/postgres';
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
  readonly remaining: number;
  /** Whether there is nothing more to fetch in this window. */
  readonly isLast: boolean;
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
  private readonly fetching = new Map<string, Promise<void>>();

  constructor(
    databaseUrl: string,
    private readonly limits: Readonly<Record<RateClass, RateLimit>>,
    log: Logger,
  ) {
    this.pool = steadyPool({
      connectionString: databaseUrl,
      max: 4,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      statement_timeout: PATIENCE_MS,
      keepAlive: true,
      application_name: 'jejak-api-limits',
    });
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
    for (;;) {
      const spent = this.spend(key);
      if (spent) return { limit, ...spent };
      // who comes while a share is on its way waits for it, instead of fetching another
      const fetching = this.fetching.get(key) ?? this.fetch(name, key);
      await fetching;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** What this process can tell by itself. */
  private spend(key: string): Left | undefined {
    const now = Date.now();
    const share = this.shares.get(key);
    if (!share || share.endsAt <= now) return undefined;
    const resetMs = share.endsAt - now;
    if (share.unspent > 0) {
      share.unspent--;
      return { refused: false, remaining: share.remaining + share.unspent, resetMs };
    }
    return share.isLast ? { refused: true, remaining: 0, resetMs } : undefined;
  }

  private fetch(name: RateClass, key: string): Promise<void> {
    const part = Math.max(1, Math.floor(this.limits[name].requests / PARTS));
    const fetched = this.counterOf(name)
      .take(key, part)
      .then(({ refused, remaining, resetMs }) => {
        this.shares.set(key, {
          unspent: refused ? 0 : part,
          remaining,
          isLast: refused,
          endsAt: Date.now() + Math.max(1, resetMs),
        });
      })
      .finally(() => this.fetching.delete(key));
    this.fetching.set(key, fetched);
    return fetched;
  }

  private counterOf(name: RateClass): SharedCounter {
    const counter = this.counters.get(name);
    if (!counter) throw new Error(`no counter of ${name}`);
    return counter;
  }
}
