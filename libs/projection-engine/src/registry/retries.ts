import type { Queryable } from '../database.js';

/** A retry of the parked events of a view that somebody asked the projector for. */
export interface RetryStatus {
  readonly id: string;
  readonly state: 'requested' | 'done' | 'failed';
  readonly applied: number;
  /** Still parked. */
  readonly left: number;
  /** Why it failed: the code of a ProjectionError, or what PostgreSQL said; never a value. */
  readonly error?: string;
}

/**
 * Asks the active projector to apply the parked events of a view: it owns the rows, who asks need not.
 *
 * @returns its id
 */
export async function requestRetry(database: Queryable, projection: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO jejak.retry (projection) VALUES ($1) RETURNING id, pg_notify('jejak_retry', '')`,
    [projection],
  );
  const [row] = rows;
  if (!row) throw new Error('INSERT … RETURNING gave no row');
  return row.id;
}

export async function findRetry(database: Queryable, id: string): Promise<RetryStatus | undefined> {
  const { rows } = await database.query<Omit<RetryStatus, 'error'> & { error: string | null }>(
    `SELECT id, state, applied, still_parked AS left, error FROM jejak.retry WHERE id = $1`,
    [id],
  );
  if (!rows[0]) return undefined;
  const { error, ...status } = rows[0];
  return { ...status, ...(error !== null && { error }) };
}
