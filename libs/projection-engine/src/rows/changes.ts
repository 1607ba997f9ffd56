import { ProjectionError } from '../errors.js';
import type { FreshRows } from './fresh-rows.js';
import type { Table, Values } from './table.js';

/** How a row comes to be written. An `update` insists on the row being there, an `insert` on its not being there. */
export type Write = 'insert' | 'upsert' | 'update';

/** All that a batch does to one row. */
export interface Change {
  readonly key: Values;
  /** The row of before the batch goes first. */
  readonly removed: boolean;
  /** What is written then; absent if nothing is left. */
  readonly write?: {
    readonly how: Write;
    readonly set: Values;
    readonly add: Record<string, number | bigint>;
  };
}

/**
 * The changes of one table in one batch: the operations on a row become one. The result is the same as if each had
 * been written by itself, also where that would have failed.
 */
export class TableChanges {
  #changes = new Map<string, Change>();
  readonly #phases = [this.#changes];

  /** @param fresh takes new rows for as long as no other operation has come, of a table that has no key yet */
  constructor(
    readonly table: Table,
    readonly fresh?: FreshRows,
  ) {}

  /** What is written, in this order; nearly always one phase. In each a row occurs once. */
  get phases(): readonly Iterable<Change>[] {
    return this.#phases.map((changes) => changes.values());
  }

  /** Rows that are kept as objects. */
  get size(): number {
    return this.#phases.reduce((size, changes) => size + changes.size, 0);
  }

  insert(row: Values): void {
    if (this.#changes.size === 0 && this.#phases.length === 1 && this.fresh?.add(row)) return;
    const { id, key, before } = this.#find(row);
    if (before?.write) throw this.#fault('a second row with the key', id);
    this.#changes.set(id, {
      key,
      removed: before?.removed ?? false,
      write: { how: 'insert', set: known(row), add: {} },
    });
  }

  upsert(given: Values, values: Values): void {
    const { id, key, before } = this.#find(given);
    if (!this.#makesRow(key, values))
      throw this.#fault('an upsert without all columns that must not be null; use update for the key', id);
    this.#write(id, key, before, 'upsert', values);
  }

  update(given: Values, values: Values): void {
    const { id, key, before } = this.#find(given);
    this.#write(id, key, before, 'update', values);
  }

  increment(given: Values, by: Record<string, number | bigint | undefined>): void {
    const { id, key, before } = this.#find(given);
    const how = before?.write?.how ?? (this.#makesRow(key, by) ? 'upsert' : 'update');
    this.#mustBeThere(id, before, how);
    const { set, add } = before?.write ?? nothing();
    for (const [property, amount] of Object.entries(by)) {
      if (amount === undefined) continue;
      if (property in set || how === 'insert') set[property] = plus(set[property], amount);
      else add[property] = plus(add[property], amount);
    }
    this.#changes.set(id, { key, removed: before?.removed ?? false, write: { how, set, add } });
  }

  remove(given: Values): void {
    const { id, key, before } = this.#find(given);
    // what insists on the row's being there or not must be tried, also if nothing is left of it
    if (before?.write && !before.removed && before.write.how !== 'upsert') this.#nextPhase();
    this.#changes.set(id, { key, removed: true });
  }

  #nextPhase(): void {
    this.#changes = new Map();
    this.#phases.push(this.#changes);
  }

  #write(id: string, key: Values, before: Change | undefined, first: Write, values: Values): void {
    const how = before?.write?.how ?? first;
    this.#mustBeThere(id, before, how);
    const { set, add } = before?.write ?? nothing();
    for (const property in values) {
      const value = values[property];
      if (value === undefined) continue;
      set[property] = value;
      if (property in add) Reflect.deleteProperty(add, property);
    }
    if (before?.write) return;
    this.#changes.set(id, { key, removed: before?.removed ?? false, write: { how, set, add } });
  }

  #mustBeThere(id: string, before: Change | undefined, how: Write): void {
    if (how === 'update' && before?.removed && !before.write) throw this.#fault('no row with the key', id);
  }

  #makesRow(key: Values, values: Values): boolean {
    return this.table.required.every(({ property }) => (key[property] ?? values[property] ?? null) !== null);
  }

  #find(given: Values): { id: string; key: Values; before: Change | undefined } {
    let id = '';
    for (const { property, type } of this.table.key) {
      const value = given[property];
      if (value === undefined || value === null) throw this.#fault(`no ${property} in the key`, id);
      id += `${identity(value, type)}\u0000`;
    }
    const before = this.#changes.get(id);
    if (before) return { id, key: before.key, before };
    const key: Values = {};
    for (const { property } of this.table.key) key[property] = given[property];
    return { id, key, before };
  }

  #fault(what: string, id: string): ProjectionError {
    return new ProjectionError(
      'PROJECTION.ROW',
      `${this.table.name}: ${what} ${id.split('\u0000').join(' ')}`,
    );
  }
}

function nothing(): Pick<NonNullable<Change['write']>, 'set' | 'add'> {
  return { set: {}, add: {} };
}

/** Equal where PostgreSQL takes two keys for equal. */
function identity(value: unknown, type: string): string {
  if (value instanceof Date) return value.toISOString();
  const text = String(value);
  return type === 'uuid' ? text.toLowerCase() : text;
}

function plus(before: unknown, amount: number | bigint): number | bigint {
  if (before === undefined || before === null) return amount;
  if (typeof before === 'bigint' || typeof amount === 'bigint')
    return BigInt(before as number | bigint) + BigInt(amount);
  return Number(before) + amount;
}

/** A copy, as later operations of the batch change it. */
function known(row: Values): Values {
  const copy: Values = {};
  for (const property in row) if (row[property] !== undefined) copy[property] = row[property];
  return copy;
}
