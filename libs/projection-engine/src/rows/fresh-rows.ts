import { encoded, isJson } from './encode.js';
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
      const isMoment = value instanceof Date && !isJson(column);
      cells.push(isMoment ? moments.text(value) : cell(column, value));
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

/** The rows of an event, of whatever table, have the same few dates, and come one after the other. */
class Moments {
  #known: { readonly date: Date; readonly text: string }[] = [];

  text(date: Date): string {
    for (const one of this.#known) if (one.date === date) return one.text;
    const text = date.toISOString();
    this.#known = [{ date, text }, ...this.#known.slice(0, 2)];
    return text;
  }
}

const moments = new Moments();

function cell(column: Column, value: unknown): string {
  const text = encoded(column, value);
  if (text === null) return '\\N';
  return typeof value === 'number' || typeof value === 'bigint' || !special.test(text) ? text : escaped(text);
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replaceAll(/[\\\t\n\r]/g, (char) => escapes[char] ?? char);
}
