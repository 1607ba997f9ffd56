import {
  isFault,
  openTable,
  TableError,
  type Cell,
  type OpenTable,
  type TableFormat,
  type TableLimits,
} from '@jejak/spreadsheets';
import type { Readable } from 'node:stream';
import { fault, type CellFault, type RowFault } from '../faults.js';
import type { ImportKind, ImportRow } from '../kind.js';
import { DATA_SHEET } from './data-sheet.js';

/** How large a file may be. Rows are remembered by their keys, which is what grows with them. */
export const SHEET_LIMITS: Partial<TableLimits> = { bytes: 64 * 1024 * 1024, rows: 200_000, columns: 100 };

/** A line of a sheet: right in itself, or with all that is wrong with it. */
export type SheetLine =
  | { readonly line: number; readonly row: ImportRow }
  | { readonly line: number; readonly faults: readonly RowFault[] };

/** A file whose heading is not that of its kind. */
export class WrongHeading extends Error {
  override readonly name = 'WrongHeading';

  constructor(readonly faults: readonly CellFault[]) {
    super('the heading is not that of the kind');
  }
}

/**
 * Reads a file as a sheet of this kind, at flat memory.
 *
 * @param source makes a stream of the file; may be asked twice
 * @throws TableError if it is no table; WrongHeading if columns are missing or are none of this kind
 */
export async function openSheet(
  kind: ImportKind,
  source: () => Readable,
  format: TableFormat,
): Promise<AsyncIterable<SheetLine>> {
  const table = await openRows(kind.name, source, format);
  try {
    return linesOf(kind, table.rows, placesOf(kind, table.heading), format);
  } catch (error) {
    await table.close();
    throw error;
  }
}

/** Of a workbook the sheet that templates have, else its only one. */
async function openRows(name: string, source: () => Readable, format: TableFormat): Promise<OpenTable> {
  const options = { format, name, limits: SHEET_LIMITS };
  if (format === 'csv') return openTable(source(), options);
  try {
    return await openTable(source(), { ...options, sheet: DATA_SHEET });
  } catch (error) {
    if (!(error instanceof TableError && error.code === 'TABLE.NO_SHEET')) throw error;
    return openTable(source(), options);
  }
}

/** Heading of the column by its place in the file. */
function placesOf(kind: ImportKind, heading: readonly string[]): readonly string[] {
  const known = new Map(kind.columns.map(({ heading: name }) => [plainly(name), name]));
  const places = heading.map((name) => known.get(plainly(name)));
  const unknown = heading.filter((_, index) => places[index] === undefined);
  const missing = kind.columns.filter(({ heading: name, required }) => required && !places.includes(name));
  const faults = [
    ...missing.map(({ heading: column }) => fault('IMPORT.COLUMN_MISSING', { column })),
    ...unknown.map((column) => fault('IMPORT.COLUMN_UNKNOWN', { column: column.slice(0, 60) })),
  ];
  if (faults.length > 0) throw new WrongHeading(faults);
  return places.flatMap((name) => name ?? []);
}

const plainly = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

async function* linesOf(
  kind: ImportKind,
  rows: OpenTable['rows'],
  places: readonly string[],
  format: TableFormat,
): AsyncGenerator<SheetLine> {
  for await (const read of rows) {
    const { line } = read;
    if (isFault(read)) {
      yield { line, faults: [read] };
      continue;
    }
    const cells = new Map<string, Cell>();
    for (const [index, name] of places.entries()) {
      const cell = read.cells[index];
      if (cell) cells.set(name, format === 'csv' ? unguarded(cell) : cell);
    }
    const reading = kind.read(cells);
    yield 'faults' in reading
      ? { line, faults: reading.faults.map(({ column, fault: found }) => at(line, column, found)) }
      : { line, row: reading };
  }
}

/** Exports of CSV put an apostrophe in front of what a spreadsheet would run as a formula (`+62 812…`). */
const unguarded = (cell: Cell): Cell =>
  /^'+[=+@\t\r\n-]/.test(cell.text) ? { ...cell, text: cell.text.slice(1) } : cell;

const at = (line: number, column: string | undefined, found: CellFault): RowFault => ({
  ...{ line, ...(column !== undefined && { column }) },
  ...found,
});
