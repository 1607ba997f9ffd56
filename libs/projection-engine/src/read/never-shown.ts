import type { Queryable } from '../database.js';

/**
 * A view of the code that readers do not see in any version.
 *
 * - `awaited`: it was asked for, or is being built
 * - `failed`: it could not be built, see `error`; nobody tries again before the projector starts anew
 * - `absent`: nobody builds it; the log of the projector says why it cannot be set up, or the projector does not know it
 */
export interface NeverShown {
  readonly name: string;
  readonly state: 'awaited' | 'failed' | 'absent';
  /** Why it could not be built: never a value. */
  readonly error?: string;
}

interface Row {
  readonly name: string;
  readonly open: boolean | null;
  readonly error: string | null;
}

/** Those of these views that are not shown, by name. @param names of all views that the code has */
export async function readNeverShown(database: Queryable, names: readonly string[]): Promise<NeverShown[]> {
  const { rows } = await database.query<Row>(
    `SELECT wanted.name, last.open, last.error
     FROM unnest($1::text[]) AS wanted (name)
     LEFT JOIN LATERAL (
       SELECT ended_at IS NULL AS open, error FROM jejak.rebuild
       WHERE wanted.name = ANY (projections) ORDER BY requested_at DESC LIMIT 1) AS last ON true
     WHERE NOT EXISTS (
       SELECT FROM jejak.projection WHERE projection.name = wanted.name AND projection.status = 'live')
     ORDER BY wanted.name`,
    [names],
  );
  return rows.map(({ name, open, error }) => {
    if (error !== null) return { name, state: 'failed', error };
    return { name, state: open ? 'awaited' : 'absent' };
  });
}
