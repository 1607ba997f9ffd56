import { dataQualityRules, type ExceptionRule } from '@jejak/domain';
import { medanDay, ofEnough } from '@jejak/projection-engine';

const { weights, inTimeDays, exceptions } = dataQualityRules;
const today = medanDay('now()');
const names = (rules: readonly ExceptionRule[]) => rules.map((rule) => `'${rule}'`).join(', ');

/** What is recorded of everybody who works today. */
const people = `
  SELECT unit_id, count(*) AS employees,
    count(*) FILTER (WHERE EXISTS (
      SELECT FROM reporting.access_units AS unit WHERE unit.unit_id = placed.unit_id)) AS placed,
    count(*) FILTER (WHERE EXISTS (
      SELECT FROM reporting.competency_standards AS standard
      WHERE standard.position_id = placed.position_id AND effective_from <= ${today}
        AND coalesce(effective_until >= ${today}, true))) AS has_standard,
    count(*) FILTER (WHERE EXISTS (
      SELECT FROM reporting.assessed_levels AS level WHERE level.employee_id = placed.employee_id)) AS assessed,
    count(*) FILTER (WHERE EXISTS (
      SELECT FROM serving.employee_qualifications AS education
      WHERE education.employee_id = placed.employee_id)) AS qualified
  FROM placed GROUP BY unit_id`;

/** What they passed, and the certificates of it that stand. */
const certificates = `
  SELECT unit_id, count(*) AS passed, count(*) FILTER (WHERE (seat.programme_id, seat.employee_id) IN (
    SELECT programme_id, employee_id FROM reporting.certificates WHERE state = 'ISSUED')) AS certified
  FROM placed JOIN reporting.programme_seats AS seat USING (employee_id)
  WHERE seat.outcome = 'PASSED' AND NOT seat.withdrawn GROUP BY unit_id`;

/** What was entered in the last year about those who work in a unit today. */
const entries = `
  SELECT unit_id, count(*) AS entries,
    count(*) FILTER (WHERE lag <= interval '${inTimeDays} days') AS in_time,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM lag) / 86400) AS median_lag_days
  FROM placed JOIN serving.entry_lags AS entry USING (employee_id)
  WHERE entry.recorded_at > now() - interval '365 days' GROUP BY unit_id`;

/** What is open or confirmed about them. */
const faults = `
  SELECT unit_id, sum(found.exceptions)::bigint AS exceptions,
    count(*) FILTER (WHERE inaccurate) AS inaccurate, count(*) FILTER (WHERE inconsistent) AS inconsistent
  FROM (
    SELECT employee_id, count(*) AS exceptions, bool_or(rule IN (${names(exceptions.accuracy)})) AS inaccurate,
      bool_or(rule IN (${names(exceptions.consistency)})) AS inconsistent
    FROM reporting.exceptions WHERE state IN ('OPEN', 'CONFIRMED') AND employee_id IS NOT NULL
    GROUP BY employee_id) AS found
  JOIN placed USING (employee_id) GROUP BY unit_id`;

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
    SELECT people.*, coalesce(passed, 0) AS passed, coalesce(certified, 0) AS certified
    FROM (${people}) AS people LEFT JOIN (${certificates}) AS certificates USING (unit_id)) AS people
  LEFT JOIN (${entries}) AS entries USING (unit_id)
  LEFT JOIN (${faults}) AS faults USING (unit_id)`;

/** What nothing was entered of leaves timeliness out. */
const figures = `
  SELECT *, 100 * (${weights.completeness} * completeness + coalesce(${weights.timeliness} * timeliness, 0)
      + ${weights.accuracy} * accuracy + ${weights.consistency} * consistency)
    / (1 - CASE WHEN timeliness IS NULL THEN ${weights.timeliness} ELSE 0 END) AS index
  FROM (${shares}) AS shares`;

/** What would tell of single people where few work in the unit. */
const told = [
  ...['placed', 'has_standard', 'assessed', 'qualified', 'passed', 'certified', 'entries', 'median_lag_days'],
  'exceptions',
].map((figure) => `${ofEnough('employees', figure)} AS ${figure}`);
const rounded = ['exceptions_per_1000', 'completeness', 'timeliness', 'accuracy', 'consistency', 'index'].map(
  (figure) => `${ofEnough('employees', `round(${figure}, 4)`)} AS ${figure}`,
);

/** SQL of everybody who works today, with unit and position. */
export const placedToday = `
  SELECT employee_id, unit_id, position_id FROM reporting.employee_stays
  WHERE unit_id IS NOT NULL AND since <= ${today} AND coalesce(until >= ${today}, true)`;

/**
 * SQL of the figures of units by those who work there; without what would tell of single people.
 *
 * @param placed SQL of these, as {@link placedToday}: nobody else is looked at
 */
export const qualityOf = (placed: string): string => `
  WITH placed AS MATERIALIZED (${placed})
  SELECT unit_id, employees, ${[...told, ...rounded].join(', ')}, '${dataQualityRules.id}' AS rule_set,
    ${dataQualityRules.verified} AS verified
  FROM (${figures}) AS figures`;
