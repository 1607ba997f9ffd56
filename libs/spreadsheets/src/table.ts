/** What a cell was before it became a text. CSV knows texts only. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

/** One cell: a day as `YYYY-MM-DD`, a moment as ISO 8601 without offset, a number in its shortest decimal form. */
export interface Cell {
  /** Trimmed. Empty where there is nothing. */
  readonly text: string;
  readonly kind: CellKind;
}

/** A row below the heading, with as many cells as the heading has. */
export interface TableRow {
  /** Of the file, from 1; where a row goes over several lines, the first. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** What cannot be read of a table: of one row, or from there on. */
export interface TableFault {
  readonly line: number;
  /** The name of the column as the heading says it. */
  readonly column?: string;
  /** Stable, `TABLE.…`. */
  readonly code: string;
  /** What the text of the code quotes: short, so that a report does not become a copy of the file. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A table that is being read, row by row, at flat memory. */
export interface Table {
  readonly heading: readonly string[];
  /** In the order of the file. Whole rows and what is wrong with others; one wrong row costs one row. */
  readonly rows: AsyncIterable<TableRow | TableFault>;
}

/** Whether something read of a table is a fault. */
export function isFault<T extends object>(read: T): read is Extract<T, { readonly code: string }> {
  return 'code' in read;
}
