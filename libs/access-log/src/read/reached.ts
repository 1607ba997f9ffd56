import type { Queryable } from '../store/database.js';

export interface Use {
  /** Account that looked. */
  readonly actor: string;
  /** From this moment on. */
  readonly from: Date;
  /** Before this moment. */
  readonly to: Date;
}

/** Somebody whose data were shown to an account. */
export interface Reached {
  readonly subject: string;
  /** Reads by which, sorted. */
  readonly actions: readonly string[];
  /** Classes of personal fields that were shown, sorted. */
  readonly shown: readonly string[];
}

/**
 * Everybody whose data left towards an account in a time, lists and exports included, and what of them: for whoever has to
 * tell them of a breach. Refusals are not in it: nothing was shown.
 */
export async function reachedBy(database: Queryable, { actor, from, to }: Use): Promise<Reached[]> {
  const { rows } = await database.query<Reached>(
    `SELECT subject, array_agg(DISTINCT action ORDER BY action) AS actions,
       coalesce(array_agg(DISTINCT class ORDER BY class) FILTER (WHERE class IS NOT NULL), '{}') AS shown
     FROM (
       SELECT DISTINCT subject, action, shown FROM jejak_access_log.entry CROSS JOIN LATERAL unnest(subjects) AS subject
       WHERE actor = $1 AND at >= $2 AND at < $3 AND effect = 'permit') AS look
     LEFT JOIN LATERAL unnest(shown) AS class ON true
     GROUP BY subject ORDER BY subject`,
    [actor, from, to],
  );
  return rows;
}
