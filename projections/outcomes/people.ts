import { medanDay } from '@jejak/projection-engine';

/** What is counted of the people of a unit, and under which name it is given. */
export const COUNTS = [
  ['employees', 'employees'],
  ['seats', 'seats'],
  ['completed', 'completed'],
  ['evaluated', 'evaluated'],
  ['trained', 'trained'],
  ['with_target', 'withTarget'],
  ['reached', 'reached'],
  ['assessed', 'assessed'],
  ['levels', 'levels'],
  ['met', 'met'],
] as const;

/** Who works in a unit of `tree` on the day of a `span`: one row for each person and span. */
const member = `
  SELECT employee_id, unit_id, period FROM span
  JOIN reporting.employee_stays ON since <= day AND coalesce(until >= day, true)
  WHERE unit_id IN (SELECT unit_id FROM tree)`;

/** Seats of each person that ended in a span, of one series or all. */
const seats = (series: string) => `
  SELECT employee_id, period, count(*) AS seats, count(*) FILTER (WHERE outcome <> 'INCOMPLETE') AS completed,
    count(*) FILTER (WHERE outcome <> 'INCOMPLETE' AND programme_id IN (
      SELECT programme_id FROM reporting.programme_evaluations WHERE verdict <> 'INSUFFICIENT_DATA')) AS evaluated
  FROM span JOIN reporting.programme_seats AS seat ON seat.ended_on BETWEEN first AND last
  WHERE NOT withdrawn AND (${series}::uuid IS NULL OR programme_id IN (
    SELECT programme_id FROM reporting.programme_runs WHERE series_id = ${series}::uuid))
  GROUP BY employee_id, period`;

/** The same of members, by unit. */
const attended = `
  SELECT unit_id, period, sum(seats) AS seats, sum(completed) AS completed, sum(evaluated) AS evaluated,
    count(*) FILTER (WHERE completed > 0) AS trained
  FROM member JOIN seat USING (employee_id, period) GROUP BY unit_id, period`;

/**
 * What members hold on the day beside what was required, person by person. The order is that of an index, so nothing is
 * sorted. It is carried out once for each span (`MATERIALIZED`): from inside a join PostgreSQL may repeat it for each row.
 */
const held = (competencies: string) => `
  SELECT period, somebody.* FROM span CROSS JOIN LATERAL (
    SELECT employee_id, count(*) AS levels, count(*) FILTER (WHERE actual_level >= required_level) AS met,
      sum(greatest(required_level - actual_level, 0)) AS lacking
    FROM (
      SELECT DISTINCT ON (employee_id, competency_code) employee_id, required_level, actual_level
      FROM reporting.standing_levels
      WHERE assessed_on <= day AND ${competencies}
        AND employee_id = ANY (ARRAY (SELECT employee_id FROM member WHERE member.period = span.period))
      ORDER BY employee_id DESC, competency_code DESC, assessed_on DESC, position DESC) AS newest
    GROUP BY employee_id ORDER BY employee_id DESC) AS somebody`;

/** The same of members, by unit. */
const assessed = `
  SELECT unit_id, period, count(*) AS assessed, sum(levels) AS levels, sum(met) AS met, sum(lacking) AS lacking
  FROM member JOIN held USING (employee_id, period) GROUP BY unit_id, period`;

/** SQL of what is counted. */
export interface PeopleScope {
  /** Relation `(root text, unit_id uuid)`: the units that count together under each root. */
  readonly tree: string;
  /** Relation `(period text, first date, last date)`, both days included. */
  readonly spans: string;
  /** Relation `(unit_id, period, employees, jp, with_target, reached)` of every `member`. */
  readonly learned: string;
  /** Id of the one series whose seats count, or null for all. */
  readonly series: string;
  /** SQL condition on `competency_code`: which levels count. */
  readonly competencies: string;
}

/**
 * SQL of relations for a `WITH`; the last one, `worked`, has a row for each root and period, over the people who work there
 * at its end (of a period that runs: today). Counted person by person, then unit by unit, so that somebody costs as much
 * whether they count under one root or under five.
 */
export const peopleOf = ({ tree, spans, learned, series, competencies }: PeopleScope): string => `
  tree AS MATERIALIZED (${tree}),
  span AS MATERIALIZED (
    SELECT period, first, last, least(last, ${medanDay('now()')}) AS day FROM (${spans}) AS asked),
  member AS MATERIALIZED (${member}),
  learned AS MATERIALIZED (${learned}),
  seat AS MATERIALIZED (${seats(series)}),
  attended AS MATERIALIZED (${attended}),
  held AS MATERIALIZED (${held(competencies)}),
  assessed AS MATERIALIZED (${assessed}),
  worked AS (
    SELECT root, period, ${COUNTS.map(([name]) => `sum(${name}) AS ${name}`).join(', ')}, sum(jp) AS jp,
      sum(lacking) / sum(levels) AS mean_gap
    FROM tree JOIN learned USING (unit_id) LEFT JOIN attended USING (unit_id, period)
    LEFT JOIN assessed USING (unit_id, period) GROUP BY root, period)`;
