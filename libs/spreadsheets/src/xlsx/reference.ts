/** Rows and columns that a sheet can have. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** Where a cell is: `C7` is column 2 (from 0), row 7 (from 1). Undefined if it is nowhere in a sheet. */
export function placeOf(reference: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column <= MOST_COLUMNS && row <= MOST_ROWS ? { column: column - 1, row } : undefined;
}

/** A rectangle of cells that are merged. */
export interface CellRange {
  readonly reference: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
}

/** Of `A2:B7`; undefined if it is no range. */
export function rangeOf(reference: string): CellRange | undefined {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  return { reference, firstRow: first.row, lastRow: last.row, firstColumn: first.column };
}
