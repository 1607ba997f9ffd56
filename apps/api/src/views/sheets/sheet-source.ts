import { fetchedAs } from '@jejak/exports';
import { importKind, type ImportKind } from '@jejak/imports';
import type { PersonalClass } from '@jejak/domain';
import type pg from 'pg';

/** A row of a sheet that is written. */
export interface SheetRow {
  /** Whom it tells of; absent where it is about nobody. */
  readonly employeeId?: string | undefined;
  /** In the order of the columns; absent where what stands cannot be said in a row, and is left out. */
  readonly cells?: readonly string[];
}

/** Where the rows of a kind of sheet come from. */
export interface SheetSource {
  readonly kind: ImportKind;
  /** Classes of personal fields that it shows; none where it is about nobody. */
  readonly holds: readonly PersonalClass[];
  /** Reads what stands, within a snapshot; may be asked again within the same one. */
  readonly rows: (client: pg.Client) => AsyncIterable<readonly SheetRow[]>;
}

/** What is asked of a source whose rows are those of one question. */
interface Asked<Row> {
  readonly kind: string;
  readonly holds?: readonly PersonalClass[];
  readonly sql: string;
  readonly cells: (row: Row) => readonly string[];
  readonly employeeId?: (row: Row) => string;
}

/** A source that asks one question; what lacks a value that the sheet needs is left out. */
export function sheetSource<Row extends object>({ holds = [], sql, ...asked }: Asked<Row>): SheetSource {
  const kind = kindOf(asked.kind);
  return {
    ...{ kind, holds },
    rows: async function* (client) {
      for await (const rows of fetchedAs<Row>(client, sql))
        yield rows.map((row) => ({ employeeId: asked.employeeId?.(row), ...whole(kind, asked.cells(row)) }));
    },
  };
}

/** @throws Error if there is none: a fault of ours */
export function kindOf(name: string): ImportKind {
  const kind = importKind(name);
  if (!kind) throw new Error(`no kind of sheet is called ${name}`);
  return kind;
}

/** Cells, if all that have to be filled are. */
export const whole = ({ columns }: ImportKind, cells: readonly string[]): Pick<SheetRow, 'cells'> =>
  columns.every(({ required }, index) => !required || cells[index] !== '') ? { cells } : {};

/** SQL of the code of a unit that stands; null of one that does not. */
export const unitCode = (unitId: string): string =>
  `(SELECT code FROM reporting.access_units AS unit WHERE unit.unit_id = ${unitId} AND dissolved_on IS NULL)`;

/** SQL of the number of an employee in service; null of one whose number is not on record. */
export const nipOf = (employeeId: string): string =>
  `(SELECT employee_number FROM serving.people AS person WHERE person.employee_id = ${employeeId})`;
