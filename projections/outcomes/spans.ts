/** SQL of periods of one kind, and of what members learned in them. */
export interface Spans {
  /** Relation `(period text, first date, last date)`, both days included. */
  readonly spans: string;
  /** Relation `(unit_id, period, employees, jp, with_target, reached)` of every `member`. */
  readonly learned: string;
}

/** The first day of a quarter. @param period SQL of it, as 2026-Q2 */
export const firstOfQuarter = (period: string): string =>
  `make_date(left(${period}, 4)::int, right(${period}, 1)::int * 3 - 2, 1)`;

/** One calendar year: the hours that count for it, beside the target of that year. @param year SQL of its number */
export const yearOf = (year: string): Spans => ({
  spans: `SELECT (${year}::int)::text AS period, make_date(${year}::int, 1, 1) AS first, make_date(${year}::int, 12, 31) AS last`,
  learned: `
    SELECT unit_id, period, count(*) AS employees, sum(half_hours) / 2.0 AS jp, count(target.jp) AS with_target,
      count(*) FILTER (WHERE coalesce(half_hours, 0) >= 2 * target.jp) AS reached
    FROM member LEFT JOIN reporting.employees AS employee USING (employee_id)
    LEFT JOIN (
      SELECT employee_id, standing_half_hours AS half_hours FROM reporting.learning_hours_totals
      WHERE year = ${year}::int) AS earned USING (employee_id)
    LEFT JOIN (
      SELECT employee_kind, jp FROM reporting.learning_hours_rules
      WHERE bound = 'AT_LEAST' AND valid_from <= make_date(${year}::int, 1, 1)
        AND coalesce(valid_until >= make_date(${year}::int, 1, 1), true)) AS target ON employee_kind = employee.kind
    GROUP BY unit_id, period`,
});

/** Of hours whose day is not known, such as those of mentoring: the day of their crediting, or the nearest of their year. */
const withinYear = 'least(greatest(occurred_on, make_date(year, 1, 1)), make_date(year, 12, 31))';

/**
 * Quarters: the hours of what was learned in them. Targets are those of years.
 *
 * @param of SQL of the first and the last quarter, as 2026-Q2, and of the one series whose hours count, or null for all
 */
export const quartersOf = ({ from, to, series }: Record<'from' | 'to' | 'series', string>): Spans => ({
  spans: `
    SELECT to_char(first, 'YYYY"-Q"Q') AS period, first::date AS first, (first + interval '3 months')::date - 1 AS last
    FROM generate_series(${firstOfQuarter(`${from}::text`)}::timestamp, ${firstOfQuarter(`${to}::text`)}::timestamp,
      interval '3 months') AS quarter (first)`,
  learned: `
    SELECT unit_id, period, count(*) AS employees, sum(jp) AS jp, 0 AS with_target, 0 AS reached
    FROM member LEFT JOIN (
      SELECT employee_id, period, sum(jp) AS jp
      FROM (
        -- once for each person, and not for each of the spans (OFFSET 0)
        SELECT credit.employee_id, credit.jp, coalesce(seat.ended_on, claim.ended_on, ${withinYear}) AS learned_on
        FROM reporting.learning_hours_credits AS credit
        LEFT JOIN (
          SELECT programme_id, employee_id, given.ended_on, series_id
          FROM reporting.programme_seats AS given JOIN reporting.programme_runs USING (programme_id)
          WHERE given.ended_on IS NOT NULL AND NOT withdrawn) AS seat USING (programme_id, employee_id)
        LEFT JOIN reporting.external_learning AS claim ON claim.claim_id = credit.claim_id
        WHERE credit.employee_id = ANY (ARRAY (SELECT employee_id FROM member))
          AND (${series}::uuid IS NULL OR seat.series_id = ${series}::uuid) OFFSET 0) AS learned
      JOIN span ON learned_on BETWEEN first AND last GROUP BY employee_id, period) AS learned USING (employee_id, period)
    GROUP BY unit_id, period`,
});
