import { readinessRules } from '@jejak/domain';

/** SQL of what is counted. */
export interface FiguresScope {
  /** Relation `(root text, unit_id uuid)`: the units that count together under each root. */
  readonly tree: string;
  /** Relation `(period text, first date, last date)`, both days included. */
  readonly spans: string;
  /** Id of the one series whose seats and hours count, or null for all. */
  readonly series: string;
}

const today = `(now() AT TIME ZONE 'Asia/Jakarta')::date`;
const firstOfQuarter = (period: string) =>
  `make_date(left(${period}, 4)::int, right(${period}, 1)::int * 3 - 2, 1)`;
/** Of hours whose day is not known, such as those of mentoring: the day of their crediting, or the nearest of their year. */
const withinYear = 'least(greatest(occurred_on, make_date(year, 1, 1)), make_date(year, 12, 31))';
const technology = readinessRules.technology.map((code) => `'${code}'`).join(', ');

/**
 * SQL of what units did and what came of it: one row for each root and period, over the people who work there at its end
 * (of a period that runs: today). The citizens' side is that of the units themselves. Figures that nothing stands behind are null.
 */
export const figuresOf = ({ tree, spans, series }: FiguresScope): string => `
  WITH tree AS MATERIALIZED (${tree}),
  span AS MATERIALIZED (SELECT period, first, last, least(last, ${today}) AS day FROM (${spans}) AS asked),
  stay AS MATERIALIZED (
    SELECT employee_id, unit_id, effective_date AS since,
      lead(effective_date) OVER (PARTITION BY employee_id ORDER BY effective_date, position) AS before
    FROM reporting.employee_placements),
  member AS MATERIALIZED (
    SELECT root, period, first, last, day, employee_id
    FROM span JOIN stay ON since <= day AND coalesce(before > day, true) JOIN tree USING (unit_id)),
  headcount AS (SELECT root, period, count(*)::int AS employees FROM member GROUP BY root, period),
  seat AS MATERIALIZED (
    SELECT programme_id, employee_id, seat.ended_on, outcome, series_id, EXISTS (
      SELECT FROM reporting.programme_evaluations AS evaluation
      WHERE evaluation.programme_id = seat.programme_id AND verdict <> 'INSUFFICIENT_DATA') AS evaluated
    FROM reporting.programme_seats AS seat JOIN reporting.programme_runs AS run USING (programme_id)
    WHERE seat.ended_on IS NOT NULL AND NOT withdrawn AND (${series}::uuid IS NULL OR series_id = ${series}::uuid)),
  hours AS (
    SELECT root, period, sum(jp) AS jp
    FROM member JOIN (
      SELECT credit.employee_id, credit.jp, coalesce(seat.ended_on, claim.ended_on, ${withinYear}) AS learned_on
      FROM reporting.learning_hours_credits AS credit LEFT JOIN seat USING (programme_id, employee_id)
      LEFT JOIN reporting.external_learning AS claim ON claim.claim_id = credit.claim_id
      WHERE ${series}::uuid IS NULL OR seat.series_id IS NOT NULL) AS learned USING (employee_id)
    WHERE learned_on BETWEEN first AND last GROUP BY root, period),
  attended AS (
    SELECT root, period, count(*)::int AS seats,
      (count(*) FILTER (WHERE outcome <> 'INCOMPLETE'))::int AS completed,
      (count(*) FILTER (WHERE outcome <> 'INCOMPLETE' AND evaluated))::int AS evaluated,
      (count(DISTINCT employee_id) FILTER (WHERE outcome <> 'INCOMPLETE'))::int AS trained
    FROM member JOIN seat USING (employee_id) WHERE ended_on BETWEEN first AND last GROUP BY root, period),
  goal AS (
    SELECT root, period, count(target.jp)::int AS with_target,
      (count(*) FILTER (WHERE coalesce(total, 0) >= target.jp))::int AS reached
    FROM member JOIN reporting.employees AS employee USING (employee_id)
    LEFT JOIN (
      SELECT employee_id, year, sum(jp) AS total FROM reporting.learning_hours_credits GROUP BY employee_id, year)
      AS earned ON earned.employee_id = member.employee_id AND earned.year = extract(year FROM first)
    LEFT JOIN reporting.learning_hours_rules AS target ON bound = 'AT_LEAST' AND employee_kind = employee.kind
      AND valid_from <= date_trunc('year', first) AND coalesce(valid_until >= date_trunc('year', first), true)
    GROUP BY root, period),
  newest AS (
    SELECT DISTINCT ON (period, employee_id, competency_code) period, employee_id, competency_code, required_level,
      actual_level
    FROM (SELECT DISTINCT period, day, employee_id FROM member) AS somebody
    JOIN reporting.assessed_levels AS level USING (employee_id)
    WHERE assessed_on <= day AND NOT EXISTS (
      SELECT FROM reporting.assessed_levels AS later
      WHERE later.employee_id = level.employee_id AND later.assessment_id = level.assessment_id
        AND later.position > level.position)
    ORDER BY period, employee_id, competency_code, assessed_on DESC, position DESC),
  gap AS (
    SELECT root, period, count(DISTINCT employee_id)::int AS assessed,
      avg(greatest(required_level - actual_level, 0)) AS mean_gap,
      (count(*) FILTER (WHERE actual_level < required_level))::int AS open_gaps,
      (count(DISTINCT employee_id) FILTER (WHERE competency_code IN (${technology})))::int AS technology_people,
      (count(*) FILTER (WHERE competency_code IN (${technology})))::int AS technology_levels,
      (count(*) FILTER (WHERE competency_code IN (${technology}) AND actual_level >= required_level))::int AS technology_met
    FROM member JOIN newest USING (period, employee_id) GROUP BY root, period),
  satisfied AS (
    SELECT root, span.period, sum(n)::int AS answers, sum(u6 * n) / sum(n) AS u6, sum(u7 * n) / sum(n) AS u7,
      sum(index * n) / sum(n) AS index
    FROM tree JOIN reporting.satisfaction AS survey USING (unit_id)
    JOIN span ON ${firstOfQuarter('survey.period')} BETWEEN first AND last
    WHERE u6 IS NOT NULL GROUP BY root, span.period),
  answered AS (
    SELECT root, period, count(*)::int AS complaints_due, (count(*) FILTER (WHERE NOT breached))::int AS complaints_in_time
    FROM tree JOIN reporting.feedback_deadlines AS complaint USING (unit_id) JOIN span ON due_on BETWEEN first AND last
    WHERE category = 'COMPLAINT' AND (responded_on IS NOT NULL OR due_on < ${today}) GROUP BY root, period)
  SELECT root, period, coalesce(employees, 0) AS employees, coalesce(jp, 0)::float8 AS jp, coalesce(seats, 0) AS seats,
    coalesce(completed, 0) AS completed, coalesce(evaluated, 0) AS evaluated, coalesce(trained, 0) AS trained,
    coalesce(with_target, 0) AS "withTarget", coalesce(reached, 0) AS reached, coalesce(assessed, 0) AS assessed,
    mean_gap::float8 AS "meanGap", coalesce(open_gaps, 0) AS "openGaps",
    coalesce(technology_people, 0) AS "technologyPeople", coalesce(technology_levels, 0) AS "technologyLevels",
    coalesce(technology_met, 0) AS "technologyMet", coalesce(answers, 0) AS answers, u6::float8, u7::float8,
    index::float8, coalesce(complaints_due, 0) AS "complaintsDue", coalesce(complaints_in_time, 0) AS "complaintsInTime"
  FROM (SELECT DISTINCT root FROM tree) AS root CROSS JOIN span
  LEFT JOIN headcount USING (root, period) LEFT JOIN hours USING (root, period) LEFT JOIN attended USING (root, period)
  LEFT JOIN goal USING (root, period) LEFT JOIN gap USING (root, period) LEFT JOIN satisfied USING (root, period)
  LEFT JOIN answered USING (root, period)
  ORDER BY root, first`;

