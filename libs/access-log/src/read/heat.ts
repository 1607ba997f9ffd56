import type { Queryable } from '../store/database.js';

/** Most rows of one answer. */
const MOST = 5_000;

export interface HeatPeriod {
  /** First and last day in Medan (WIB), `YYYY-MM-DD`, at most 366 days. */
  readonly from: string;
  readonly to: string;
}

/** How much somebody looked at in one way on one day. */
export interface Heat {
  readonly day: string;
  readonly actor: string;
  readonly action: string;
  readonly entries: number;
  readonly denied: number;
  /** People whose data were shown, counted once for each entry. */
  readonly people: number;
}

/** For the data protection officer: who looks at how much. Those with the most people first; at most 5,000 rows. */
export async function heat(database: Queryable, { from, to }: HeatPeriod): Promise<readonly Heat[]> {
  const { rows } = await database.query<Heat>(
    `SELECT to_char(at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD') AS day, actor, action, count(*)::integer AS entries,
       count(*) FILTER (WHERE effect = 'deny')::integer AS denied,
       coalesce(sum(cardinality(subjects)) FILTER (WHERE effect = 'permit'), 0)::integer AS people
     FROM jejak_access_log.entry
     WHERE at >= $1::timestamp AT TIME ZONE 'Asia/Jakarta'
       AND at < (least($2::date, $1::date + 365) + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
     GROUP BY 1, 2, 3 ORDER BY people DESC, entries DESC, day, actor, action LIMIT ${MOST}`,
    [from, to],
  );
  return rows;
}
