import type { PersonalColumns, Wiping } from '../description/personal.js';
import type { EntityClass, Rows } from '../description/rows.js';
import { ProjectionError } from '../errors.js';
import { TableChanges } from './changes.js';
import { FreshRows } from './fresh-rows.js';
import type { Table, Values } from './table.js';
import type { Wipe } from './wipe.js';

/** New rows, ready to be sent. */
const enoughBytes = 2 * 1_048_576;
/** Rows that were changed: the more come together, the more changes of one row become one. */
const enoughObjects = 10_000;

/** Collects what the events of one batch do to the rows of one projection. */
export class CollectedRows implements Rows, Wiping {
  readonly #tables = new Map<EntityClass, TableChanges>();
  readonly #wipes: Wipe[] = [];

  /** @param hasNoKey tables that are filled in bulk: nobody finds a row in them by its key yet */
  constructor(
    private readonly layout: ReadonlyMap<EntityClass, Table>,
    private readonly hasNoKey: (table: Table) => boolean = () => false,
  ) {}

  /** The tables that change. */
  get tables(): TableChanges[] {
    return [...this.#tables.values()];
  }

  /** What is taken from rows once those of the batch are written. */
  get wipes(): readonly Wipe[] {
    return this.#wipes;
  }

  /** Whether so much waits to be written that waiting for more gains nothing. */
  get enough(): boolean {
    let [bytes, objects] = [0, 0];
    for (const { fresh, size } of this.#tables.values()) {
      bytes += fresh?.length ?? 0;
      objects += size;
    }
    return bytes >= enoughBytes || objects >= enoughObjects;
  }

  /** Whether nothing is to be written. */
  get empty(): boolean {
    return this.#tables.size === 0 && this.#wipes.length === 0;
  }

  insert(entity: EntityClass, row: object): void {
    this.#of(entity).insert(row as Values);
  }

  upsert(entity: EntityClass, key: object, values: object): void {
    this.#of(entity).upsert(key as Values, values as Values);
  }

  update(entity: EntityClass, key: object, values: object): void {
    this.#of(entity).update(key as Values, values as Values);
  }

  increment(entity: EntityClass, key: object, by: Record<string, number | bigint | undefined>): void {
    this.#of(entity).increment(key as Values, by);
  }

  remove(entity: EntityClass, key: object): void {
    this.#of(entity).remove(key as Values);
  }

  wipe(columns: PersonalColumns, subject: string): void {
    this.#wipes.push({ table: this.#layoutOf(columns.entity), columns, subject });
  }

  #of(entity: EntityClass): TableChanges {
    let changes = this.#tables.get(entity);
    if (changes) return changes;
    const table = this.#layoutOf(entity);
    changes = new TableChanges(table, this.hasNoKey(table) ? new FreshRows(table) : undefined);
    this.#tables.set(entity, changes);
    return changes;
  }

  #layoutOf(entity: EntityClass): Table {
    const table = this.layout.get(entity);
    if (!table)
      throw new ProjectionError('PROJECTION.DESCRIPTION', `${entity.name} is not among the entities`);
    return table;
  }
}
