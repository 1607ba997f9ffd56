import { putOf } from './binary-array.js';
import type { Put } from './binary-value.js';
import { BinaryWriter } from './binary-writer.js';
import type { Column, Table, Values } from './table.js';

/** New rows that leave the same columns to their defaults, in the binary format of COPY. */
export interface Copy {
  readonly columns: readonly Column[];
  readonly bytes: Buffer;
  /** To be called once the bytes are sent. */
  readonly release: () => void;
}

const begin = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

interface Group {
  readonly columns: readonly Column[];
  readonly cells: readonly { readonly property: string; readonly put: Put | undefined }[];
  readonly to: BinaryWriter;
}

/**
 * New rows on their way into a table by COPY. They are bytes at once, so that neither they nor their events are kept as
 * objects; binary, as making text of ids, moments and numbers takes time here, and reading it takes PostgreSQL's.
 */
export class FreshRows {
  readonly #groups = new Map<string, Group>();
  readonly #columns: readonly Column[];
  readonly #defaults: readonly Column[];

  constructor(table: Table) {
    this.#columns = [...table.columns.values()];
    this.#defaults = this.#columns.filter(({ hasDefault }) => hasDefault);
  }

  /** So many bytes they are. */
  get length(): number {
    let length = 0;
    for (const { to } of this.#groups.values()) length += to.length;
    return length;
  }

  /** To be asked for once, after the last row. */
  get copies(): readonly Copy[] {
    const filled = [...this.#groups.values()].filter(({ to }) => to.length > begin.length);
    return filled.map(({ columns, to }) => {
      to.int16(-1);
      return { columns, bytes: to.written, release: () => to.release() };
    });
  }

  /**
   * @param key what of the row stands apart, and goes before what stands in it
   * @returns false, and takes nothing, if the row has what no column is for, or what must go as text
   */
  add(row: Values, key = row): boolean {
    const { cells, to } = this.#groupOf(row, key);
    const start = to.length;
    to.int16(cells.length);
    let values = 0;
    let fits = true;
    for (const { property, put } of cells) {
      const value = key === row ? row[property] : (key[property] ?? row[property]);
      if (value !== undefined) values++;
      if (value === undefined || value === null) to.int32(-1);
      else fits &&= put?.(to, value) ?? false;
    }
    for (const property in key) if (key[property] !== undefined) values--;
    if (key !== row)
      for (const property in row) if (row[property] !== undefined && key[property] === undefined) values--;
    if (fits && values === 0) return true;
    to.length = start;
    return false;
  }

  #groupOf(row: Values, key: Values): Group {
    let leftOut = '';
    for (const { property } of this.#defaults)
      if ((key[property] ?? row[property]) === undefined) leftOut += ` ${property}`;
    let group = this.#groups.get(leftOut);
    if (!group) {
      const columns = this.#columns.filter(
        ({ property, hasDefault }) => !hasDefault || (key[property] ?? row[property]) !== undefined,
      );
      const cells = columns.map(({ property, type }) => ({ property, put: putOf(type) }));
      group = { columns, cells, to: new BinaryWriter() };
      group.to.bytes(begin);
      this.#groups.set(leftOut, group);
    }
    return group;
  }
}
