import type { Readable } from 'node:stream';
import { openCsv } from './csv/open-csv.js';
import { DEFAULT_LIMITS, type TableLimits } from './limits.js';
import { bytesOf } from './source.js';
import { TableError, tableFault } from './faults.js';
import type { Table, TableFault, TableRow } from './table.js';

export type TableFormat = 'csv';

export interface TableOptions {
  readonly format: TableFormat;
  /** Of the file, for messages. */
  readonly name: string;
  readonly limits?: Partial<TableLimits>;
  /** CSV: what separates cells. Found by the heading if it is not given. */
  readonly delimiter?: string;
}

/** A table with what it holds open. */
export interface OpenTable extends Table {
  /** Of the file that is being read. */
  readonly name: string;
  /** Frees what is open. Reading the rows to their end, or leaving the loop over them, does it too. */
  close(): Promise<void>;
}

/**
 * Opens a spreadsheet and reads its heading. Rows follow as they are asked for, once.
 *
 * @param source a stream, or the path of a file
 * @throws TableError TABLE.*
 */
export async function openTable(source: Readable | string, options: TableOptions): Promise<OpenTable> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const bytes = bytesOf(source, limits.bytes);
  try {
    const { heading, rows } = await openCsv(bytes, options.delimiter, limits);
    const close = async () => {
      await rows.return(undefined);
      await bytes.return(undefined);
    };
    return { name: options.name, heading, rows: toTheEnd(rows), close };
  } catch (error) {
    await bytes.return(undefined);
    throw error;
  }
}

/** Where a file turns out to be unreadable in its midst, that is the last that is said of it. */
async function* toTheEnd(
  rows: AsyncGenerator<TableRow | TableFault>,
): AsyncGenerator<TableRow | TableFault, void> {
  let line = 1;
  try {
    for await (const read of rows) {
      ({ line } = read);
      yield read;
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    yield tableFault(error.code, error.line ?? line + 1, error.values, error.column);
  }
}
