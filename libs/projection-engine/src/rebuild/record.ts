import type pg from 'pg';
import { ProjectionError } from '../errors.js';
import { described } from '../run/faults.js';
import type { Progress } from './progress.js';

const tellMs = 1_000;

/**
 * Tells in the registry, about once a second, how far a rebuild is, and asks there whether it shall go on: so it can be
 * watched and cancelled from anywhere. A database that is away for a moment is not its business.
 */
export class RebuildRecord {
  #now: Progress | undefined;
  readonly #cancelled = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly pool: pg.Pool,
    readonly id: string,
  ) {}

  /**
   * To be called by whoever holds the views (see `exclusively`): what is still called running of them was killed.
   *
   * @param id of a request; absent for one that nobody asked the projector for
   * @throws ProjectionError `PROJECTION.CANCELLED` if the request was cancelled meanwhile
   */
  static async open(pool: pg.Pool, projections: readonly string[], id?: string): Promise<RebuildRecord> {
    const { rows } = await pool.query<{ id: string }>(
      `INSERT INTO jejak.rebuild (id, projections, by_projector, state, started_at)
       VALUES (coalesce($2, gen_random_uuid()), $1, false, 'running', now())
       ON CONFLICT (id) DO UPDATE SET state = 'running', started_at = coalesce(rebuild.started_at, now())
         WHERE rebuild.ended_at IS NULL AND NOT rebuild.cancel
       RETURNING id`,
      [projections, id ?? null],
    );
    if (!rows[0]) throw wasCancelled();
    const record = new RebuildRecord(pool, rows[0].id);
    await pool.query(
      `UPDATE jejak.rebuild SET state = 'failed', error = 'interrupted', ended_at = now()
       WHERE state = 'running' AND projections && $1::text[] AND id <> $2`,
      [projections, record.id],
    );
    await pool.query(`DELETE FROM jejak.rebuild WHERE ended_at < now() - interval '90 days'`);
    record.#timer = setInterval(() => void record.#tell(), tellMs);
    return record;
  }

  /** Aborts when somebody cancels it. */
  get cancelled(): AbortSignal {
    return this.#cancelled.signal;
  }

  readonly onProgress = (progress: Progress): void => {
    this.#now = progress;
  };

  /** @param error why it failed */
  async end(state: 'done' | 'cancelled' | 'failed', error?: unknown): Promise<void> {
    await this.leaveOpen();
    await this.pool
      .query(`UPDATE jejak.rebuild SET state = $2, error = $3, ended_at = now() WHERE id = $1`, [
        this.id,
        state,
        error === undefined ? null : described(error),
      ])
      .catch(() => undefined); // then it will be called interrupted
  }

  /** For the next who carries it out. */
  async leaveOpen(): Promise<void> {
    clearInterval(this.#timer);
    await this.#tell();
  }

  async #tell(): Promise<void> {
    const { phase, events, eventsPerSecond, fraction, secondsLeft } = this.#now ?? {};
    const { rows } = await this.pool
      .query<{ cancel: boolean }>(
        `UPDATE jejak.rebuild SET phase = $2, events = coalesce($3::bigint, 0), events_per_second = $4,
           fraction = coalesce($5::float8, 0), seconds_left = $6
         WHERE id = $1 RETURNING cancel`,
        [this.id, phase, events, eventsPerSecond, fraction, secondsLeft],
      )
      .catch(() => ({ rows: [] }));
    if (rows[0]?.cancel) this.#cancelled.abort(wasCancelled());
  }
}

function wasCancelled(): ProjectionError {
  return new ProjectionError(
    'PROJECTION.CANCELLED',
    'the rebuild was cancelled; what was not shown yet is gone',
  );
}
