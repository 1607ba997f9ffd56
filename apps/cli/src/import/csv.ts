import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  isFault,
  isTableFaultCode,
  openTable,
  TableError,
  type TableFault,
  type TableFaultCode,
} from '@jejak/spreadsheets';
import { CliError } from '../failure.js';
import type { Fault, FaultCode } from './faults.js';

/** A line of the file, split and decoded. Cells are trimmed. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a CSV file holds. */
export interface CsvFile {
  readonly heading: readonly string[];
  readonly records: readonly CsvRecord[];
  /** Lines that could not be split or decoded. */
  readonly faults: readonly Fault[];
  /** Of the bytes of the file, hex. */
  readonly sha256: string;
}

/**
 * Reads a CSV file whole.
 *
 * @throws CliError IMPORT.FILE if there is no such file, or it is no table at all
 */
export function readCsv(file: string, delimiter: string): Promise<CsvFile> {
  return parseCsv(createReadStream(file), delimiter, file);
}

/** As {@link readCsv}, of bytes. `file` is its name, for messages. */
export async function parseCsv(source: Readable, delimiter: string, file: string): Promise<CsvFile> {
  const sha256 = createHash('sha256');
  const records: CsvRecord[] = [];
  const faults: Fault[] = [];
  const bytes = Readable.from(digested(source, sha256));
  const table = await openTable(bytes, { format: 'csv', name: file, delimiter }).catch(noTable(file));
  for await (const read of table.rows)
    if (isFault(read)) faults.push(toFault(read));
    else records.push({ line: read.line, cells: read.cells.map(({ text }) => text) });
  return { heading: table.heading, records, faults, sha256: sha256.digest('hex') };
}

async function* digested(source: AsyncIterable<Buffer>, digest: Hash): AsyncGenerator<Buffer> {
  for await (const bytes of source) {
    digest.update(bytes);
    yield bytes;
  }
}

function noTable(file: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof TableError)) throw error;
    throw new CliError('IMPORT.FILE', 'import.file', { file, why: error.message }, 1, { cause: error });
  };
}

/** Codes that reports of imports had before there was one reader for all tables. */
const KNOWN_AS: Partial<Record<TableFaultCode, FaultCode>> = {
  'TABLE.RAGGED': 'IMPORT.RAGGED',
  'TABLE.NOT_UTF8': 'IMPORT.NOT_UTF8',
  'TABLE.BAD_QUOTES': 'IMPORT.BAD_QUOTES',
  'TABLE.OPEN_QUOTE': 'IMPORT.BAD_QUOTES',
};

function toFault({ line, column, code, values }: TableFault): Fault {
  if (!isTableFaultCode(code)) throw new Error(`no text for ${code}`);
  return { line, ...(column !== undefined && { column }), code: KNOWN_AS[code] ?? code, values };
}
