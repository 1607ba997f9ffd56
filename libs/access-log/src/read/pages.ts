import { isoMicroseconds, monthOf, type Queryable } from '../store/database.js';
import { decodeCursor, encodeCursor, type Place } from './cursor.js';

/** Most entries of one page. */
const MOST = 500;

export interface PageQuery {
  /** 1 to 500. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** An entry as those see it who may ask for it. */
export interface SeenEntry {
  readonly id: string;
  /** UTC with microseconds. */
  readonly at: string;
  /** Account id and roles of who looked. */
  readonly actor: string;
  readonly roles: readonly string[];
  readonly action: string;
  readonly purpose: string;
  /** As the writer gave it: sealed. Null if no reason was asked for. */
  readonly reasonSealed: unknown;
  readonly effect: 'permit' | 'deny';
  /** The rule that decided. */
  readonly decision: string;
  readonly shown: readonly string[];
  readonly masked: readonly string[];
  /** How many people the same answer was about. */
  readonly people: number;
  readonly resultCount: number;
  readonly correlationId: string;
  readonly asOf: string | null;
}

/** Entries, newest first. */
export interface AccessPage {
  readonly items: readonly SeenEntry[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Who looked at somebody's data, or was refused to. @throws CursorError */
export function ofSubject(database: Queryable, subject: string, page: PageQuery): Promise<AccessPage> {
  return newestFirst(database, `subject:${subject}`, 'subjects @> ARRAY[$1::uuid]', subject, page);
}

/** What somebody looked at, or was refused. @throws CursorError */
export function ofActor(database: Queryable, actor: string, page: PageQuery): Promise<AccessPage> {
  return newestFirst(database, `actor:${actor}`, 'actor = $1', actor, page);
}

interface SeenRow extends Place {
  readonly entry: SeenEntry;
}

/**
 * Month by month, back from the newest, until the page is full: what a page costs depends on what one month holds
 * about its person, not on how many years there are.
 */
async function newestFirst(
  database: Queryable,
  list: string,
  which: string,
  who: string,
  { limit, cursor }: PageQuery,
): Promise<AccessPage> {
  const most = Math.min(Math.max(1, limit), MOST);
  const behind = cursor === undefined ? undefined : decodeCursor(list, cursor);
  const rows: SeenRow[] = [];
  for (const month of await months(database, behind)) {
    rows.push(...(await ofMonth(database, which, who, { month, behind, most: most + 1 - rows.length })));
    if (rows.length > most) break;
  }
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return {
    items: shown.map(({ entry }) => entry),
    ...(rows.length > most && last && { next: encodeCursor(list, last) }),
  };
}

/** The months with entries up to a place, `YYYY-MM-01`, newest first. */
async function months(database: Queryable, behind: Place | undefined): Promise<string[]> {
  const { rows } = await database.query<{ month: string }>(
    `SELECT replace(substring(relname FROM 7), '_', '-') || '-01' AS month
     FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
     WHERE inhparent = 'jejak_access_log.entry'::regclass
       AND replace(substring(relname FROM 7), '_', '-') || '-01' <= ${monthOf('coalesce($1::timestamptz, clock_timestamp())')}
     ORDER BY 1 DESC`,
    [behind?.at ?? null],
  );
  return rows.map(({ month }) => month);
}

async function ofMonth(
  database: Queryable,
  which: string,
  who: string,
  { month, behind, most }: { month: string; behind: Place | undefined; most: number },
): Promise<SeenRow[]> {
  // keys first: only what is shown is read whole
  const { rows } = await database.query<SeenEntry & Place>(
    `SELECT number::text AS number, id, ${isoMicroseconds('at')} AS at, actor, roles, action, purpose,
       reason AS "reasonSealed", effect, decision, shown, masked, cardinality(subjects) AS people,
       result_count AS "resultCount", correlation_id AS "correlationId", as_of AS "asOf"
     FROM (
       SELECT number, at FROM jejak_access_log.entry
       WHERE ${which} AND at >= $2::timestamp AT TIME ZONE 'UTC'
         AND at < ($2::timestamp + interval '1 month') AT TIME ZONE 'UTC'
         ${behind ? 'AND (at, number) < ($4::timestamptz, $5::bigint)' : ''}
       ORDER BY at DESC, number DESC LIMIT $3
     ) AS newest JOIN jejak_access_log.entry USING (number, at)
     ORDER BY entry.at DESC, entry.number DESC`,
    [who, month, most, ...(behind ? [behind.at, behind.number] : [])],
  );
  return rows.map(({ number, ...entry }) => ({ number, at: entry.at, entry }));
}
