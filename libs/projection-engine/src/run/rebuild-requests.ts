import type pg from 'pg';
import type { Projection } from '../description/projection.js';
import { isProjectionError, ProjectionError } from '../errors.js';
import type { EngineLog } from '../log.js';
import { rebuildAll } from '../rebuild/rebuild.js';
import { requestRebuild } from '../registry/rebuilds.js';
import type { EventSource } from '../source.js';
import { aborted, Backoff, pause } from './backoff.js';

interface Serving {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  /** The connection that holds the lock: it also hears of requests. */
  readonly leader: pg.Client;
  readonly source: EventSource;
  readonly projections: readonly Projection[];
  readonly log: EngineLog;
}

interface Request {
  readonly id: string;
  readonly names: string[];
}

/** One that comes without being heard waits no longer than this. */
const lookMs = 10_000;

/** Carries out the rebuilds that the registry asks for, one after the other, until the signal aborts. */
export async function serveRebuilds(serving: Serving, signal: AbortSignal): Promise<void> {
  const { pool, leader, log } = serving;
  const backoff = new Backoff();
  let heard = new AbortController();
  const hear = ({ channel }: pg.Notification) => {
    if (channel === 'jejak_rebuild') heard.abort();
  };
  leader.on('notification', hear);
  try {
    while (!signal.aborted) {
      heard = new AbortController();
      const request = await next(pool).catch(() => undefined);
      if (!request) await pause(lookMs, AbortSignal.any([signal, heard.signal]));
      else if (await carriedOut(serving, request, signal)) backoff.succeeded();
      else if (!aborted(signal)) {
        log.warn({ rebuild: request.id, attempt: backoff.failures + 1 }, 'rebuild is tried again');
        await backoff.wait(signal);
      }
    }
  } finally {
    leader.off('notification', hear);
  }
}

/** Asks for views in the code's version, from one reading of the log where none of them is under way. */
export async function requestOutdated(
  pool: pg.Pool,
  outdated: readonly Projection[],
  log: EngineLog,
): Promise<void> {
  const ask = async (wanted: readonly Projection[]): Promise<boolean> => {
    const names = wanted.map(({ name }) => name);
    try {
      await requestRebuild(pool, names);
      log.info({ projections: names }, 'views are asked for in a new version');
      return true;
    } catch (error) {
      if (!isProjectionError(error, 'PROJECTION.BUSY')) throw error;
      return false;
    }
  };
  if (outdated.length === 0 || (await ask(outdated))) return;
  for (const projection of outdated) await ask([projection]);
}

/** The oldest request, also one that a projector was killed at. */
async function next(pool: pg.Pool): Promise<Request | undefined> {
  const { rows } = await pool.query<Request>(
    `SELECT id, projections AS names FROM jejak.rebuild
     WHERE by_projector AND state IN ('requested', 'running') ORDER BY requested_at LIMIT 1`,
  );
  return rows[0];
}

/** @returns false if it has to be tried again */
async function carriedOut(serving: Serving, { id, names }: Request, signal: AbortSignal): Promise<boolean> {
  const { databaseUrl, source, log } = serving;
  const projections = serving.projections.filter(({ name }) => names.includes(name));
  const facts = { rebuild: id, projections: names };
  try {
    if (projections.length < names.length) {
      const unknown = new ProjectionError(
        'PROJECTION.UNKNOWN',
        'the projector does not know all of these views',
      );
      await fail(serving.pool, id, unknown.message);
      return true;
    }
    log.info(facts, 'rebuilding');
    await rebuildAll({ databaseUrl, source, projections, signal, log, request: id });
    log.info(facts, 'rebuilt');
    return true;
  } catch (error) {
    if (!aborted(signal)) log.error({ ...facts, err: error }, 'rebuild did not succeed');
    return !(await isOpen(serving.pool, id));
  }
}

async function isOpen(pool: pg.Pool, id: string): Promise<boolean> {
  const { rows } = await pool
    .query<{ open: boolean }>(`SELECT ended_at IS NULL AS open FROM jejak.rebuild WHERE id = $1`, [id])
    .catch(() => ({ rows: [{ open: true }] }));
  return rows[0]?.open ?? false;
}

async function fail(pool: pg.Pool, id: string, error: string): Promise<void> {
  await pool.query(`UPDATE jejak.rebuild SET state = 'failed', error = $2, ended_at = now() WHERE id = $1`, [
    id,
    error,
  ]);
}
