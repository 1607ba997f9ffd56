import type { Cell } from '@jejak/spreadsheets';
import type { CellFault } from './faults.js';
import type { Bilingual } from './bilingual.js';
import type { Column, ImportKind, ImportRow, Misread, Plan, RowOf } from './kind.js';
import type { There } from './there.js';

/** A kind as it is written down: with the types of its rows. */
export interface KindDescription<Columns extends Readonly<Record<string, Column<unknown>>>> {
  readonly name: string;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  /** In the order of the template. */
  readonly columns: Columns;
  readonly steps: readonly string[];
  /** Natural key of a row. */
  readonly key: (row: RowOf<Columns>) => string;
  /** Natural keys of rows above that it builds on. */
  readonly needs?: (row: RowOf<Columns>) => readonly string[];
  /** What is wrong between the cells of a row, before anything is looked up. */
  readonly check?: (row: RowOf<Columns>) => Misread['faults'];
  readonly plan: (row: RowOf<Columns>, there: There) => Promise<Plan>;
}

/** Makes a kind of what describes it. */
export function defineKind<Columns extends Readonly<Record<string, Column<unknown>>>>(
  description: KindDescription<Columns>,
): ImportKind {
  const { name, title, explanation, steps, columns } = description;
  return {
    ...{ name, title, explanation, steps },
    columns: Object.values(columns),
    read: (cells) => {
      const read = readCells(columns, cells);
      if ('faults' in read) return read;
      const faults = description.check?.(read.row) ?? [];
      if (faults.length > 0) return { faults };
      return rowOf(description, read.row);
    },
  };
}

function rowOf<Columns extends Readonly<Record<string, Column<unknown>>>>(
  { key, needs, plan }: KindDescription<Columns>,
  row: RowOf<Columns>,
): ImportRow {
  return { key: key(row), needs: needs?.(row) ?? [], plan: (there) => plan(row, there) };
}

function readCells<Columns extends Readonly<Record<string, Column<unknown>>>>(
  columns: Columns,
  cells: ReadonlyMap<string, Cell>,
): { readonly row: RowOf<Columns> } | Misread {
  const faults: { column: string; fault: CellFault }[] = [];
  const values: Record<string, unknown> = {};
  for (const [field, { heading: column, required, read }] of Object.entries(columns)) {
    const cell = cells.get(column);
    if (!cell || cell.text === '') {
      if (required) faults.push({ column, fault: { code: 'IMPORT.EMPTY', values: {} } });
      continue;
    }
    const reading = read(cell);
    if ('fault' in reading) faults.push({ column, fault: reading.fault });
    else values[field] = reading.value;
  }
  // each field was read by the column of its name, which is what RowOf says
  return faults.length > 0 ? { faults } : { row: values as RowOf<Columns> };
}
