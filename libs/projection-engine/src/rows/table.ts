import { DataSource, type EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { EntityClass } from '../description/rows.js';
import { ProjectionError } from '../errors.js';
import { listOf } from './binary-array.js';
import { SnakeCaseNaming } from './naming.js';

/** Values by property of the entity class. */
export type Values = Record<string, unknown>;

export interface Column {
  /** Of the entity class. */
  readonly property: string;
  readonly name: string;
  /** PostgreSQL type, as in `uuid`, `numeric` or `text[]`. */
  readonly type: string;
  /** Neither null nor left out: it is not nullable and has no default. */
  readonly required: boolean;
  /** Left out, it is not null but something else. */
  readonly hasDefault: boolean;
}

/** A table of a projection, as its entity class describes it. */
export interface Table {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** The primary key. */
  readonly key: readonly Column[];
  readonly required: readonly Column[];
}

/** TypeORM as the reader of decorators; nothing connects. */
class Layout extends DataSource {
  async tables(): Promise<Map<EntityClass, Table>> {
    await this.buildMetadatas();
    return new Map(this.entityMetadatas.map((entity) => [entity.target as EntityClass, this.table(entity)]));
  }

  private table(entity: EntityMetadata): Table {
    const columns = entity.columns.map((column) => this.column(entity, column));
    return {
      name: entity.tableName,
      columns: new Map(columns.map((column) => [column.property, column])),
      key: columns.filter((_, index) => entity.columns[index]?.isPrimary),
      required: columns.filter((column) => column.required),
    };
  }

  private column(entity: EntityMetadata, column: ColumnMetadata): Column {
    const type = this.driver.normalizeType(column);
    const written = column.isArray ? listOf(type) : type;
    if (written === undefined || column.isGenerated)
      throw new ProjectionError(
        'PROJECTION.DESCRIPTION',
        `${entity.name}.${column.propertyName}: a column of a view is not generated, nor a list of ${type} (use jsonb)`,
      );
    return {
      property: column.propertyName,
      name: column.databaseName,
      type: written,
      required: !column.isNullable && column.default === undefined,
      hasDefault: column.default !== undefined && column.default !== null,
    };
  }
}

/** Of lists that were asked for: what a class says of its table never changes, and reading it takes milliseconds. */
const known = new WeakMap<readonly EntityClass[], Promise<ReadonlyMap<EntityClass, Table>>>();

/**
 * The tables of these entity classes.
 *
 * @throws ProjectionError `PROJECTION.DESCRIPTION` for a column that rows cannot be written to in bulk
 */
export function tablesOf(entities: readonly EntityClass[]): Promise<ReadonlyMap<EntityClass, Table>> {
  const tables = known.get(entities) ?? readTables(entities);
  known.set(entities, tables);
  return tables;
}

function readTables(entities: readonly EntityClass[]): Promise<ReadonlyMap<EntityClass, Table>> {
  return new Layout({
    type: 'postgres',
    entities: [...entities],
    namingStrategy: new SnakeCaseNaming(),
  }).tables();
}
