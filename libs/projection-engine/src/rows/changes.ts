import { ProjectionError } from '../errors.js';
import type { FreshRows } from './fresh-rows.js';
import { Keyed } from './keyed.js';
import type { Column, Table, Values } from './table.js';

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
  #changes = new Keyed<Change>();
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
    const { first, rest, key, before } = this.#find(row);
    if (before?.write) throw this.#fault('a second row with the key', key);
    this.#changes.set(first, rest, {
      key,
      removed: before?.removed ?? false,
      write: { how: 'insert', set: known(row), add: {} },
    });
  }

  upsert(given: Values, values: Values): void {
    const found = this.#find(given);
    if (!this.#makesRow(found.key, values))
      throw this.#fault(
        'an upsert without all columns that must not be null; use update for the key',
        found.key,
      );
    this.#write(found, 'upsert', values);
  }

  update(given: Values, values: Values): void {
    this.#write(this.#find(given), 'update', values);
  }

  increment(given: Values, by: Record<string, number | bigint | undefined>): void {
    const { first, rest, key, before } = this.#find(given);
    const how = before?.write?.how ?? (this.#makesRow(key, by) ? 'upsert' : 'update');
    this.#mustBeThere(key, before, how);
    const { set, add } = before?.write ?? nothing();
    for (const property in by) {
      const amount = by[property];
      if (amount === undefined) continue;
      if (property in set || how === 'insert') set[property] = plus(set[property], amount);
      else add[property] = plus(add[property], amount);
    }
    if (before?.write) return;
    this.#changes.set(first, rest, { key, removed: before?.removed ?? false, write: { how, set, add } });
  }

  remove(given: Values): void {
    const { first, rest, key, before } = this.#find(given);
    // what insists on the row's being there or not must be tried, also if nothing is left of it
    if (before?.write && !before.removed && before.write.how !== 'upsert') this.#nextPhase();
    this.#changes.set(first, rest, { key, removed: true });
  }

  #nextPhase(): void {
    this.#changes = new Keyed();
    this.#phases.push(this.#changes);
  }

  #write({ first, rest, key, before }: Found, otherwise: Write, values: Values): void {
    const how = before?.write?.how ?? otherwise;
    this.#mustBeThere(key, before, how);
    const { set, add } = before?.write ?? nothing();
    for (const property in values) {
      const value = values[property];
      if (value === undefined) continue;
      set[property] = value;
      if (property in add) Reflect.deleteProperty(add, property);
    }
    if (before?.write) return;
    this.#changes.set(first, rest, { key, removed: before?.removed ?? false, write: { how, set, add } });
  }

  #mustBeThere(key: Values, before: Change | undefined, how: Write): void {
    if (how === 'update' && before?.removed && !before.write) throw this.#fault('no row with the key', key);
  }

  #makesRow(key: Values, values: Values): boolean {
    for (const { property } of this.table.required)
      if ((key[property] ?? values[property] ?? null) === null) return false;
    return true;
  }

  #find(given: Values): Found {
    let [first, rest, parts] = ['', '', 0];
    for (const column of this.table.key) {
      const part = this.#part(given, column);
      if (parts === 1) first = rest;
      rest = parts > 1 ? `${rest}\u0000${part}` : part;
      parts++;
    }
    const before = this.#changes.get(first, rest);
    if (before) return { first, rest, key: before.key, before };
    const key: Values = {};
    for (const { property } of this.table.key) key[property] = given[property];
    return { first, rest, key, before };
  }

  #part(given: Values, { property, type }: Column): string {
    const value = given[property];
    if (value === undefined || value === null)
      throw new ProjectionError('PROJECTION.ROW', `${this.table.name}: no ${property} in the key`);
    return identity(value, type);
  }

  #fault(what: string, key: Values): ProjectionError {
    const values = this.table.key.map((column) => this.#part(key, column));
    return new ProjectionError('PROJECTION.ROW', `${this.table.name}: ${what} ${values.join(' ')}`);
  }
}

/** Where a row is among the changes, and what is there. */
interface Found {
  readonly first: string;
  readonly rest: string;
  readonly key: Values;
  readonly before: Change | undefined;
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
