import { TableError, tableFault } from '../faults.js';
import { readHeading } from '../heading.js';
import type { TableLimits } from '../limits.js';
import { toRow } from '../row.js';
import { type Cell, isFault, type TableFault, type TableRow } from '../table.js';
import type { Archive } from './archive.js';
import { type CellContext, type CellFault, EMPTY, type RawCell, toCell } from './cell.js';
import { MergedRows } from './merged-rows.js';
import { readNumberFormats } from './number-formats.js';
import type { CellRange } from './reference.js';
import { readSharedStrings } from './shared-strings.js';
import { type RawRow, SheetHandler } from './sheet.js';
import { chooseSheet, readWorkbook } from './workbook.js';
import { readXml } from './xml.js';

export interface XlsxTable {
  readonly heading: readonly string[];
  readonly sheet: string;
  readonly rows: AsyncGenerator<TableRow | TableFault>;
}

/**
 * Reads a sheet twice: once to see that it is whole, how long it is and what is merged in it (which stands behind the
 * rows), then row by row. So a file that is damaged or hostile anywhere is refused before a row of it is given.
 *
 * @param wanted name of the sheet; without it there must be one that is visible
 * @throws TableError if it is no table at all
 */
export async function openXlsx(
  archive: Archive,
  wanted: string | undefined,
  limits: TableLimits,
): Promise<XlsxTable> {
  const workbook = await readWorkbook(archive);
  const sheet = chooseSheet(workbook.sheets, wanted);
  const context: CellContext = {
    strings: await readSharedStrings(archive, workbook.sharedStrings, limits),
    formats: workbook.styles === undefined ? [] : await readNumberFormats(archive, workbook.styles),
    is1904: workbook.is1904,
  };
  const merged = await examine(archive, sheet.part, limits);
  const raw = rawRows(archive, sheet.part, limits, () => undefined);
  try {
    const { line, names } = await firstRow(raw, context);
    const heading = readHeading(line, names, limits);
    const mergedRows = new MergedRows(merged, heading.length);
    const range = mergedRows.at(line);
    if (range !== undefined) throw new TableError('TABLE.MERGED', { range }, { line });
    return { heading, sheet: sheet.name, rows: tableRows(raw, heading, mergedRows, context, limits) };
  } catch (error) {
    await raw.return(undefined);
    throw error;
  }
}

/** Rows of a sheet that hold something. */
function rawRows(
  archive: Archive,
  part: string,
  limits: TableLimits,
  onMerged: (range: CellRange) => void,
): AsyncGenerator<RawRow, undefined> {
  const isFilled = ({ value, hasFormula }: RawCell) => value !== undefined || hasFormula;
  return readXml<RawRow>(archive.read(part), part, (emit) => {
    const onRow = (row: RawRow) => {
      if (row.cells.some(isFilled)) emit(row);
    };
    return new SheetHandler(part, limits, onRow, onMerged);
  });
}

async function examine(archive: Archive, part: string, limits: TableLimits): Promise<CellRange[]> {
  const merged: CellRange[] = [];
  let rows = -1; // the heading
  for await (const { line } of rawRows(archive, part, limits, (range) => merged.push(range)))
    if (++rows > limits.rows) throw new TableError('TABLE.TOO_MANY_ROWS', { limit: limits.rows }, { line });
  return merged;
}

async function firstRow(
  raw: AsyncGenerator<RawRow>,
  context: CellContext,
): Promise<{ line: number; names: string[] }> {
  for (;;) {
    const next = await raw.next();
    if (next.done) throw new TableError('TABLE.EMPTY');
    const { line } = next.value;
    const cells = toCells(next.value, 0, context);
    if (isFault(cells)) throw new TableError(cells.code, cells.values, { line });
    if (cells.some(({ text }) => text !== '')) return { line, names: cells.map(({ text }) => text) };
  }
}

async function* tableRows(
  raw: AsyncGenerator<RawRow>,
  heading: readonly string[],
  merged: MergedRows,
  context: CellContext,
  limits: TableLimits,
): AsyncGenerator<TableRow | TableFault> {
  for await (const read of raw) {
    const { line } = read;
    const range = merged.at(line);
    const cells = toCells(read, heading.length, context);
    if (range !== undefined) yield tableFault('TABLE.MERGED', line, { range });
    else if (isFault(cells)) yield tableFault(cells.code, line, cells.values, heading[cells.column]);
    else {
      const row = toRow(line, cells, heading, limits);
      if (row) yield row;
    }
  }
}

/** All cells of a row, those that are not in the file as well; or what is wrong with the first that is. */
function toCells(
  { cells }: RawRow,
  least: number,
  context: CellContext,
): Cell[] | (CellFault & { readonly column: number }) {
  const length = Math.max(least, (cells.at(-1)?.column ?? -1) + 1);
  const row = Array.from({ length }, () => EMPTY);
  for (const raw of cells) {
    const cell = toCell(raw, context);
    if (isFault(cell)) return { ...cell, column: raw.column };
    row[raw.column] = cell;
  }
  return row;
}
