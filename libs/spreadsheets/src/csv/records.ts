import { type CsvError, type InfoRecord, type Parser, parse } from 'csv-parse';
import { tableFault } from '../faults.js';
import type { TableFault } from '../table.js';

/** A line of the file that could be split; cells as bytes, because each is decoded, and judged, by itself. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly Buffer[];
}

/** Bytes that are split at once: what memory holds. */
const PIECE = 64 * 1024;
const LF = 0x0a;

/** Splits bytes whose lines end with LF. Rows and faults in their order; a row that is too long ends it. */
export async function* splitRecords(
  source: AsyncIterable<Buffer>,
  delimiter: string,
  firstLine: number,
  rowBytes: number,
): AsyncGenerator<CsvRecord | TableFault> {
  const splitter = new Splitter(delimiter, firstLine, rowBytes);
  for await (const bytes of source)
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield* await splitter.take(bytes.subarray(at, at + PIECE));
      if (splitter.hasEnded) return;
    }
  yield* await splitter.end();
}

class Splitter {
  hasEnded = false;
  private read: (CsvRecord | TableFault)[] = [];
  private readonly parser: Parser;
  /** The last one that belongs to something that was read. */
  private lastLine: number;

  constructor(
    delimiter: string,
    private readonly firstLine: number,
    private readonly rowBytes: number,
  ) {
    this.lastLine = firstLine - 1;
    this.parser = parse({
      delimiter,
      encoding: null,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: rowBytes,
      skip_records_with_error: true,
      // nothing goes through the stream: rows and faults would lose their order
      on_record: (record: readonly unknown[], info) => this.onRecord(record, info),
      on_skip: (error) => this.onSkip(error),
    });
    this.parser.on('error', () => undefined); // told to the callback of the write as well
  }

  async take(bytes: Buffer): Promise<readonly (CsvRecord | TableFault)[]> {
    await new Promise<void>((resolve) => this.parser.write(bytes, () => resolve()));
    return this.taken();
  }

  async end(): Promise<readonly (CsvRecord | TableFault)[]> {
    await new Promise<void>((resolve) => this.parser.end(() => resolve()));
    return this.taken();
  }

  private taken(): readonly (CsvRecord | TableFault)[] {
    const { read } = this;
    this.read = [];
    return read;
  }

  private onRecord(record: readonly unknown[], { lines }: InfoRecord): undefined {
    const cells = record.filter((cell) => Buffer.isBuffer(cell)); // all are: no encoding was asked for
    this.lastLine = lines + this.firstLine - 1;
    this.read.push({ line: this.lastLine - breaksIn(cells), cells });
  }

  /** A quote that nobody closes is noticed far below the line to mend: there, the first one that was not read counts. */
  private onSkip(error: CsvError | undefined): undefined {
    if (!error) return;
    const firstUnread = this.lastLine + 1;
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      this.read.push(tableFault('TABLE.ROW_TOO_LONG', firstUnread, { limit: this.rowBytes }));
      this.hasEnded = true;
      throw error; // the splitter would drop what it has not looked at, and go on
    }
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') this.read.push(tableFault('TABLE.OPEN_QUOTE', firstUnread));
    else {
      const lines = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
      this.lastLine = lines + this.firstLine - 1;
      this.read.push(tableFault('TABLE.BAD_QUOTES', this.lastLine, { detail: error.code }));
    }
  }
}

/** Lines inside quoted cells: the parser counts up to the end of a record, people look for its beginning. */
function breaksIn(cells: readonly Buffer[]): number {
  let breaks = 0;
  for (const cell of cells) for (let at = cell.indexOf(LF); at >= 0; at = cell.indexOf(LF, at + 1)) breaks++;
  return breaks;
}
