import { TableError, tableFault } from '../faults.js';
import { readHeading } from '../heading.js';
import type { TableLimits } from '../limits.js';
import { ragged, toRow } from '../row.js';
import { isFault, type Cell, type TableFault, type TableRow } from '../table.js';
import { endOfHeading, findDelimiter } from './delimiter.js';
import { toUtf8 } from './encoding.js';
import { withUnixLines } from './lines.js';
import { type CsvRecord, splitRecords } from './records.js';

/** Bytes among which the heading must end for its separator to be found. */
const HEAD = 64 * 1024;

export interface CsvTable {
  readonly heading: readonly string[];
  readonly rows: AsyncGenerator<TableRow | TableFault>;
}

/**
 * Reads a CSV file cell by cell, so that one wrong cell costs one row.
 *
 * @param delimiter found by the heading if it is not given
 * @throws TableError if it is no table at all
 */
export async function openCsv(
  source: AsyncIterable<Buffer>,
  delimiter: string | undefined,
  limits: TableLimits,
): Promise<CsvTable> {
  const { head, rest } = await withHeading(withUnixLines(toUtf8(source)));
  const found = findDelimiter(head);
  const records = splitRecords(
    joined(head.subarray(found.skip), rest),
    delimiter ?? found.delimiter,
    found.skip > 0 ? 2 : 1,
    limits.rowBytes,
  );
  for (;;) {
    const first = await records.next();
    if (first.done) throw new TableError('TABLE.EMPTY');
    if (isFault(first.value)) throw asError(first.value);
    const { line, cells } = first.value;
    const names = cells.map(decode);
    if (names.every((name) => name === '')) continue;
    const heading = readHeading(line, names.map(named), limits);
    return { heading, rows: rowsOf(records, heading, limits) };
  }
}

async function* rowsOf(
  records: AsyncGenerator<CsvRecord | TableFault>,
  heading: readonly string[],
  limits: TableLimits,
): AsyncGenerator<TableRow | TableFault> {
  let count = 0;
  for await (const read of records) {
    if (++count > limits.rows) {
      yield tableFault('TABLE.TOO_MANY_ROWS', read.line, { limit: limits.rows });
      return;
    }
    const row = isFault(read) ? read : rowOf(read, heading, limits);
    if (row) yield row;
  }
}

function rowOf(
  { line, cells }: CsvRecord,
  heading: readonly string[],
  limits: TableLimits,
): TableRow | TableFault | undefined {
  const found = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (found === 0) return undefined;
  if (found > heading.length || cells.length < heading.length) return ragged(line, cells.length, heading);
  const texts: Cell[] = [];
  for (const [index, bytes] of cells.slice(0, heading.length).entries()) {
    const text = decode(bytes);
    if (text === undefined) return tableFault('TABLE.NOT_UTF8', line, {}, heading[index]);
    texts.push({ text, kind: 'text' });
  }
  return toRow(line, texts, heading, limits);
}

const BEYOND_ASCII = /[\u0080-\u00ff]/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of a cell's bytes; undefined if they are not UTF-8. */
function decode(cell: string): string | undefined {
  if (!BEYOND_ASCII.test(cell)) return cell.trim();
  try {
    return utf8.decode(Buffer.from(cell, 'latin1')).trim();
  } catch {
    return undefined;
  }
}

function named(name: string | undefined): string {
  if (name === undefined) throw new TableError('TABLE.NOT_UTF8', {}, { line: 1 });
  if (name.includes('\0')) throw new TableError('TABLE.NOT_CSV', { found: 'binary' });
  return name;
}

function asError({ code, line, values }: TableFault): TableError {
  if (code === 'TABLE.ROW_TOO_LONG') return new TableError(code, values, { line });
  if (code === 'TABLE.OPEN_QUOTE') return new TableError(code, values, { line });
  return new TableError('TABLE.BAD_QUOTES', values, { line });
}

async function withHeading(
  source: AsyncGenerator<Buffer>,
): Promise<{ head: Buffer; rest: AsyncGenerator<Buffer> }> {
  let head = Buffer.alloc(0);
  while (head.length < HEAD && endOfHeading(head) < 0) {
    const next = await source.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, rest: source };
}

async function* joined(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}
