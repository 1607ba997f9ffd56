import type pg from 'pg';
import type { Projection } from '../description/projection.js';
import { ProjectionError } from '../errors.js';
import type { EngineLog } from '../log.js';
import type { EventPlaces } from '../source.js';
import { aborted, Backoff, pause } from './backoff.js';
import { described, isPermanent } from './faults.js';
import { type Retried, retryParked } from './retry-parked.js';

interface Serving {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  /** The connection that holds the lock: it also hears of requests. */
  readonly leader: pg.Client;
  readonly places: EventPlaces;
  readonly projections: readonly Projection[];
  readonly log: EngineLog;
}

interface Request {
  readonly id: string;
  readonly projection: string;
}

/** One that comes without being heard waits no longer than this. */
const lookMs = 2_000;

/** Carries out the retries of parked events that the registry asks for, one after the other, until the signal aborts. */
export async function serveRetries(serving: Serving, signal: AbortSignal): Promise<void> {
  const { pool, leader, log } = serving;
  const backoff = new Backoff();
  let heard = new AbortController();
  const hear = ({ channel }: pg.Notification) => {
    if (channel === 'jejak_retry') heard.abort();
  };
  leader.on('notification', hear);
  try {
    while (!signal.aborted) {
      heard = new AbortController();
      try {
        const request = await next(pool);
        if (!request) await pause(lookMs, AbortSignal.any([signal, heard.signal]));
        else await carryOut(serving, request, signal);
        backoff.succeeded();
      } catch (error) {
        if (aborted(signal)) return;
        log.warn({ err: error, attempt: backoff.failures + 1 }, 'a retry of parked events is tried again');
        await backoff.wait(signal);
      }
    }
  } finally {
    leader.off('notification', hear);
  }
}

/** The oldest request; those that ended are forgotten after a day. */
async function next(pool: pg.Pool): Promise<Request | undefined> {
  const { rows } = await pool.query<Request>(
    `WITH old AS (DELETE FROM jejak.retry WHERE state <> 'requested' AND requested_at < now() - interval '1 day')
     SELECT id, projection FROM jejak.retry WHERE state = 'requested' ORDER BY requested_at, id LIMIT 1`,
  );
  return rows[0];
}

/** What may pass leaves the request open; applied events stay applied, so it goes on where it was. */
async function carryOut(
  serving: Serving,
  { id, projection: name }: Request,
  signal: AbortSignal,
): Promise<void> {
  const { databaseUrl, pool, places, projections, log } = serving;
  const projection = projections.find((one) => one.name === name);
  try {
    if (!projection) throw new ProjectionError('PROJECTION.UNKNOWN', `the projector does not know ${name}`);
    const retried = await retryParked({ databaseUrl, log: places, projection, signal });
    log.info({ projection: name, ...retried }, 'parked events retried');
    await settle(pool, id, 'done', retried);
  } catch (error) {
    if (!(error instanceof ProjectionError) && !isPermanent(error)) throw error;
    log.error({ projection: name, err: error }, 'parked events cannot be retried');
    const why = error instanceof ProjectionError ? error.code : described(error);
    await settle(pool, id, 'failed', { applied: 0, left: 0 }, why);
  }
}

async function settle(
  pool: pg.Pool,
  id: string,
  state: 'done' | 'failed',
  { applied, left }: Retried,
  error: string | null = null,
): Promise<void> {
  await pool.query(
    `UPDATE jejak.retry SET state = $2, applied = $3, still_parked = $4, error = $5 WHERE id = $1`,
    [id, state, applied, left, error],
  );
}
