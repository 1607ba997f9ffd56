import { learningHoursRules } from '@jejak/domain';

/** SQL of the figures of `unit.unit_id` in `year`; the first and the last day of the year are these. */
const first = 'make_date(year, 1, 1)';
const last = 'make_date(year, 12, 31)';

/** Name and version of the rules that set the target. */
export const ruleSet = learningHoursRules.id;

/** The target of `employee.kind` in the year: a rule counts for the years on whose 1 January it holds. */
const target = `CASE ${learningHoursRules.hours
  .filter(({ bound }) => bound === 'AT_LEAST')
  .map(
    ({ kinds, jp, from, until = '9999-12-31' }) =>
      `WHEN employee.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})
         AND ${first} BETWEEN '${from}' AND '${until}' THEN ${jp}`,
  )
  .join(' ')} END`;

/** Who worked in the unit from when until when, in that year. */
const stays = `
  SELECT somebody.employee_id, since, until
  FROM (SELECT DISTINCT employee_id FROM reporting.employee_placements AS placement
    WHERE placement.unit_id = unit.unit_id AND effective_date <= ${last}) AS somebody
  CROSS JOIN LATERAL (
    SELECT since, until FROM reporting.employee_stays AS stay
    WHERE stay.employee_id = somebody.employee_id AND stay.unit_id = unit.unit_id
      AND since <= ${last} AND coalesce(until >= ${first}, true) OFFSET 0) AS stay`;

const within = (day: string) => `${day} >= since AND coalesce(${day} <= until, true)`;

/**
 * What people earned and attended while they worked in the unit; and of those who work in it at the end of the year,
 * their hours of the whole year and what they lack.
 */
export const figures = `
  SELECT count(DISTINCT employee_id) AS people, coalesce(sum(here), 0) AS jp,
    coalesce(sum(n_participations), 0) AS participations, coalesce(sum(n_completed), 0) AS completed,
    sum(attendance) / nullif(sum(n_attendance), 0) AS attendance_pct,
    count(*) FILTER (WHERE at_end) AS employees,
    count(target) FILTER (WHERE at_end) AS with_target,
    count(*) FILTER (WHERE at_end AND total >= target) AS reached,
    count(*) FILTER (WHERE at_end AND n_levels > 0) AS assessed,
    coalesce(sum(n_gaps) FILTER (WHERE at_end), 0) AS open_gaps,
    count(*) FILTER (WHERE at_end AND n_gaps > 0) AS with_gaps
  FROM (${stays}) AS stay
  LEFT JOIN reporting.employees AS employee USING (employee_id)
  CROSS JOIN LATERAL (SELECT ${target} AS target, coalesce(until >= ${last}, true) AS at_end) AS rule
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(credit.jp), 0) AS total,
      sum(credit.jp) FILTER (WHERE ${within('coalesce(ended_on, occurred_on)')}) AS here
    FROM reporting.learning_hours_credits AS credit 
    LEFT JOIN (SELECT * FROM reporting.programme_seats WHERE ended_on IS NOT NULL) AS seat USING (programme_id, employee_id)
    WHERE credit.employee_id = stay.employee_id AND credit.year = period.year) AS earned
  CROSS JOIN LATERAL (
    SELECT count(*) AS n_participations, count(*) FILTER (WHERE outcome <> 'INCOMPLETE') AS n_completed,
      sum(attendance_pct) AS attendance, count(attendance_pct) AS n_attendance
    FROM reporting.programme_seats AS seat WHERE seat.employee_id = stay.employee_id AND ended_on BETWEEN ${first} AND ${last}
      AND ${within('ended_on')}) AS attended
  CROSS JOIN LATERAL (
    SELECT count(*) AS n_levels, count(*) FILTER (WHERE gap > 0) AS n_gaps
    FROM (
      SELECT DISTINCT ON (competency_code) required_level - actual_level AS gap
      FROM reporting.standing_levels AS level
      WHERE level.employee_id = stay.employee_id AND assessed_on <= ${last}
      ORDER BY competency_code DESC, assessed_on DESC, position DESC) AS newest) AS held`;
