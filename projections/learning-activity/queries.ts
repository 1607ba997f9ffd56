import { ACCESS_VIEWS } from '@jejak/access';
import { medanDay, Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { LearnerProgress, LearnerProgressPage, RunProgress, RunProgressPage } from './progress.dto.js';

export interface LearnersQuery {
  readonly programmeId?: string;
  readonly employeeId?: string;
  /** Units in which they work today. */
  readonly units?: readonly string[];
  /** The run begins on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** The run begins on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  /** Whose may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

const learners = new Cursor('learning-progress', z.tuple([z.uuid(), z.uuid()]));

const columns = `
  programme_id AS "programmeId", series_id AS "seriesId", title_id AS "titleId", title_en AS "titleEn", mode, status,
  modules, posts, submissions, minutes, last_at AS "lastAt"`;

/**
 * Participants of runs on platforms and how far they came, by run and employee id.
 *
 * @throws CursorError
 */
export async function progressOfLearners(
  reader: ReportingReader,
  { programmeId, employeeId, units, from, to, limit, cursor, narrow }: LearnersQuery,
): Promise<LearnerProgressPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  if (cursor !== undefined) {
    const [run, employee] = learners.decode(cursor);
    wanted.push(`(programme_id, employee_id) > (${given(run)}::uuid, ${given(employee)}::uuid)`);
  }
  if (programmeId !== undefined) wanted.push(`programme_id = ${given(programmeId)}::uuid`);
  if (employeeId !== undefined) wanted.push(`employee_id = ${given(employeeId)}::uuid`);
  if (units !== undefined)
    wanted.push(`employee_id IN (
      SELECT placed.employee_id FROM ${ACCESS_VIEWS.placements} AS placed WHERE placed.unit_id = ANY (${given(units)}::uuid[]))`);
  if (from !== undefined || to !== undefined)
    wanted.push(`programme_id IN (
      SELECT run.programme_id FROM reporting.programme_runs AS run
      WHERE ${medanDay('run.starts_at')} BETWEEN ${given(from ?? '-infinity')}::date AND ${given(to ?? 'infinity')}::date)`);
  if (narrow) {
    const scope = narrow({ employee: 'employee_id' }, params.length + 1);
    params.push(...scope.params);
    wanted.push(scope.sql);
  }
  const rows = await reader.query<LearnerProgress>(
    `SELECT ${columns}, employee_id AS "employeeId", outcome, progress_pct AS "progressPct", activities
     FROM reporting.learning_progress WHERE ${wanted.join(' AND ')}
     ORDER BY programme_id, employee_id LIMIT ${given(limit + 1)}`,
    params,
  );
  const { items, next } = page(
    rows,
    limit,
    (row) => row,
    (row) => learners.encode([row.programmeId, row.employeeId]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

export interface RunsQuery {
  readonly seriesId?: string;
  /** In which somebody has a seat who works in one of these units today. */
  readonly units?: readonly string[];
  /** Begins on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Begins on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const runs = new Cursor('learning-progress-runs', z.tuple([z.iso.datetime(), z.uuid()]));

/**
 * Runs on platforms and how far their participants came, the latest first.
 *
 * @throws CursorError
 */
export async function progressOfRuns(reader: ReportingReader, query: RunsQuery): Promise<RunProgressPage> {
  const { seriesId = null, from = null, to = null, units = null, limit } = query;
  const after = query.cursor === undefined ? [null, null] : runs.decode(query.cursor);
  const rows = await reader.query<RunProgress>(
    `SELECT ${columns}, starts_at AS "startsAt", seats, active, finished, mean_progress_pct AS "meanProgressPct"
     FROM reporting.learning_progress_of_runs
     WHERE ($1::uuid IS NULL OR series_id = $1) AND ($2::date IS NULL OR ${medanDay('starts_at')} >= $2)
       AND ($3::date IS NULL OR ${medanDay('starts_at')} <= $3)
       AND ($4::timestamptz IS NULL OR (starts_at, programme_id) < ($4::timestamptz, $5::uuid))
       AND ($7::uuid[] IS NULL OR programme_id IN (
         SELECT seat.programme_id FROM reporting.programme_seats AS seat
         JOIN ${ACCESS_VIEWS.placements} AS placed USING (employee_id)
         WHERE NOT seat.withdrawn AND placed.unit_id = ANY ($7)))
     ORDER BY starts_at DESC, programme_id DESC LIMIT $6`,
    [seriesId, from, to, ...after, limit + 1, units],
  );
  const { items, next } = page(
    rows,
    limit,
    (row) => row,
    ({ startsAt, programmeId }) => runs.encode([startsAt.toISOString(), programmeId]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}
