import type { EmployeeKind, PositionClass } from '@jejak/domain';
import { wordFor } from '../columns/readers.js';
import { CLASS_WORDS, EMPLOYEE_KIND_WORDS, employeeColumns } from '../kinds/employees.columns.js';
import { cellsOf } from './cells.js';

/** An employee in service, as they are placed today. */
export interface EmployeeStands {
  readonly nip: string;
  readonly name: string;
  readonly kind: EmployeeKind;
  /** Code of the unit. */
  readonly unit: string;
  /** Sheets call a position by its title, of which only the id is kept; it is taken for a title as well. */
  readonly positionId: string;
  readonly positionClass: PositionClass;
  readonly grade: string | null;
  readonly from: string;
  readonly nik: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** An employee as a row of the sheet of employees. */
export const employeeCells = cellsOf(
  employeeColumns,
  ({ kind, positionClass, positionId, nip, name, unit, grade, from, ...more }: EmployeeStands) => ({
    ...{ nip, name, unit, grade, from, nik: more.nik, phone: more.phone, email: more.email },
    kind: wordFor(EMPLOYEE_KIND_WORDS, kind),
    position: positionId,
    positionClass: wordFor(CLASS_WORDS, positionClass),
  }),
);
