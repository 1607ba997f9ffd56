import { quoted, tableFault } from './faults.js';
import type { TableLimits } from './limits.js';
import type { Cell, TableFault, TableRow } from './table.js';

/**
 * What a format read of one line, as a row of this heading. Cells behind the last column count only if they are filled.
 *
 * @param cells at least as many as the heading has
 * @returns undefined for a row without a value, which is none
 */
export function toRow(
  line: number,
  cells: readonly Cell[],
  heading: readonly string[],
  { cellLength }: TableLimits,
): TableRow | TableFault | undefined {
  const found = cells.findLastIndex(({ text }) => text !== '') + 1;
  if (found === 0) return undefined;
  if (found > heading.length) return ragged(line, found, heading);
  for (const [index, { text, kind }] of cells.entries()) {
    const column = heading[index];
    if (text.length > cellLength)
      return tableFault('TABLE.CELL_TOO_LONG', line, { length: text.length, limit: cellLength }, column);
    if (kind === 'text' && LOST_DIGITS.test(text))
      return tableFault('TABLE.DIGITS_LOST', line, { value: quoted(text) }, column);
  }
  return { line, cells: cells.slice(0, heading.length) };
}

/** A row with another number of cells than the heading. */
export function ragged(line: number, found: number, heading: readonly string[]): TableFault {
  return tableFault('TABLE.RAGGED', line, { found, expected: heading.length });
}

/** What a long number becomes when a spreadsheet saves it as text: `1,98503E+17`. */
const LOST_DIGITS = /^[1-9](?:[.,]\d+)?[Ee]\+(?:1[5-9]|[2-9]\d)$/;
