import { quoted, TableError } from '../faults.js';
import type { TableLimits } from '../limits.js';
import type { RawCell } from './cell.js';
import { type CellRange, MOST_COLUMNS, MOST_ROWS, placeOf, rangeOf } from './reference.js';
import { TextRun } from './text-run.js';
import type { Attributes, XmlHandler } from './xml.js';

/** A row as it stands in the sheet; cells in their order, without those that are not there. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly RawCell[];
}

/** Merged ranges that are held in memory. */
const MOST_MERGED = 20_000;

/** Reads a sheet's elements into rows and merged ranges. What Excel could not have written is refused. */
export class SheetHandler implements XmlHandler {
  private line = 0;
  private cells: RawCell[] = [];
  private cell:
    { column: number; type: string; format: number; hasFormula: boolean; value: string } | undefined;
  private isValue = false;
  private rowLength = 0;
  private merged = 0;
  private readonly inline = new TextRun();

  constructor(
    private readonly part: string,
    private readonly limits: TableLimits,
    private readonly onRow: (row: RawRow) => void,
    private readonly onMerged: (range: CellRange) => void,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') this.merge(attributes.ref ?? '');
    else if (this.cell) {
      if (name === 'v') this.isValue = true;
      else if (name === 'f') this.cell.hasFormula = true;
      else if (name === 'is') this.inline.begin();
      else this.inline.open(name);
    }
  }

  text(text: string): void {
    if (!this.cell) return;
    this.rowLength += text.length;
    if (this.rowLength > this.limits.rowBytes)
      throw new TableError('TABLE.ROW_TOO_LONG', { limit: this.limits.rowBytes }, { line: this.line });
    if (this.isValue) this.cell.value += text;
    else this.inline.add(text, () => this.damaged('a text that is too long'));
  }

  close(name: string): void {
    if (name === 'row') this.onRow({ line: this.line, cells: this.cells });
    if (!this.cell) return;
    if (name === 'v') this.isValue = false;
    else if (name === 'is') this.cell.value = this.inline.end();
    else if (name === 'c') {
      const { value, ...cell } = this.cell;
      this.cells.push({ ...cell, value: value === '' ? undefined : value });
      this.cell = undefined;
    } else this.inline.close(name);
  }

  private openRow({ r }: Attributes): void {
    const line = r === undefined ? this.line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.line || line > MOST_ROWS)
      this.damaged(`row ${quoted(r ?? '')}`);
    this.line = line;
    this.cells = [];
    this.rowLength = 0;
  }

  private openCell({ r, t = 'n', s = '0' }: Attributes): void {
    const last = this.cells.at(-1)?.column ?? -1;
    const place = r === undefined ? { column: last + 1, row: this.line } : placeOf(r);
    if (place?.row !== this.line || place.column <= last || place.column >= MOST_COLUMNS)
      return this.damaged(`cell ${quoted(r ?? '')} in row ${this.line}`);
    this.cell = { column: place.column, type: t, format: Number(s), hasFormula: false, value: '' };
  }

  private merge(reference: string): void {
    const range = rangeOf(reference);
    if (!range || ++this.merged > MOST_MERGED) return this.damaged(`merged cells ${quoted(reference)}`);
    this.onMerged(range);
  }

  private damaged(detail: string): never {
    throw new TableError('TABLE.DAMAGED', { part: quoted(this.part), detail });
  }
}
