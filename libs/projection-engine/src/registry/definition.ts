import { DataSource, type EntityMetadata, Table, TableIndex } from 'typeorm';
import type { Projection } from '../description/projection.js';
import { quoted } from '../database.js';
import { SnakeCaseNaming } from '../rows/naming.js';

/** TypeORM as the writer of definitions; nothing connects. */
class Definition extends DataSource {
  async statements(): Promise<string[]> {
    await this.buildMetadatas();
    const runner = this.createQueryRunner();
    runner.enableSqlMemory();
    for (const entity of this.entityMetadatas) await this.define(runner, entity);
    return runner.getMemorySql().upQueries.map(({ query }) => query);
  }

  private async define(
    runner: ReturnType<DataSource['createQueryRunner']>,
    entity: EntityMetadata,
  ): Promise<void> {
    const table = Table.create(entity, this.driver);
    await runner.createTable(table, false, false, false);
    const indexes = entity.indices.filter(({ synchronize }) => synchronize);
    await runner.createIndices(
      table,
      indexes.map((index) => TableIndex.create(index)),
    );
  }
}

/**
 * What makes the tables of a projection in a schema, as its entity classes describe them. It is what TypeORM's
 * `synchronize` does in an empty schema, without its many questions what is in it.
 */
export async function definition({ entities }: Projection, schema: string): Promise<string> {
  const made = new Definition({
    type: 'postgres',
    schema,
    entities: [...entities],
    namingStrategy: new SnakeCaseNaming(),
  });
  return [`CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`, ...(await made.statements())].join(';\n');
}
