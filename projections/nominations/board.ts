import { ACCESS_VIEWS } from '@jejak/access';

/** Nominations with their state: from the views of nominations, of programmes and of seats, each as far as it is. */
const stated = `
  SELECT nomination.*, run.title_id, run.title_en, run.starts_at, CASE
      WHEN nomination.status <> 'accepted' THEN nomination.status
      WHEN seat.withdrawn = false THEN 'enrolled'
      WHEN seat.withdrawn AND NOT EXISTS (
        SELECT FROM reporting.waiting_list AS place
        WHERE place.programme_id = nomination.programme_id AND place.employee_id = nomination.employee_id)
      THEN 'returned'
      WHEN coalesce(run.status, 'SCHEDULED') = 'SCHEDULED' THEN 'waiting'
      ELSE 'lapsed' END AS state
  FROM reporting.nominations AS nomination
  LEFT JOIN reporting.programme_runs AS run ON run.programme_id = nomination.programme_id
  LEFT JOIN reporting.programme_seats AS seat
    ON seat.programme_id = nomination.programme_id AND seat.employee_id = nomination.employee_id`;

/** The newest assessment of somebody in each competency of a run: what it asks for, less what was found. */
const gap = `(
  SELECT max(greatest(found.required_level, asked.target_level) - found.actual_level)
  FROM reporting.programme_competencies AS asked
  CROSS JOIN LATERAL (
    SELECT required_level, actual_level FROM reporting.standing_levels AS level
    WHERE level.employee_id = listed.employee_id AND level.competency_code = asked.competency_code
    ORDER BY assessed_on DESC, position DESC LIMIT 1) AS found
  WHERE asked.programme_id = listed.programme_id)`;

const jp = `(
  SELECT standing_half_hours / 2.0 FROM reporting.learning_hours_totals AS total
  WHERE total.employee_id = listed.employee_id
    AND total.year = extract(year FROM now() AT TIME ZONE 'Asia/Jakarta'))`;

const seats = `(
  SELECT count(*) FROM reporting.programme_runs AS run
  JOIN reporting.programme_seats AS seat ON seat.programme_id = run.programme_id
  WHERE run.status IN ('SCHEDULED', 'RUNNING') AND seat.employee_id = listed.employee_id AND NOT seat.withdrawn)`;

/** Nominations that pass the condition, with what helps to decide, looked up of those only that are shown. */
export const board = (condition: string, limit: string): string => `
  SELECT *, position::text AS position_text, nominated_on::text AS nominated_on_text,
    decided_on::text AS decided_on_text, ${gap} AS gap, coalesce(${jp}, 0)::float8 AS jp, ${seats}::int AS seats
  FROM (SELECT * FROM (${stated}) AS stated WHERE ${condition} ORDER BY position DESC LIMIT ${limit}) AS listed
  ORDER BY position DESC`;

/** The unit of the parameter and all below it, as of today. */
export const below = (unit: string): string => `
  WITH RECURSIVE below AS (
    SELECT ${unit}::uuid AS unit_id
    UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id)
  SELECT unit_id FROM below`;
