import { ofEnough } from '@jejak/projection-engine';

/** The figures of the index of which means are told. */
export const FIGURES = ['qualification', 'competency', 'performance', 'discipline', 'total'] as const;

/** Of whom, and by which rules. */
export interface MeansScope {
  /** SQL of the year. */
  readonly year: string;
  /** SQL condition on `unit_id`. */
  readonly units: string;
  /** SQL of the version or versions of the rules, as `reporting.ip_asn_rule_sets` has them. */
  readonly rules: string;
}

/** Points by a key, of each version of the rules, as `(rule_set, key, points)`. */
const scale = (category: string) => `(
  SELECT rule_set, key, value::numeric AS points FROM rule CROSS JOIN LATERAL jsonb_each_text(numbers->'${category}') AS point)`;

/** The highest level of education of each member. */
const qualification = (year: string) => `
  SELECT unit_id, rule_set, sum(points) AS qualification
  FROM (
    SELECT unit_id, rule_set, max(points) AS points
    FROM member JOIN serving.employee_qualifications AS education USING (employee_id)
    JOIN ${scale('qualification')} AS scale ON key = level
    WHERE education.year <= ${year} GROUP BY employee_id, unit_id, rule_set) AS somebody
  GROUP BY unit_id, rule_set`;

/** Lesson hours of each member in the forms of each part of the rules, and for whom they are enough. */
const competency = (year: string) => `
  SELECT unit_id, rule_set, sum(worth.points) AS competency
  FROM (
    SELECT unit_id, position_class, rule_set, part, sum(jp) AS jp
    FROM member JOIN reporting.learning_hours_credits AS credit USING (employee_id)
    JOIN (
      SELECT rule_set, part, form, (numbers->'years')::int AS years
      FROM learning CROSS JOIN LATERAL jsonb_array_elements_text(numbers->'forms') AS form) AS counted USING (form)
    WHERE credit.year <= ${year} AND (years = 0 OR credit.year > ${year} - years)
    GROUP BY employee_id, unit_id, position_class, rule_set, part) AS learned
  JOIN (
    SELECT rule_set, part, (numbers->'leastJp')::numeric AS least_jp, key AS position_class, value::numeric AS points
    FROM learning CROSS JOIN LATERAL jsonb_each_text(numbers->'points') AS point) AS worth
    USING (rule_set, part, position_class)
  WHERE jp > 0 AND jp >= least_jp GROUP BY unit_id, rule_set`;

/** The final appraisal of the year, else of its last quarter. */
const performance = (year: string) => `
  SELECT unit_id, rule_set, sum(points) AS performance
  FROM (
    SELECT DISTINCT ON (employee_id) member.unit_id, predicate
    FROM member JOIN serving.appraisals AS appraisal USING (employee_id)
    WHERE status = 'final' AND left(period, 4) = (${year})::text
    ORDER BY employee_id, length(period), period DESC) AS appraised
  JOIN ${scale('performance')} AS scale ON key = predicate
  GROUP BY unit_id, rule_set`;

/** What members lack of the points of those of whom nothing is recorded. */
const lost = (year: string) => `
  SELECT unit_id, rule_set, sum(none - CASE WHEN gone THEN 0 ELSE least(none, worst) END) AS lost
  FROM (
    SELECT unit_id, rule_set, (numbers->'discipline'->'NONE')::numeric AS none, bool_or(state <> 'value') AS gone,
      min((numbers->'discipline'->>severity)::numeric) FILTER (WHERE first_day <= make_date(${year}, 12, 31)
        AND coalesce(last_day >= make_date(${year}, 1, 1), true)) AS worst
    FROM member JOIN serving.employee_discipline USING (employee_id) CROSS JOIN rule
    GROUP BY employee_id, unit_id, rule_set, none) AS somebody
  GROUP BY unit_id, rule_set`;

/**
 * SQL of the means of units at the end of a year, the same as those of `professionalismIndex` of the domain: a row for each
 * unit and version of the rules; of too few employees only how many they are. Each part is summed up by unit by itself.
 */
export const meansOf = ({ year, units, rules }: MeansScope): string => `
  WITH member AS MATERIALIZED (
    SELECT employee_id, unit_id, position_class FROM reporting.employee_stays
    WHERE since <= make_date(${year}, 12, 31) AND coalesce(until >= make_date(${year}, 12, 31), true) AND ${units}),
  rule AS MATERIALIZED (${rules}),
  learning AS MATERIALIZED (
    SELECT rule_set, key AS part, value AS numbers FROM rule CROSS JOIN LATERAL jsonb_each(numbers->'competency') AS part)
  SELECT unit_id, rule_set, verified, n::int AS n,
    ${FIGURES.map((figure) => `${ofEnough('n', `round(${figure} / n, 2)`)} AS ${figure}`).join(', ')}
  FROM (
    SELECT *, qualification + competency + performance + discipline AS total
    FROM (
      SELECT unit_id, rule_set, verified, n, coalesce(qualification, 0) AS qualification,
        coalesce(competency, 0) AS competency, coalesce(performance, 0) AS performance,
        n * (numbers->'discipline'->'NONE')::numeric - coalesce(lost, 0) AS discipline
      FROM (SELECT unit_id, count(*) AS n FROM member GROUP BY unit_id) AS staffed CROSS JOIN rule
      LEFT JOIN (${qualification(year)}) AS qualification USING (unit_id, rule_set)
      LEFT JOIN (${competency(year)}) AS competency USING (unit_id, rule_set)
      LEFT JOIN (${performance(year)}) AS performance USING (unit_id, rule_set)
      LEFT JOIN (${lost(year)}) AS lost USING (unit_id, rule_set)) AS sums) AS figures`;
