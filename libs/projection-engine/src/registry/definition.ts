import { DataSource, type EntityMetadata, type QueryRunner, Table, TableIndex } from 'typeorm';
import type { Projection } from '../description/projection.js';
import { quoted } from '../database.js';
import { SnakeCaseNaming } from '../rows/naming.js';

/** An index that no constraint brings with it. */
export interface IndexDefinition {
  /** The name of its table. */
  readonly table: string;
  readonly statement: string;
}

/** Statements that make the tables of a projection with their keys, and those that make indexes on them. */
export interface TablesDefinition {
  readonly tables: readonly string[];
  readonly indexes: readonly IndexDefinition[];
}

/** TypeORM as the writer of definitions; nothing connects. */
class Definition extends DataSource {
  async tables(): Promise<TablesDefinition[]> {
    await this.buildMetadatas();
    return Promise.all(this.entityMetadatas.map((entity) => this.define(entity)));
  }

  private async define(entity: EntityMetadata): Promise<TablesDefinition> {
    const table = Table.create(entity, this.driver);
    const indexes = entity.indices.filter(({ synchronize }) => synchronize);
    const made = await this.written((runner) => runner.createTable(table, false, false, false));
    const makeIndexes = await this.written((runner) =>
      runner.createIndices(
        table,
        indexes.map((index) => TableIndex.create(index)),
      ),
    );
    return {
      tables: made,
      indexes: makeIndexes.map((statement) => ({ table: entity.tableName, statement })),
    };
  }

  private async written(write: (runner: QueryRunner) => Promise<void>): Promise<string[]> {
    const runner = this.createQueryRunner();
    runner.enableSqlMemory();
    await write(runner);
    return runner.getMemorySql().upQueries.map(({ query }) => query);
  }
}

/**
 * What makes the tables of a projection in a schema, as its entity classes describe them. It is what TypeORM's
 * `synchronize` does in an empty schema, without its many questions what is in it.
 */
export async function definition({ entities }: Projection, schema: string): Promise<TablesDefinition> {
  const made = new Definition({
    type: 'postgres',
    schema,
    entities: [...entities],
    namingStrategy: new SnakeCaseNaming(),
  });
  const defined = await made.tables();
  return {
    tables: [`CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`, ...defined.flatMap(({ tables }) => tables)],
    indexes: defined.flatMap(({ indexes }) => indexes),
  };
}
