import { isoMicroseconds, only, type Queryable } from '../store/database.js';

/** Entries that no seal holds yet. */
export interface Unsealed {
  readonly entries: number;
  /** When the oldest of them was recorded, UTC. */
  readonly since?: string;
}

/** @param upTo of the newest seal */
export async function unsealedBehind(database: Queryable, upTo: bigint): Promise<Unsealed> {
  const { rows } = await database.query<{ entries: string; since: string | null }>(
    `SELECT count(*)::text AS entries, ${isoMicroseconds('min(at)')} AS since
     FROM jejak_access_log.entry WHERE number > $1`,
    [upTo],
  );
  const { entries, since } = only(rows);
  return { entries: Number(entries), ...(since !== null && { since }) };
}
