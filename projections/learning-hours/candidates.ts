/** Who may have which status in which year; all but the status are SQL. */
export interface StatusScope {
  /** `REACHED`, `SHORT` or `NO_TARGET`. */
  readonly status: string;
  readonly year: string;
  /** Condition on `employee_id`: of whom a page may tell. */
  readonly whom: string;
  /** Condition on a row of this name: whether it was known. */
  readonly known: (row: string) => string;
}

/**
 * SQL of the employees among whom are all who have the status, by id. One index has the hours of a year in that order,
 * so that few are found among many without looking up all the others.
 */
export function candidates(scope: StatusScope): string {
  const { status, year, whom } = scope;
  const employees = (which: string) =>
    `SELECT employee.* FROM reporting.employees AS employee ${which} ORDER BY employee_id`;
  if (status === 'NO_TARGET')
    return employees(`WHERE ${whom} AND kind NOT IN (SELECT employee_kind ${targets(year)})`);
  if (status === 'REACHED') return reached(scope);
  return employees(
    `LEFT JOIN (${hours(scope)}) AS hours USING (employee_id)
     WHERE ${whom} AND coalesce(hours.jp, 0) < (SELECT max(jp) ${targets(year)})`,
  );
}

/** Up to so many are sorted; of more there is one soon, wherever in the order of ids one begins to look. */
const FEW = 2500;

/**
 * Totals tell in no time who may have reached the target, as known today or before: nobody ever had more. Where these are
 * few they are all to look at; where they are many, hours are summed up employee by employee until a page is full. Each employee
 * is looked up by itself (`LIMIT 1`), because a join of all would have to be done before the first is known.
 */
function reached(scope: StatusScope): string {
  const { year, whom } = scope;
  const least = `(SELECT min(jp) ${targets(year)})`;
  const are = (many: string) => `(SELECT count(*) FROM reached) ${many} ${FEW}`;
  return `
    WITH reached AS MATERIALIZED (
      SELECT employee_id FROM reporting.learning_hours_totals
      WHERE year = ${year} AND half_hours >= ceil(2 * ${least})::int LIMIT ${FEW + 1})
    SELECT employee_id, employee.* FROM (
      SELECT employee_id FROM reached WHERE ${whom} AND ${are('<=')}
      UNION ALL
      (SELECT employee_id FROM (${hours(scope, are('>'), `sum(jp) >= ${least}`)}) AS many ORDER BY employee_id OFFSET 0)
      ORDER BY employee_id OFFSET 0
    ) AS candidate
    CROSS JOIN LATERAL (
      SELECT kind, recorded_at FROM reporting.employees AS one
      WHERE one.employee_id = candidate.employee_id LIMIT 1) AS employee
    ORDER BY employee_id`;
}

const targets = (year: string) => `
  FROM reporting.learning_hours_rules WHERE bound = 'AT_LEAST' AND valid_from <= make_date(${year}, 1, 1)
    AND coalesce(valid_until >= make_date(${year}, 1, 1), true)`;

/** The hours of each who has some in that year. */
function hours({ year, whom, known }: StatusScope, only = 'true', having = 'true'): string {
  return `
    SELECT employee_id, sum(jp) AS jp FROM reporting.learning_hours_credits AS credit
    WHERE year = ${year} AND ${whom} AND ${known('credit')} AND ${only} GROUP BY employee_id HAVING ${having}`;
}
