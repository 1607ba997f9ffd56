/** Which employee-years, and what of them was known. */
export interface HoursScope {
  /** SQL of a relation with one column `year`; may name `employee`. */
  readonly years: string;
  /** SQL condition on a row of this name: whether it was known. */
  readonly known: (row: string) => string;
  /** SQL of the employees, in the order in which they are wanted; default: all. */
  readonly employees?: string;
}

/** The first and the last year of an employee, in SQL: `now` is the moment that counts as now. */
export function yearsOf(now: string, known: HoursScope['known']): string {
  const bounds = (what: string, of: string) =>
    `SELECT ${what} FROM reporting.${of} AS row WHERE row.employee_id = employee.employee_id AND ${known('row')}`;
  return `
    SELECT generate_series(
      least((${bounds('extract(year FROM min(effective_date))::int', 'employee_placements')}),
        (${bounds('min(year)::int', 'learning_hours_credits')})),
      greatest(extract(year FROM ${now} AT TIME ZONE 'Asia/Jakarta')::int,
        (${bounds('max(year)::int', 'learning_hours_credits')})))`;
}

/**
 * SQL of the lesson hours of employees and years, with the target that the rules set: the same for the API and for
 * analysts. Somebody who was in service in the year is there also without any hours.
 */
export function hoursOf({ years, known, employees = 'reporting.employees' }: HoursScope): string {
  const latest = (condition: string) => `
      SELECT unit_id, effective_date FROM reporting.employee_placements AS placement
      WHERE placement.employee_id = employee.employee_id AND effective_date <= make_date(year, 12, 31)
        AND ${condition} AND ${known('placement')}
      ORDER BY effective_date DESC, position DESC LIMIT 1`;
  const rule = (bound: string) => `
      SELECT * FROM reporting.learning_hours_rules AS rule
      WHERE rule.employee_kind = employee.kind AND bound = '${bound}'
        AND valid_from <= make_date(year, 1, 1) AND coalesce(valid_until >= make_date(year, 1, 1), true)`;
  return `
    SELECT employee.employee_id, year, employee.kind, place.unit_id,
      CASE WHEN latest.unit_id IS NULL THEN latest.effective_date END AS left_on,
      jp_classical, jp_non_classical, jp_external, hours.jp,
      target.jp AS target_jp, CASE WHEN target.jp > hours.jp THEN target.jp - hours.jp WHEN target.jp IS NOT NULL THEN 0 END AS short_jp,
      CASE WHEN target.jp IS NULL THEN 'NO_TARGET' WHEN hours.jp >= target.jp THEN 'REACHED' ELSE 'SHORT' END AS status,
      target.code AS target_code, target.source AS target_source, target.verified AS target_verified,
      target.note AS target_note,
      most.jp AS cap_jp, coalesce(hours.jp > most.jp, false) AS above_cap,
      most.code AS cap_code, most.source AS cap_source, most.verified AS cap_verified, most.note AS cap_note,
      (SELECT max(rule_set) FROM reporting.learning_hours_rules) AS rule_set
    FROM ${employees} AS employee
    CROSS JOIN LATERAL (${years}) AS period (year)
    LEFT JOIN LATERAL (${latest('true')}) AS latest ON true
    LEFT JOIN LATERAL (${latest('unit_id IS NOT NULL')}) AS place ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(credit.jp), 0) AS jp, count(*) AS credits,
        coalesce(sum(credit.jp) FILTER (WHERE form_class = 'CLASSICAL'), 0) AS jp_classical,
        coalesce(sum(credit.jp) FILTER (WHERE form_class = 'NON_CLASSICAL'), 0) AS jp_non_classical,
        coalesce(sum(credit.jp) FILTER (WHERE claim_id IS NOT NULL), 0) AS jp_external
      FROM reporting.learning_hours_credits AS credit
      WHERE credit.employee_id = employee.employee_id AND credit.year = period.year AND ${known('credit')}) AS hours
    LEFT JOIN LATERAL (${rule('AT_LEAST')}) AS target ON true
    LEFT JOIN LATERAL (${rule('AT_MOST')}) AS most ON true
    WHERE ${known('employee')}
      AND (latest.unit_id IS NOT NULL OR latest.effective_date > make_date(year, 1, 1) OR credits > 0)`;
}
