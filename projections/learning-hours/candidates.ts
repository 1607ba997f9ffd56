/** Who may have which status in which year; all but the status are SQL. */
export interface StatusScope {
  /** `REACHED`, `SHORT` or `NO_TARGET`. */
  readonly status: string;
  readonly year: string;
  /** Only employees behind this id. */
  readonly after?: string | undefined;
  /** Condition on a row of this name: whether it was known. */
  readonly known: (row: string) => string;
}

/**
 * SQL of the employees among whom are all who have the status, by id. One index has the hours of a year in that order,
 * so that few are found among many without looking up all the others.
 */
export function candidates({ status, year, after, known }: StatusScope): string {
  const from = after === undefined ? 'true' : `employee_id > ${after}`;
  const targets = `
    FROM reporting.learning_hours_rules WHERE bound = 'AT_LEAST' AND valid_from <= make_date(${year}, 1, 1)
      AND coalesce(valid_until >= make_date(${year}, 1, 1), true)`;
  const employees = (which: string) =>
    `SELECT employee.* FROM reporting.employees AS employee ${which} ORDER BY employee_id`;
  if (status === 'NO_TARGET')
    return employees(`WHERE ${from} AND kind NOT IN (SELECT employee_kind ${targets})`);
  const hours = (having = 'true') => `
    SELECT employee_id, sum(jp) AS jp FROM reporting.learning_hours_credits AS credit
    WHERE year = ${year} AND ${from} AND ${known('credit')} GROUP BY employee_id HAVING ${having}`;
  if (status === 'REACHED')
    return employees(
      `JOIN (${hours(`sum(jp) >= (SELECT min(jp) ${targets})`)} ORDER BY employee_id OFFSET 0) AS hours USING (employee_id)`,
    );
  return employees(
    `LEFT JOIN (${hours()}) AS hours USING (employee_id)
     WHERE ${from} AND coalesce(hours.jp, 0) < (SELECT max(jp) ${targets})`,
  );
}