/** A row of {@link figuresOf}. */
export interface FiguresRow {
  readonly root: string;
  readonly period: string;
  readonly employees: number;
  readonly jp: number;
  readonly seats: number;
  readonly completed: number;
  readonly evaluated: number;
  readonly trained: number;
  readonly withTarget: number;
  readonly reached: number;
  readonly assessed: number;
  readonly meanGap: number | null;
  readonly openGaps: number;
  readonly technologyPeople: number;
  readonly technologyLevels: number;
  readonly technologyMet: number;
  readonly answers: number;
  readonly u6: number | null;
  readonly u7: number | null;
  readonly index: number | null;
  readonly complaintsDue: number;
  readonly complaintsInTime: number;
}

/** One calendar year. @param year SQL of its number */
export const yearSpan = (year: string): string =>
  `SELECT (${year}::int)::text AS period, make_date(${year}::int, 1, 1) AS first, make_date(${year}::int, 12, 31) AS last`;

/** Quarters. @param from @param to SQL of the first and the last, as 2026-Q2 */
export const quarterSpans = (from: string, to: string): string => `
  SELECT to_char(first, 'YYYY"-Q"Q') AS period, first::date AS first, (first + interval '3 months')::date - 1 AS last
  FROM generate_series(${firstOfQuarter(`${from}::text`)}::timestamp, ${firstOfQuarter(`${to}::text`)}::timestamp,
    interval '3 months') AS quarter (first)`;
