import type pg from 'pg';
import { type Queryable, transaction } from '../database.js';
import { ProjectionError } from '../errors.js';
import { isHeld } from './exclusive.js';

/** A rebuild as the registry knows it: asked for, at work, or ended. */
export interface RebuildStatus {
  readonly id: string;
  /** Names of the views. */
  readonly projections: readonly string[];
  /** `interrupted`: whoever carried it out was killed; what was built is gone on with by the next. */
  readonly state: 'requested' | 'running' | 'interrupted' | 'done' | 'failed' | 'cancelled';
  /** What it is doing, or did last. */
  readonly phase?: string;
  /** Events read. */
  readonly events: number;
  readonly eventsPerSecond?: number;
  /** Part of the log that was read, 0 to 1. */
  readonly fraction: number;
  /** Until the log is read, at the speed so far. */
  readonly secondsLeft?: number;
  /** Why it failed: never a value. */
  readonly error?: string;
  readonly requestedAt: Date;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
}

interface RebuildRecord {
  id: string;
  projections: string[];
  state: RebuildStatus['state'];
  phase: string | null;
  events: string;
  events_per_second: number | null;
  fraction: number;
  seconds_left: number | null;
  error: string | null;
  requested_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
}

const state = `CASE WHEN state = 'running' AND NOT ${isHeld('projections[1]')} THEN 'interrupted' ELSE state END AS state`;
const columns = `id, projections, ${state}, phase, events, events_per_second, fraction, seconds_left, error,
  requested_at, started_at, ended_at`;

/** The newest first. */
export async function listRebuilds(database: Queryable, most: number): Promise<RebuildStatus[]> {
  const { rows } = await database.query<RebuildRecord>(
    `SELECT ${columns} FROM jejak.rebuild ORDER BY requested_at DESC, id LIMIT $1`,
    [most],
  );
  return rows.map(status);
}

export async function findRebuild(database: Queryable, id: string): Promise<RebuildStatus | undefined> {
  const { rows } = await database.query<RebuildRecord>(`SELECT ${columns} FROM jejak.rebuild WHERE id = $1`, [
    id,
  ]);
  return rows[0] && status(rows[0]);
}

/**
 * Asks the active projector to rebuild views, all from one reading of the log.
 *
 * @throws ProjectionError `PROJECTION.BUSY` if one of them is being rebuilt or waits for it
 */
export async function requestRebuild(pool: pg.Pool, projections: readonly string[]): Promise<RebuildStatus> {
  return transaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('jejak.rebuild'))`); // two who ask at once see each other
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO jejak.rebuild (projections, by_projector, state) SELECT $1::text[], true, 'requested'
       WHERE NOT EXISTS (
         SELECT FROM jejak.rebuild WHERE projections && $1::text[]
           AND (state = 'requested' OR state = 'running' AND (by_projector OR ${isHeld('projections[1]')})))
       RETURNING id, pg_notify('jejak_rebuild', '')`,
      [projections],
    );
    const requested = rows[0] && (await findRebuild(client, rows[0].id));
    if (requested) return requested;
    throw new ProjectionError(
      'PROJECTION.BUSY',
      `${projections.join(', ')}: a rebuild is under way or asked for; wait for it, or cancel it`,
    );
  });
}

/**
 * Asks whoever carries the rebuild out to give it up; what was not shown yet is dropped. One that was not begun ends at
 * once.
 *
 * @returns undefined if there is none, or it has ended
 */
export async function cancelRebuild(database: Queryable, id: string): Promise<RebuildStatus | undefined> {
  const { rowCount } = await database.query(
    `UPDATE jejak.rebuild SET cancel = true,
       ended_at = CASE state WHEN 'requested' THEN now() END,
       state = CASE state WHEN 'requested' THEN 'cancelled' ELSE state END
     WHERE id = $1 AND state IN ('requested', 'running')`,
    [id],
  );
  return rowCount === 0 ? undefined : findRebuild(database, id);
}

function status(record: RebuildRecord): RebuildStatus {
  const { id, projections, state, phase, error } = record;
  return {
    ...{ id, projections, state },
    ...(phase !== null && { phase }),
    events: Number(record.events),
    ...(record.events_per_second !== null && { eventsPerSecond: record.events_per_second }),
    fraction: record.fraction,
    ...(record.seconds_left !== null && { secondsLeft: record.seconds_left }),
    ...(error !== null && { error }),
    requestedAt: record.requested_at,
    ...(record.started_at && { startedAt: record.started_at }),
    ...(record.ended_at && { endedAt: record.ended_at }),
  };
}
