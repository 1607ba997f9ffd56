import { ACCESS_VIEWS } from '@jejak/access';
import { disclosureRules, type Level } from '@jejak/domain';
import {
  medanDay,
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type {
  DueEvaluation,
  DueEvaluationPage,
  EvaluationCalendar,
  EvaluationComments,
  EvaluationMonth,
  EvaluationStateName,
  RunComments,
} from './evaluations.dto.js';

export interface EvaluationsQuery {
  /** Units of which somebody who works there today sat in the run; default: all runs. */
  readonly units?: readonly string[];
  /** Due on this day or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Due on this day or before. */
  readonly to?: string;
  readonly level?: Level;
  readonly state?: EvaluationStateName;
  readonly programmeId?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof EVALUATION_SORT>;
  /** Which runs may be shown; default: all. */
  readonly narrow?: Narrow<'programme'>;
}

/** By which evaluations may be sorted. */
export const EVALUATION_SORT = new Sorting(
  'evaluations',
  {
    dueOn: { sql: 'due_on', type: 'date' },
    opensOn: { sql: 'opens_on', type: 'date', nullable: true },
    level: { sql: 'level', type: 'bigint' },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'evaluation_id', type: 'uuid' }],
  'dueOn',
);

/** The columns under the names of the answer. */
const columns = `
  evaluation_id AS "evaluationId", programme_id AS "programmeId", series_id AS "seriesId", title_id AS "titleId",
  title_en AS "titleEn", level, instrument, ended_on::text AS "endedOn", opens_on::text AS "opensOn",
  due_on::text AS "dueOn", concluded_on::text AS "concludedOn", state, days_overdue AS "daysOverdue",
  min_records AS "minRecords", records, verdict, rule_id AS "ruleId"`;

/**
 * Evaluations; by due day, the earliest first, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function evaluationsDue(
  reader: ReportingReader,
  query: EvaluationsQuery,
): Promise<DueEvaluationPage> {
  const { units, from, to, level, state, programmeId, narrow } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  if (from !== undefined) wanted.push(`due_on >= ${given(from)}::date`);
  if (to !== undefined) wanted.push(`due_on <= ${given(to)}::date`);
  if (level !== undefined) wanted.push(`level = ${given(level)}`);
  if (state !== undefined) wanted.push(`state = ${given(state)}`);
  if (programmeId !== undefined) wanted.push(`programme_id = ${given(programmeId)}::uuid`);
  if (units !== undefined)
    wanted.push(`programme_id IN (
      SELECT seat.programme_id FROM ${ACCESS_VIEWS.placements} AS placed
      JOIN reporting.programme_seats AS seat USING (employee_id)
      WHERE NOT seat.withdrawn AND placed.unit_id = ANY (${given(units)}::uuid[]))`);
  const order = EVALUATION_SORT.sorted(query.sort, query.cursor, given);
  wanted.push(order.after);
  const limit = given(query.limit + 1);
  const scope = narrow?.({ programme: 'programme_id' }, params.length + 1);
  if (scope) wanted.push(scope.sql);
  const rows = await reader.query<DueEvaluation & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.programme_evaluations WHERE ${wanted.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, query.limit, (row) => row);
}

/** How many evaluations are due in each month of a year, by level. */
export async function evaluationCalendar(reader: ReportingReader, year: number): Promise<EvaluationCalendar> {
  const months = await reader.query<EvaluationMonth>(
    `SELECT due_month AS month, level, due, concluded, overdue, to_come AS "toCome", waived
     FROM reporting.evaluation_calendar WHERE due_month BETWEEN $1 AND $2 ORDER BY due_month, level`,
    [`${year}-01`, `${year}-12`],
  );
  return { months };
}

/** Evaluations whose due day is past, in all. */
export async function overdueEvaluations(reader: ReportingReader): Promise<number> {
  const [row] = await reader.query<{ n: number }>(
    // the first two conditions say nothing new; by them an index finds the few that are open
    `SELECT count(*)::int AS n FROM reporting.programme_evaluations
     WHERE verdict IS NULL AND due_on < ${medanDay('now()')} AND state = 'OVERDUE'`,
    [],
  );
  return row?.n ?? 0;
}

/** Of fewer questionnaires, somebody would know who wrote what. */
const { leastPeople: leastAnswers } = disclosureRules;

interface CommentColumns {
  evaluation_id: string;
  level: Level;
  records: number;
  comment: string | null;
}

/** What participants said of a run in their own words, by evaluation: of those that enough answered. */
export async function commentsOfRun(reader: ReportingReader, programmeId: string): Promise<RunComments> {
  const rows = await reader.query<CommentColumns>(
    `SELECT evaluation_id, level, records, comment FROM serving.evaluation_comments
     WHERE programme_id = $1::uuid ORDER BY md5(comment)`,
    [programmeId],
  );
  const of = new Map<string, EvaluationComments>();
  for (const { evaluation_id: evaluationId, level, records: n, comment } of rows) {
    const one = of.get(evaluationId) ?? { evaluationId, level, n, comments: [], gone: 0 };
    of.set(evaluationId, one);
    if (n < leastAnswers) continue;
    if (comment === null) one.gone++;
    else one.comments.push(comment);
  }
  const evaluations = [...of.values()].sort(
    (a, b) => a.level - b.level || (a.evaluationId < b.evaluationId ? -1 : 1),
  );
  return { leastAnswers, evaluations };
}
