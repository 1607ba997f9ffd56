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

/** What is counted of the people of a unit, and under which name it is given. */
const COUNTS = [
  ...[
    ['employees', 'employees'],
    ['seats', 'seats'],
    ['completed', 'completed'],
    ['evaluated', 'evaluated'],
  ],
  ...[
    ['trained', 'trained'],
    ['with_target', 'withTarget'],
    ['reached', 'reached'],
    ['assessed', 'assessed'],
  ],
  ...[
    ['open_gaps', 'openGaps'],
    ['technology_people', 'technologyPeople'],
  ],
  ...[
    ['technology_levels', 'technologyLevels'],
    ['technology_met', 'technologyMet'],
  ],
] as const;

/**
 * SQL of what units did and what came of it: one row for each root and period, over the people who work there at its end
 * (of a period that runs: today). Counted person by person, then unit by unit, so that somebody costs as much whether they
 * count under one root or under five. The citizens' side is that of the units themselves. Figures that nothing stands behind are null.
 */
export const figuresOf = ({ tree, spans, series }: FiguresScope): string => `
  WITH tree AS MATERIALIZED (${tree}),
  span AS MATERIALIZED (SELECT period, first, last, least(last, ${today}) AS day FROM (${spans}) AS asked),
  stay AS MATERIALIZED (
    SELECT employee_id, unit_id, effective_date AS since,
      lead(effective_date) OVER (PARTITION BY employee_id ORDER BY effective_date, position) AS before
    FROM reporting.employee_placements),
  member AS MATERIALIZED (
    SELECT employee_id, unit_id, period, first, last, day
    FROM span JOIN stay ON since <= day AND coalesce(before > day, true)
    WHERE unit_id IN (SELECT unit_id FROM tree)),
  seat AS MATERIALIZED (
    SELECT programme_id, employee_id, seat.ended_on, outcome, series_id, EXISTS (
      SELECT FROM reporting.programme_evaluations AS evaluation
      WHERE evaluation.programme_id = seat.programme_id AND verdict <> 'INSUFFICIENT_DATA') AS evaluated
    FROM reporting.programme_seats AS seat JOIN reporting.programme_runs AS run USING (programme_id)
    WHERE seat.ended_on IS NOT NULL AND NOT withdrawn AND (${series}::uuid IS NULL OR series_id = ${series}::uuid)),
  hours AS MATERIALIZED (
    SELECT employee_id, period, sum(jp) AS jp
    FROM member JOIN (
      SELECT credit.employee_id, credit.jp, coalesce(seat.ended_on, claim.ended_on, ${withinYear}) AS learned_on
      FROM reporting.learning_hours_credits AS credit LEFT JOIN seat USING (programme_id, employee_id)
      LEFT JOIN reporting.external_learning AS claim ON claim.claim_id = credit.claim_id
      WHERE ${series}::uuid IS NULL OR seat.series_id IS NOT NULL) AS learned USING (employee_id)
    WHERE learned_on BETWEEN first AND last GROUP BY employee_id, period),
  attended AS MATERIALIZED (
    SELECT employee_id, period, count(*) AS seats, count(*) FILTER (WHERE outcome <> 'INCOMPLETE') AS completed,
      count(*) FILTER (WHERE outcome <> 'INCOMPLETE' AND evaluated) AS evaluated
    FROM member JOIN seat USING (employee_id) WHERE ended_on BETWEEN first AND last GROUP BY employee_id, period),
  goal AS MATERIALIZED (
    SELECT member.employee_id, period, target.jp IS NOT NULL AS has_target, coalesce(total, 0) >= target.jp AS reached
    FROM member JOIN reporting.employees AS employee USING (employee_id)
    LEFT JOIN (
      SELECT employee_id, year, sum(jp) AS total FROM reporting.learning_hours_credits GROUP BY employee_id, year)
      AS earned ON earned.employee_id = member.employee_id AND earned.year = extract(year FROM first)
    LEFT JOIN reporting.learning_hours_rules AS target ON bound = 'AT_LEAST' AND employee_kind = employee.kind
      AND valid_from <= date_trunc('year', first) AND coalesce(valid_until >= date_trunc('year', first), true)),
  gap AS MATERIALIZED (
    SELECT employee_id, period, count(*) AS levels, sum(greatest(required_level - actual_level, 0)) AS lacking,
      count(*) FILTER (WHERE actual_level < required_level) AS open_gaps,
      count(*) FILTER (WHERE competency_code IN (${technology})) AS technology_levels,
      count(*) FILTER (WHERE competency_code IN (${technology}) AND actual_level >= required_level) AS technology_met
    FROM (
      SELECT DISTINCT ON (employee_id, period, competency_code) employee_id, period, competency_code, required_level,
        actual_level
      FROM member JOIN (
        SELECT *, max(position) OVER (PARTITION BY employee_id, assessment_id) AS stands
        FROM reporting.assessed_levels WHERE employee_id IN (SELECT employee_id FROM member)) AS level USING (employee_id)
      WHERE assessed_on <= day AND position >= stands
      ORDER BY employee_id, period, competency_code, assessed_on DESC, position DESC) AS newest
    GROUP BY employee_id, period),
  staffed AS MATERIALIZED (
    SELECT unit_id, period, count(*) AS employees, sum(jp) AS jp, sum(seats) AS seats, sum(completed) AS completed,
      sum(evaluated) AS evaluated, count(*) FILTER (WHERE completed > 0) AS trained,
      count(*) FILTER (WHERE has_target) AS with_target, count(*) FILTER (WHERE reached) AS reached,
      count(levels) AS assessed, sum(levels) AS levels, sum(lacking) AS lacking, sum(open_gaps) AS open_gaps,
      count(*) FILTER (WHERE technology_levels > 0) AS technology_people,
      sum(technology_levels) AS technology_levels, sum(technology_met) AS technology_met
    FROM member LEFT JOIN hours USING (employee_id, period) LEFT JOIN attended USING (employee_id, period)
    LEFT JOIN goal USING (employee_id, period) LEFT JOIN gap USING (employee_id, period)
    GROUP BY unit_id, period),
  worked AS (
    SELECT root, period, ${COUNTS.map(([name]) => `sum(${name}) AS ${name}`).join(', ')}, sum(jp) AS jp,
      sum(lacking) / sum(levels) AS mean_gap
    FROM tree JOIN staffed USING (unit_id) GROUP BY root, period),
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
  SELECT root, period, ${COUNTS.map(([name, as]) => `coalesce(${name}, 0)::int AS "${as}"`).join(', ')},
    coalesce(jp, 0)::float8 AS jp, mean_gap::float8 AS "meanGap", coalesce(answers, 0) AS answers, u6::float8, u7::float8,
    index::float8, coalesce(complaints_due, 0) AS "complaintsDue", coalesce(complaints_in_time, 0) AS "complaintsInTime"
  FROM (SELECT DISTINCT root FROM tree) AS root CROSS JOIN span
  LEFT JOIN worked USING (root, period) LEFT JOIN satisfied USING (root, period) LEFT JOIN answered USING (root, period)
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
