import { employeeCells, type EmployeeStands } from '@jejak/imports';
import { sheetSource, unitCode } from './sheet-source.js';

/** Employees in service, as they are placed today. */
export const employeesSheet = sheetSource<EmployeeStands & { readonly employeeId: string }>({
  kind: 'employees',
  holds: ['identity'],
  sql: `
    SELECT one.employee_id AS "employeeId", employee_number AS nip, name, kind, ${unitCode('place.unit_id')} AS unit,
      position_id AS "positionId", position_class AS "positionClass", grade, effective_date::text AS "from", nik, phone, email
    FROM reporting.employees AS one
    CROSS JOIN LATERAL (
      SELECT unit_id, position_id, position_class, grade, effective_date FROM reporting.employee_placements AS placed
      WHERE placed.employee_id = one.employee_id AND effective_date <= (now() AT TIME ZONE 'Asia/Jakarta')::date
      ORDER BY effective_date DESC, position DESC LIMIT 1) AS place
    LEFT JOIN serving.people ON people.employee_id = one.employee_id
    WHERE place.unit_id IS NOT NULL
    ORDER BY employee_number COLLATE "C", one.employee_id`,
  cells: employeeCells,
  employeeId: ({ employeeId }) => employeeId,
});
