import { ACCESS_VIEWS } from '@jejak/access';
import {
  Cursor,
  page,
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import { z } from 'zod';
import type { RunEffectiveness, RunPage, SeriesEffectiveness, SeriesPage } from './effectiveness.dto.js';
import { type RunColumns, runEffectiveness, type SeriesColumns, seriesEffectiveness } from './rows.js';

export interface RunQuery {
  readonly seriesId?: string;
  /** `SCHEDULED`, `RUNNING`, `COMPLETED` or `CANCELLED`. */
  readonly status?: string;
  /** In which somebody has a seat who works in one of these units today. */
  readonly units?: readonly string[];
  /** First and last day in Medan on which the run begins, `YYYY-MM-DD`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof RUN_SORT>;
  /** Which runs may be shown; default: all. */
  readonly narrow?: Narrow<'programme'>;
}

export interface SeriesQuery {
  readonly limit: number;
  readonly cursor?: string;
}

/** By which runs may be sorted. */
export const RUN_SORT = new Sorting(
  'runs',
  {
    startsAt: { sql: 'starts_at', type: 'timestamptz' },
    title: { sql: 'title_id', type: 'text' },
    status: { sql: 'status', type: 'text' },
    enrolled: { sql: 'n_enrolled', type: 'bigint' },
  },
  [{ sql: 'programme_id', type: 'uuid' }],
  '-startsAt',
);

const seriesCursors = new Cursor('series', z.tuple([z.string(), z.uuid()]));

// node-postgres would make a day a moment in the server's time zone
const run = 'run.*, run.ended_on::text AS ended_on_text';
const series = 'SELECT *, last_ended_on::text AS last_ended_on_text FROM reporting.series_effectiveness';

/** What runs are sorted and chosen by: seats are counted where it is by them, other figures are made of those on the page. */
const heads = `
  SELECT programme_id, series_id, title_id, status, starts_at, (
    SELECT count(*) FROM reporting.programme_seats AS seat
    WHERE seat.programme_id = head.programme_id AND NOT withdrawn) AS n_enrolled
  FROM reporting.programme_runs AS head`;

const midnight = (day: string) => `(${day}::timestamp AT TIME ZONE 'Asia/Jakarta')`;

/** Runs in which somebody has a seat who works in one of the units today. */
const seatedIn = (units: string) => `
  SELECT seat.programme_id FROM reporting.programme_seats AS seat
  JOIN ${ACCESS_VIEWS.placements} AS placed ON placed.employee_id = seat.employee_id
  WHERE NOT seat.withdrawn AND placed.unit_id = ANY (${units})`;

/**
 * Runs; the latest first, if not asked otherwise. By what they brought they are not sorted: few participants make
 * the best and the worst.
 *
 * @throws CursorError
 */
export async function effectivenessOfRuns(reader: ReportingReader, query: RunQuery): Promise<RunPage> {
  const { seriesId = null, status = null, units = null, from = null, to = null, limit } = query;
  const params: unknown[] = [seriesId, status, units, from, to, limit + 1];
  const order = RUN_SORT.sorted(query.sort, query.cursor, (value) => `$${params.push(value)}`);
  const scope = query.narrow?.({ programme: 'programme_id' }, params.length + 1);
  const rows = await reader.query<RunColumns & SortedRow>(
    `SELECT ${run}, sort_key, sort_ids
     FROM (
       SELECT programme_id, ${order.columns} FROM (${heads}) AS head
       WHERE ($1::uuid IS NULL OR series_id = $1) AND ($2::text IS NULL OR status = $2)
         AND ${units === null ? '$3::uuid[] IS NULL' : `programme_id IN (${seatedIn('$3::uuid[]')})`}
         AND ($4::date IS NULL OR starts_at >= ${midnight('$4::date')})
         AND ($5::date IS NULL OR starts_at < ${midnight('($5::date + 1)')}) AND ${order.after}
         ${scope ? `AND ${scope.sql}` : ''}
       ORDER BY ${order.by} LIMIT $6) AS listed
     JOIN reporting.programme_effectiveness AS run USING (programme_id)
     ORDER BY ${order.by}`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, limit, runEffectiveness);
}

/** One run; undefined if there is none with this id. */
export async function effectivenessOfRun(
  reader: ReportingReader,
  programmeId: string,
): Promise<RunEffectiveness | undefined> {
  const rows = await reader.query<RunColumns>(
    `SELECT ${run} FROM reporting.programme_effectiveness AS run WHERE programme_id = $1`,
    [programmeId],
  );
  return rows[0] && runEffectiveness(rows[0]);
}

/**
 * Titles and series from a place on, found one after the other in the index; so a page costs the same however many
 * there are. A series whose runs had several titles comes with each. `OFFSET 0` where it is used keeps the planner from
 * taking all series at once.
 */
const titles = `
  WITH RECURSIVE title (title_id, series_id) AS (
    (SELECT title_id, series_id FROM reporting.programme_runs
     WHERE $1::text IS NULL OR (title_id, series_id) > ($1::text, $2::uuid)
     ORDER BY title_id, series_id LIMIT 1)
    UNION ALL
    SELECT next.* FROM title CROSS JOIN LATERAL (
      SELECT run.title_id, run.series_id FROM reporting.programme_runs AS run
      WHERE (run.title_id, run.series_id) > (title.title_id, title.series_id)
      ORDER BY run.title_id, run.series_id LIMIT 1) AS next
  )`;

/**
 * Series, by title.
 *
 * @throws CursorError
 */
export async function effectivenessOfAllSeries(
  reader: ReportingReader,
  query: SeriesQuery,
): Promise<SeriesPage> {
  const after = query.cursor === undefined ? [null, null] : seriesCursors.decode(query.cursor);
  const rows = await reader.query<SeriesColumns>(
    `${titles}
     SELECT * FROM (
       SELECT of_series.* FROM title
       CROSS JOIN LATERAL (
         ${series} WHERE series_id = title.series_id AND title_id = title.title_id OFFSET 0) AS of_series
       LIMIT $3
     ) AS part ORDER BY title_id, series_id`,
    [...after, query.limit + 1],
  );
  const { items, next } = page(rows, query.limit, seriesEffectiveness, (row) =>
    seriesCursors.encode([row.title_id, row.series_id]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

/** One series; undefined if there is none with this id. */
export async function effectivenessOfSeries(
  reader: ReportingReader,
  seriesId: string,
): Promise<SeriesEffectiveness | undefined> {
  const rows = await reader.query<SeriesColumns>(`${series} WHERE series_id = $1`, [seriesId]);
  return rows[0] && seriesEffectiveness(rows[0]);
}
