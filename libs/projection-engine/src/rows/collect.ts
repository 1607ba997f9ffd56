import type { EntityClass, Rows } from '../description/rows.js';
import { ProjectionError } from '../errors.js';
import { TableChanges, type Values } from './changes.js';
import type { Table } from './table.js';

/** Collects what the events of one batch do to the rows of one projection. */
export class CollectedRows implements Rows {
  readonly #tables = new Map<EntityClass, TableChanges>();

  constructor(private readonly layout: ReadonlyMap<EntityClass, Table>) {}

  /** The tables that change. */
  get tables(): TableChanges[] {
    return [...this.#tables.values()];
  }

  insert(entity: EntityClass, row: object): void {
    this.#of(entity).insert({ ...row });
  }

  upsert(entity: EntityClass, key: object, values: object): void {
    this.#of(entity).upsert({ ...key }, { ...values });
  }

  update(entity: EntityClass, key: object, values: object): void {
    this.#of(entity).update({ ...key }, { ...values });
  }

  increment(entity: EntityClass, key: object, by: Record<string, number | bigint | undefined>): void {
    this.#of(entity).increment({ ...key }, by);
  }

  remove(entity: EntityClass, key: object): void {
    this.#of(entity).remove({ ...key } satisfies Values);
  }

  #of(entity: EntityClass): TableChanges {
    let changes = this.#tables.get(entity);
    if (changes) return changes;
    const table = this.layout.get(entity);
    if (!table)
      throw new ProjectionError('PROJECTION.DESCRIPTION', `${entity.name} is not among the entities`);
    changes = new TableChanges(table);
    this.#tables.set(entity, changes);
    return changes;
  }
}
