import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse, type CsvError } from 'csv-parse';
import { CliError } from '../failure.js';
import type { Fault } from './faults.js';
import { errnoOf } from '../errno.js';

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

/** No row of a register is this long; an open quote that swallows the file is. Bytes. */
const MOST_ROW_BYTES = 64 * 1024;

/**
 * Reads a CSV file cell by cell, so that one wrong cell costs one row.
 *
 * @throws CliError IMPORT.FILE if there is no such file, or it is no table at all
 */
export function readCsv(file: string, delimiter: string): Promise<CsvFile> {
  return parseCsv(createReadStream(file), delimiter, file);
}

/** As {@link readCsv}, of bytes. `file` is its name, for messages. */
export async function parseCsv(source: Readable, delimiter: string, file: string): Promise<CsvFile> {
  const sha256 = createHash('sha256');
  const faults: Fault[] = [];
  let lastLine = 0;
  const rows: { line: number; cells: Buffer[] }[] = [];
  const parser = parse({
    delimiter,
    encoding: null, // cells as bytes: each is decoded, and judged, by itself
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_ROW_BYTES,
    skip_records_with_error: true,
    on_record: (record: string[], { lines }) => {
      lastLine = lines;
      return record;
    },
    on_skip: (error) => {
      if (error) faults.push(quoteFault(error, lastLine + 1));
      lastLine = lineOf(error) ?? lastLine;
      return undefined;
    },
  });
  parser.on('data', ({ record, info }: { record: Buffer[]; info: { lines: number } }) => {
    rows.push({ line: info.lines - breaksIn(record), cells: record });
  });
  try {
    await pipeline(source, (bytes: AsyncIterable<Buffer>) => withoutMark(bytes, sha256), parser);
  } catch (error) {
    const why = errnoOf(error) ?? String(error);
    throw new CliError('IMPORT.FILE', 'import.file', { file, why }, 1, { cause: error });
  }
  return decoded(file, rows, faults, sha256.digest('hex'));
}

function decoded(
  file: string,
  rows: { line: number; cells: Buffer[] }[],
  faults: Fault[],
  sha256: string,
): CsvFile {
  const [first, ...rest] = rows;
  const heading = first?.cells.map(decode);
  if (!heading?.every((name) => name !== undefined && !name.includes('\0'))) {
    throw new CliError('IMPORT.FILE', 'import.file', { file, why: first ? 'not UTF-8' : 'empty' });
  }
  const twice = heading.find((name, index) => heading.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new CliError('IMPORT.FILE', 'import.file', { file, why: `column "${twice}" twice` });
  }
  const records: CsvRecord[] = [];
  for (const { line, cells } of rest) {
    if (cells.length !== heading.length) {
      faults.push({ line, code: 'IMPORT.RAGGED', values: { found: cells.length, expected: heading.length } });
      continue;
    }
    const texts = cells.map(decode);
    const unreadable = texts.indexOf(undefined);
    if (unreadable < 0) records.push({ line, cells: texts.map((text) => text ?? '') });
    else faults.push({ line, column: heading[unreadable] ?? '', code: 'IMPORT.NOT_UTF8', values: {} });
  }
  return { heading: heading.map((name) => name ?? ''), records, faults, sha256 };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(cell: Buffer): string | undefined {
  try {
    return utf8.decode(cell).trim();
  } catch {
    return undefined;
  }
}

/** Lines inside quoted cells: the parser counts up to the end of a record, people look for its beginning. */
function breaksIn(cells: readonly Buffer[]): number {
  let breaks = 0;
  for (const cell of cells) for (const byte of cell) if (byte === 10) breaks++;
  return breaks;
}

/** The bytes behind a byte order mark, if there is one; all of them are counted in the digest. */
async function* withoutMark(source: AsyncIterable<Buffer>, digest: Hash): AsyncGenerator<Buffer> {
  let first = true;
  for await (const bytes of source) {
    digest.update(bytes);
    yield first && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
    first = false;
  }
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** A quote that nobody closes is noticed far below the line to mend: there, the first one that was not read counts. */
function quoteFault(error: CsvError, firstUnread: number): Fault {
  const runsOn = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  const line = runsOn ? firstUnread : (lineOf(error) ?? firstUnread);
  return { line, code: 'IMPORT.BAD_QUOTES', values: { detail: error.code } };
}

function lineOf(error: CsvError | undefined): number | undefined {
  return error && 'lines' in error && typeof error.lines === 'number' ? error.lines : undefined;
}
