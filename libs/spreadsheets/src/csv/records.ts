import { type CsvError, type InfoRecord, type Parser, parse } from 'csv-parse';
import { tableFault } from '../faults.js';
import type { TableFault } from '../table.js';

/** A line of the file that could be split. Cells are bytes, one to a character: each is decoded, and judged, by itself. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Bytes that are split at once: what memory holds. */
const PIECE = 64 * 1024;

/** Splits bytes whose lines end with LF. Rows and faults in their order; a row that is too long ends it. */
export async function* splitRecords(
  source: AsyncIterable<Buffer>,
  delimiter: string,
  firstLine: number,
  rowBytes: number,
): AsyncGenerator<CsvRecord | TableFault> {
  const splitter = new Splitter(delimiter, firstLine);
  let sinceRow = 0;
  for await (const bytes of source)
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      const read = await splitter.take(piece);
      sinceRow = read.length > 0 ? 0 : sinceRow + piece.length;
      yield* read;
      if (sinceRow <= rowBytes) continue;
      yield tableFault('TABLE.ROW_TOO_LONG', splitter.firstUnread, { limit: rowBytes });
      return;
    }
  yield* await splitter.end();
}

class Splitter {
  private read: (CsvRecord | TableFault)[] = [];
  private readonly parser: Parser;
  /** The last one that belongs to something that was read. */
  private lastLine: number;

  constructor(
    delimiter: string,
    private readonly firstLine: number,
  ) {
    this.lastLine = firstLine - 1;
    this.parser = parse({
      delimiter,
      encoding: 'latin1',
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      // nothing goes through the stream: rows and faults would lose their order
      on_record: (record, info) => this.onRecord(record, info),
      on_skip: (error) => this.onSkip(error),
    });
  }

  get firstUnread(): number {
    return this.lastLine + 1;
  }

  async take(bytes: Buffer): Promise<readonly (CsvRecord | TableFault)[]> {
    await new Promise<void>((resolve, reject) =>
      this.parser.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
    return this.taken();
  }

  async end(): Promise<readonly (CsvRecord | TableFault)[]> {
    await new Promise<void>((resolve) => this.parser.end(resolve));
    return this.taken();
  }

  private taken(): readonly (CsvRecord | TableFault)[] {
    const { read } = this;
    this.read = [];
    return read;
  }

  private onRecord(cells: readonly string[], { lines }: InfoRecord): undefined {
    this.lastLine = lines + this.firstLine - 1;
    this.read.push({ line: this.lastLine - breaksIn(cells), cells });
  }

  /** A quote that nobody closes is noticed far below the line to mend: there, the first one that was not read counts. */
  private onSkip(error: CsvError | undefined): undefined {
    if (error?.code === 'CSV_QUOTE_NOT_CLOSED')
      this.read.push(tableFault('TABLE.OPEN_QUOTE', this.firstUnread));
    else if (error) {
      const lines = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
      this.lastLine = lines + this.firstLine - 1;
      this.read.push(tableFault('TABLE.BAD_QUOTES', this.lastLine, { detail: error.code }));
    }
  }
}

/** Lines inside quoted cells: the parser counts up to the end of a record, people look for its beginning. */
function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells)
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
