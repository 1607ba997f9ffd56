import type { XlsxColumn } from './columns.js';
import { ROWS_BEGIN, SHEET_BEGIN, SHEET_END } from './parts.js';
import { STYLE } from './style.js';
import { xmlText } from './text.js';

/** Rows of a sheet with its heading, at most. */
export const MOST_ROWS = 1_048_576;

/** Characters of a sheet's XML after which another sheet begins: above 4 GiB some programs cannot read an archive. */
const MOST_LENGTH = 2 ** 31;

/** What goes into sheets. */
export interface Sheets {
  readonly rows: AsyncIterator<readonly (readonly unknown[])[]>;
  readonly columns: readonly Pick<XlsxColumn, 'name' | 'cell'>[];
  /** Told now and then how many rows there are so far. */
  readonly onRows: (rows: number) => void;
  /** Of a sheet, with its heading. */
  readonly mostRows?: number;
  /** XML in front of the rows. */
  readonly before?: string;
}

/** Rows that are read piece by piece, given to one sheet after the other. */
export class SheetRows {
  private waiting: readonly (readonly unknown[])[] = [];
  private at = 0;
  private readonly letters: readonly string[];
  private written = 0;

  private readonly mostRows: number;

  constructor(private readonly sheets: Sheets) {
    this.letters = sheets.columns.map((_, index) => lettersOf(index));
    this.mostRows = sheets.mostRows ?? MOST_ROWS;
  }

  /** Rows that went into sheets so far. */
  get count(): number {
    return this.written;
  }

  /** Whether there are rows for another sheet. */
  async hasMore(): Promise<boolean> {
    while (this.at >= this.waiting.length) {
      const next = await this.sheets.rows.next();
      if (next.done) return false;
      this.waiting = next.value;
      this.at = 0;
    }
    return true;
  }

  /** The XML of the next sheet: the heading, and as many rows as it holds. */
  async *sheet(): AsyncGenerator<Buffer> {
    yield Buffer.from(SHEET_BEGIN + (this.sheets.before ?? '') + ROWS_BEGIN + this.heading());
    let line = 2;
    let length = 0;
    while (line <= this.mostRows && length < MOST_LENGTH && (await this.hasMore())) {
      const from = this.at;
      let piece = '';
      while (this.at < this.waiting.length && line <= this.mostRows)
        piece += this.row(line++, this.waiting[this.at++] ?? []);
      this.written += this.at - from;
      length += piece.length;
      yield Buffer.from(piece);
      this.sheets.onRows(this.written);
    }
    yield Buffer.from(SHEET_END);
  }

  private heading(): string {
    const cells = this.sheets.columns.map(
      ({ name }, index) =>
        `<c r="${this.letters[index]}1" s="${STYLE.heading}" t="inlineStr"><is><t>${xmlText(name)}</t></is></c>`,
    );
    return `<row r="1">${cells.join('')}</row>`;
  }

  private row(line: number, values: readonly unknown[]): string {
    let cells = '';
    for (const [index, { cell }] of this.sheets.columns.entries()) {
      const value = values[index];
      if (value !== null && value !== undefined && value !== '')
        cells += `<c r="${this.letters[index]}${line}"${cell(value)}</c>`;
    }
    return `<row r="${line}">${cells}</row>`;
  }
}

/** `A`, `B`, … `Z`, `AA`, … of a column, from 0. */
export function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? lettersOf(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
