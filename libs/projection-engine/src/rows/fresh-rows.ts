import { encoded } from './encode.js';
import type { Column, Table, Values } from './table.js';

/** New rows that leave the same columns to their defaults, in the text format of COPY. */
export interface Copy {
  readonly columns: readonly Column[];
  readonly lines: readonly string[];
}

/** New rows on their way into a table by COPY. Kept as text, so that neither they nor their events are kept as objects. */
export class FreshRows {
  readonly #copies = new Map<string, { columns: readonly Column[]; lines: string[] }>();
  readonly #columns: readonly Column[];

  constructor(table: Table) {
    this.#columns = [...table.columns.values()];
  }

  get copies(): readonly Copy[] {
    return [...this.#copies.values()];
  }

  /** @returns false, and takes nothing, if the row has what no column is for */
  add(row: Values): boolean {
    const cells: string[] = [];
    let leftOut = '';
    let values = 0;
    for (const column of this.#columns) {
      const value = row[column.property];
      if (value !== undefined) values++;
      else if (column.hasDefault) {
        leftOut += ` ${column.property}`;
        continue;
      }
      const text = encoded(column, value);
      cells.push(text === null ? '\\N' : special.test(text) ? escaped(text) : text);
    }
    for (const property in row) if (row[property] !== undefined) values--;
    if (values !== 0) return false;
    this.#copyOf(leftOut, row).lines.push(cells.join('\t'));
    return true;
  }

  #copyOf(leftOut: string, row: Values) {
    let copy = this.#copies.get(leftOut);
    if (!copy) {
      const given = (column: Column) => row[column.property] !== undefined || !column.hasDefault;
      copy = { columns: this.#columns.filter(given), lines: [] };
      this.#copies.set(leftOut, copy);
    }
    return copy;
  }
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replaceAll(/[\\\t\n\r]/g, (char) => escapes[char] ?? char);
}
