import { ProjectionError } from '../errors.js';
import type { Column, Table } from '../rows/table.js';
import type { EntityClass } from './rows.js';

/**
 * Whose the rows of an entity are, for the database's own wall (see `registry/row-security.ts`).
 *
 * - properties that hold the employee and the unit of a row, both uuid; `also`: one with another employee whom it concerns,
 *   and who sees it, but not by their unit
 * - `anybody`: rows that are about nobody, such as the runs of programmes
 * - `restricted`: rows about people which no column ties to one; only who may see everything sees them
 */
export type Subject =
  { readonly employee?: string; readonly unit?: string; readonly also?: string } | 'anybody' | 'restricted';

/** A {@link Subject} as columns of the table. */
export type SubjectColumns =
  | {
      readonly employee?: Column | undefined;
      readonly unit?: Column | undefined;
      readonly also?: Column | undefined;
    }
  | 'anybody'
  | 'restricted';

/**
 * What the projection declares of the entity; else its properties `employeeId` and `unitId` are the subject, so that a
 * new view is guarded without anybody thinking of it; else its rows are about nobody.
 *
 * @throws ProjectionError `PROJECTION.DESCRIPTION` for a property that is none, or no uuid
 */
export function subjectOf(
  { subjects }: { readonly subjects?: ReadonlyMap<EntityClass, Subject> },
  entity: EntityClass,
  table: Table,
): SubjectColumns {
  const { columns } = table;
  const declared = subjects?.get(entity);
  if (declared === 'anybody' || declared === 'restricted') return declared;
  if (!declared && !columns.has('employeeId') && !columns.has('unitId')) return 'anybody';
  const { employee, unit, also }: Exclude<Subject, string> = declared ?? {
    ...(columns.has('employeeId') && { employee: 'employeeId' }),
    ...(columns.has('unitId') && { unit: 'unitId' }),
  };
  if (employee === undefined && unit === undefined)
    throw wrong(table, 'names neither an employee nor a unit');
  return {
    employee: uuidColumn(table, employee),
    unit: uuidColumn(table, unit),
    also: uuidColumn(table, also),
  };
}

function uuidColumn(table: Table, property: string | undefined): Column | undefined {
  if (property === undefined) return undefined;
  const column = table.columns.get(property);
  if (column?.type !== 'uuid') throw wrong(table, `${property} is no column of type uuid`);
  return column;
}

function wrong({ name }: Table, why: string): ProjectionError {
  return new ProjectionError('PROJECTION.DESCRIPTION', `${name}: the subject of its rows: ${why}`);
}
