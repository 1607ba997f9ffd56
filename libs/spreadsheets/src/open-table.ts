import type { Readable } from 'node:stream';
import { openCsv } from './csv/open-csv.js';
import { TableError, tableFault } from './faults.js';
import { DEFAULT_LIMITS, type TableLimits } from './limits.js';
import { bytesOf } from './source.js';
import { isFault, type Table, type TableFault, type TableRow } from './table.js';
import { openArchive } from './xlsx/open-archive.js';
import { openXlsx } from './xlsx/open-xlsx.js';

/** Formats that tables are read from. */
export type TableFormat = 'csv' | 'xlsx';

export interface TableOptions {
  readonly format: TableFormat;
  /** Of the file, for messages. */
  readonly name: string;
  readonly limits?: Partial<TableLimits>;
  /** CSV: what separates cells. Found by the heading if it is not given. */
  readonly delimiter?: string;
  /** XLSX: name of the sheet to read, also a hidden one. Without it there must be one that is visible. */
  readonly sheet?: string;
}

/** A table with what it holds open. */
export interface OpenTable extends Table {
  /** Of the file that is being read. */
  readonly name: string;
  /** XLSX: which sheet is read. */
  readonly sheet?: string;
  /** Frees what is open. Reading the rows to their end, or leaving the loop over them, does it too. */
  close(): Promise<void>;
}

/** What a format opens. */
interface Opened {
  readonly heading: readonly string[];
  readonly sheet?: string;
  readonly rows: AsyncGenerator<TableRow | TableFault>;
}

/**
 * Opens a spreadsheet and reads its heading. Rows follow as they are asked for, once.
 *
 * @param source a stream, or the path of a file
 * @throws TableError TABLE.*
 */
export async function openTable(source: Readable | string, options: TableOptions): Promise<OpenTable> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { name, delimiter, sheet } = options;
  if (options.format === 'csv') {
    const bytes = bytesOf(source, limits.bytes);
    const release = async () => {
      await bytes.return(undefined);
    };
    return opened(name, () => openCsv(bytes, delimiter, limits), release, limits);
  }
  const archive = await openArchive(source, limits);
  const release = () => {
    archive.close();
    return Promise.resolve();
  };
  return opened(name, () => openXlsx(archive, sheet, limits), release, limits);
}

/** What was opened is released once: when its rows end, when it is closed, or when it is no table. */
async function opened(
  name: string,
  open: () => Promise<Opened>,
  release: () => Promise<void>,
  { faults }: TableLimits,
): Promise<OpenTable> {
  try {
    const { rows, ...table } = await open();
    const whole = toTheEnd(rows, release, faults);
    const close = async () => {
      await whole.return();
      await rows.return(undefined);
      await release();
    };
    return { name, ...table, rows: whole, close };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Where a file turns out to be unreadable in its midst, or in too many rows, that is the last that is said of it. */
async function* toTheEnd(
  rows: AsyncGenerator<TableRow | TableFault>,
  release: () => Promise<void>,
  mostFaults: number,
): AsyncGenerator<TableRow | TableFault, void> {
  let line = 1;
  let faults = 0;
  try {
    for await (const read of rows) {
      ({ line } = read);
      yield read;
      if (!isFault(read) || ++faults < mostFaults) continue;
      yield tableFault('TABLE.TOO_MANY_FAULTS', line + 1, { limit: mostFaults });
      return;
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    yield tableFault(error.code, error.line ?? line + 1, error.values, error.column);
  } finally {
    await release();
  }
}
