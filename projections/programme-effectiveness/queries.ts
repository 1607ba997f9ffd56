import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { RunEffectiveness, RunPage, SeriesEffectiveness, SeriesPage } from './effectiveness.dto.js';
import { type RunColumns, runEffectiveness, type SeriesColumns, seriesEffectiveness } from './rows.js';

export interface RunQuery {
  readonly seriesId?: string;
  /** `SCHEDULED`, `RUNNING`, `COMPLETED` or `CANCELLED`. */
  readonly status?: string;
  readonly limit: number;
  readonly cursor?: string;
  /** Which runs may be shown; default: all. */
  readonly narrow?: Narrow<'programme'>;
}

export interface SeriesQuery {
  readonly limit: number;
  readonly cursor?: string;
}

const runCursors = new Cursor('runs', z.tuple([z.iso.datetime(), z.uuid()]));
const seriesCursors = new Cursor('series', z.tuple([z.string(), z.uuid()]));

// node-postgres would make a day a moment in the server's time zone
const runs = 'SELECT *, ended_on::text AS ended_on_text FROM reporting.programme_effectiveness';
const series = 'SELECT *, last_ended_on::text AS last_ended_on_text FROM reporting.series_effectiveness';

/**
 * Runs, latest first.
 *
 * @throws CursorError
 */
export async function effectivenessOfRuns(reader: ReportingReader, query: RunQuery): Promise<RunPage> {
  const after = query.cursor === undefined ? [null, null] : runCursors.decode(query.cursor);
  const params = [query.seriesId ?? null, query.status ?? null, ...after, query.limit + 1];
  const scope = query.narrow?.({ programme: 'programme_id' }, params.length + 1);
  const rows = await reader.query<RunColumns>(
    `${runs}
     WHERE ($1::uuid IS NULL OR series_id = $1) AND ($2::text IS NULL OR status = $2)
       AND ($3::timestamptz IS NULL OR (starts_at, programme_id) < ($3::timestamptz, $4::uuid))
       ${scope ? `AND ${scope.sql}` : ''}
     ORDER BY starts_at DESC, programme_id DESC LIMIT $5`,
    [...params, ...(scope?.params ?? [])],
  );
  const { items, next } = page(rows, query.limit, runEffectiveness, (row) =>
    runCursors.encode([row.starts_at.toISOString(), row.programme_id]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

/** One run; undefined if there is none with this id. */
export async function effectivenessOfRun(
  reader: ReportingReader,
  programmeId: string,
): Promise<RunEffectiveness | undefined> {
  const rows = await reader.query<RunColumns>(`${runs} WHERE programme_id = $1`, [programmeId]);
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
