import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import { candidates } from './candidates.js';
import { hoursOf, yearsOf } from './hours.js';
import type { LearningHoursPage, LearningYears } from './learning-hours.dto.js';
import { hoursColumns, learningHoursOfRow, type HoursColumns } from './rows.js';

export interface HoursQuery {
  readonly year: number;
  /** Units at the end of the year; default: all. */
  readonly units?: readonly string[];
  /** `REACHED`, `SHORT` or `NO_TARGET`. */
  readonly status?: string;
  /** What was known at this moment; default: all that is known. */
  readonly asOf?: Date;
  readonly limit: number;
  readonly cursor?: string;
  /** Whose hours may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

export interface EmployeeHoursQuery {
  readonly employeeId: string;
  /** What was known at this moment; default: all that is known. */
  readonly asOf?: Date;
}

const cursors = new Cursor('learning-hours', z.tuple([z.uuid()]));

/**
 * Lesson hours of a year, by employee id: of all who were in service in it or have hours for it.
 *
 * @throws CursorError
 */
export async function hoursOfYear(reader: ReportingReader, query: HoursQuery): Promise<LearningHoursPage> {
  const { units, status } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const year = `${given(query.year)}::int`;
  const after = query.cursor === undefined ? undefined : `${given(cursors.decode(query.cursor)[0])}::uuid`;
  const known = knownAt(query.asOf && given(query.asOf));
  const employees: string[] = [after === undefined ? 'true' : `employee_id > ${after}`];
  const shown: string[] = ['true'];
  if (query.narrow) {
    const scope = query.narrow({ employee: 'employee_id' }, params.length + 1);
    params.push(...scope.params);
    employees.push(scope.sql);
  }
  if (units !== undefined) {
    const one = `unit_id = ANY (${given(units)}::uuid[])`;
    employees.push(`employee_id IN (SELECT employee_id FROM reporting.employee_placements WHERE ${one})`);
    shown.push(one);
  }
  if (status !== undefined) shown.push(`status = ${given(status)}`);
  const whom = employees.join(' AND ');
  const hours = hoursOf({
    years: `SELECT ${year}`,
    known,
    employees:
      units === undefined && status !== undefined
        ? `(${candidates({ status, year, whom, known })} OFFSET 0)`
        : inOrder(whom),
  });
  const rows = await reader.query<HoursColumns>(
    `SELECT ${hoursColumns} FROM (${hours}) AS hours WHERE ${shown.join(' AND ')}
     ORDER BY employee_id LIMIT ${given(query.limit + 1)}`,
    params,
  );
  const { items, next } = page(rows, query.limit, learningHoursOfRow, (row) =>
    cursors.encode([row.employee_id]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

/** One employee, up to this year or that of `asOf`; undefined if nobody is registered under this id. */
export async function hoursOfEmployee(
  reader: ReportingReader,
  { employeeId, asOf }: EmployeeHoursQuery,
): Promise<LearningYears | undefined> {
  const params: unknown[] = [employeeId, ...(asOf ? [asOf] : [])];
  const known = knownAt(asOf && '$2');
  const rows = await reader.query<HoursColumns>(
    `SELECT ${hoursColumns} FROM (${hoursOf({
      years: yearsOf(asOf ? '$2::timestamptz' : 'now()', known),
      known,
      employees: inOrder('employee_id = $1::uuid'),
    })}) AS hours ORDER BY year DESC`,
    params,
  );
  if (rows.length === 0 && !(await isRegistered(reader, params, known))) return undefined;
  return { employeeId, years: rows.map(learningHoursOfRow) };
}

/** Ordered before anything is looked up of them (`OFFSET 0`), so that no more are looked at than a page shows. */
const inOrder = (condition: string) =>
  `(SELECT * FROM reporting.employees AS employee WHERE ${condition} ORDER BY employee_id OFFSET 0)`;

async function isRegistered(
  reader: ReportingReader,
  params: unknown[],
  known: (row: string) => string,
): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM reporting.employees AS employee WHERE employee_id = $1::uuid AND ${known('employee')}`,
    params,
  );
  return rows.length > 0;
}

const knownAt = (moment: string | undefined) => (row: string) =>
  moment === undefined ? 'true' : `${row}.recorded_at <= ${moment}::timestamptz`;
