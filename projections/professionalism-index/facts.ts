/** Which employees and years. */
export interface FactsScope {
  /** SQL of a relation with one column `year`; may name `employee`. */
  readonly years: string;
  /** SQL of the employees, in the order in which they are wanted. */
  readonly employees: string;
}

/**
 * SQL of what is known of each employee in service at the end of each year, whatever the rules: what the index is made of
 * (`ProfessionalismFacts`). Learning and appraisals are those of the views that keep them.
 */
export function factsOf({ years, employees }: FactsScope): string {
  return `
    SELECT employee.employee_id, wanted.year, place.unit_id, place.position_class,
      coalesce(education.levels, '{}') AS levels, coalesce(learned.credits, '[]') AS credits, appraised.predicate,
      coalesce(discipline.severities, '{}') AS severities, coalesce(discipline.gone, false) AS discipline_gone
    FROM ${employees} AS employee
    CROSS JOIN LATERAL (${years}) AS wanted (year)
    JOIN LATERAL (
      SELECT unit_id, position_class FROM reporting.employee_stays AS stay
      WHERE stay.employee_id = employee.employee_id AND since <= make_date(wanted.year, 12, 31)
        AND coalesce(until >= make_date(wanted.year, 12, 31), true) LIMIT 1) AS place ON place.unit_id IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT array_agg(level ORDER BY level) AS levels FROM serving.employee_qualifications AS qualification
      WHERE qualification.employee_id = employee.employee_id AND qualification.year <= wanted.year) AS education ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('form', form, 'year', credited, 'jp', jp)) AS credits
      FROM (
        SELECT form, credit.year AS credited, sum(jp) AS jp FROM reporting.learning_hours_credits AS credit
        WHERE credit.employee_id = employee.employee_id AND credit.year <= wanted.year
        GROUP BY form, credit.year) AS hours) AS learned ON true
    LEFT JOIN LATERAL (
      SELECT predicate FROM serving.appraisals AS appraisal
      WHERE appraisal.employee_id = employee.employee_id AND status = 'final'
        AND left(period, 4) = wanted.year::text
      ORDER BY length(period), period DESC LIMIT 1) AS appraised ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(severity ORDER BY severity) FILTER (WHERE severity IS NOT NULL
          AND first_day <= make_date(wanted.year, 12, 31)
          AND coalesce(last_day >= make_date(wanted.year, 1, 1), true)) AS severities,
        bool_or(state <> 'value') AS gone
      FROM serving.employee_discipline AS status
      WHERE status.employee_id = employee.employee_id) AS discipline ON true`;
}
