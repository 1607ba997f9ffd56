import type { EntityClass, Rows } from '../description/rows.js';
import { ProjectionError } from '../errors.js';
import { TableChanges } from './changes.js';
import { FreshRows } from './fresh-rows.js';
import type { Table, Values } from './table.js';

/** Collects what the events of one batch do to the rows of one projection. */
export class CollectedRows implements Rows {
  readonly #tables = new Map<EntityClass, TableChanges>();

  /** @param hasNoKey tables that are filled in bulk: nobody finds a row in them by its key yet */
  constructor(
    private readonly layout: ReadonlyMap<EntityClass, Table>,
    private readonly hasNoKey: (table: Table) => boolean = () => false,
  ) {}

  /** The tables that change. */
  get tables(): TableChanges[] {
    return [...this.#tables.values()];
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

  #of(entity: EntityClass): TableChanges {
    let changes = this.#tables.get(entity);
    if (changes) return changes;
    const table = this.layout.get(entity);
    if (!table)
      throw new ProjectionError('PROJECTION.DESCRIPTION', `${entity.name} is not among the entities`);
    changes = new TableChanges(table, this.hasNoKey(table) ? new FreshRows(table) : undefined);
    this.#tables.set(entity, changes);
    return changes;
  }
}
