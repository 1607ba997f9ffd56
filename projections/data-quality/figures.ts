import { dataQualityRules, type ExceptionRule } from '@jejak/domain';

const { weights, inTimeDays, exceptions } = dataQualityRules;
const today = `(now() AT TIME ZONE 'Asia/Jakarta')::date`;
const names = (rules: readonly ExceptionRule[]) => rules.map((rule) => `'${rule}'`).join(', ');

/** What is recorded of everybody who works today. */
const people = `
  SELECT placed.unit_id, placed.employee_id,
    EXISTS (SELECT FROM reporting.access_units AS unit WHERE unit.unit_id = placed.unit_id) AS placed,
    EXISTS (
      SELECT FROM reporting.competency_standards AS standard
      WHERE standard.position_id = work.position_id AND effective_from <= ${today}
        AND coalesce(effective_until >= ${today}, true)) AS has_standard,
    EXISTS (
      SELECT FROM reporting.assessed_levels AS level WHERE level.employee_id = placed.employee_id) AS assessed,
    EXISTS (
      SELECT FROM serving.employee_qualifications AS education
      WHERE education.employee_id = placed.employee_id) AS qualified,
    coalesce(seats.passed, 0) AS passed, coalesce(seats.certified, 0) AS certified
  FROM reporting.access_placements AS placed
  CROSS JOIN LATERAL (
    SELECT position_id FROM reporting.employee_placements AS placement
    WHERE placement.employee_id = placed.employee_id AND effective_date <= ${today}
    ORDER BY effective_date DESC, position DESC LIMIT 1) AS work
  LEFT JOIN (
    SELECT seat.employee_id, count(*) AS passed, count(paper.employee_id) AS certified
    FROM reporting.programme_seats AS seat
    LEFT JOIN (
      SELECT DISTINCT employee_id, programme_id FROM reporting.certificates WHERE state = 'ISSUED') AS paper
      ON paper.employee_id = seat.employee_id AND paper.programme_id = seat.programme_id
    WHERE seat.outcome = 'PASSED' AND NOT seat.withdrawn GROUP BY seat.employee_id) AS seats
    ON seats.employee_id = placed.employee_id`;

/** What was entered in the last year about those who work in a unit today. */
const entries = `
  SELECT placed.unit_id, count(*) AS entries,
    count(*) FILTER (WHERE lag <= interval '${inTimeDays} days') AS in_time,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM lag) / 86400) AS median_lag_days
  FROM serving.entry_lags AS entry
  JOIN reporting.access_placements AS placed ON placed.employee_id = entry.employee_id
  WHERE entry.recorded_at > now() - interval '365 days' GROUP BY placed.unit_id`;

/** What is open or confirmed about them. */
const faults = `
  SELECT placed.unit_id, sum(found.exceptions)::bigint AS exceptions,
    count(*) FILTER (WHERE inaccurate) AS inaccurate, count(*) FILTER (WHERE inconsistent) AS inconsistent
  FROM (
    SELECT employee_id, count(*) AS exceptions, bool_or(rule IN (${names(exceptions.accuracy)})) AS inaccurate,
      bool_or(rule IN (${names(exceptions.consistency)})) AS inconsistent
    FROM reporting.exceptions WHERE state IN ('OPEN', 'CONFIRMED') AND employee_id IS NOT NULL
    GROUP BY employee_id) AS found
  JOIN reporting.access_placements AS placed ON placed.employee_id = found.employee_id GROUP BY placed.unit_id`;

const shares = `
  SELECT unit_id, employees, placed, has_standard, assessed, qualified, passed, certified,
    coalesce(entries, 0) AS entries, median_lag_days, coalesce(exceptions, 0) AS exceptions,
    1000.0 * coalesce(exceptions, 0) / employees AS exceptions_per_1000,
    CASE WHEN passed = 0 THEN (placed + has_standard + assessed + qualified) / (4.0 * employees)
      ELSE ((placed + has_standard + assessed + qualified)::numeric / employees + certified::numeric / passed) / 5
      END AS completeness,
    in_time::numeric / nullif(entries, 0) AS timeliness,
    1 - coalesce(inaccurate, 0)::numeric / employees AS accuracy,
    1 - coalesce(inconsistent, 0)::numeric / employees AS consistency
  FROM (
    SELECT unit_id, count(*) AS employees, count(*) FILTER (WHERE placed) AS placed,
      count(*) FILTER (WHERE has_standard) AS has_standard, count(*) FILTER (WHERE assessed) AS assessed,
      count(*) FILTER (WHERE qualified) AS qualified, sum(passed) AS passed, sum(certified) AS certified
    FROM (${people}) AS people GROUP BY unit_id) AS people
  LEFT JOIN (${entries}) AS entries USING (unit_id)
  LEFT JOIN (${faults}) AS faults USING (unit_id)`;

/** The figures of every unit in which somebody works today; what nothing was entered of leaves timeliness out. */
export const figures = `
  SELECT *, 100 * (${weights.completeness} * completeness + coalesce(${weights.timeliness} * timeliness, 0)
      + ${weights.accuracy} * accuracy + ${weights.consistency} * consistency)
    / (1 - CASE WHEN timeliness IS NULL THEN ${weights.timeliness} ELSE 0 END) AS index,
    '${dataQualityRules.id}' AS rule_set, ${dataQualityRules.verified} AS verified
  FROM (${shares}) AS shares`;
