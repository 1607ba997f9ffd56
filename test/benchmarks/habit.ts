import type { RecordedEvent } from '@jejak/event-log';
import {
  type EntityClass,
  type Projection,
  type Recorded,
  type Rows,
  SnakeCaseNaming,
} from '@jejak/projection-engine';
import { Column, DataSource, Entity, PrimaryColumn, type ObjectLiteral, type Repository } from 'typeorm';

@Entity()
class CheckpointRow {
  @PrimaryColumn({ type: 'text' })
  name: string;

  @Column({ type: 'bigint' })
  position: bigint;
}

/** Values by column. */
type Values = Record<string, unknown>;

/**
 * How most NestJS projects keep views: for each event and each view a handler is called, its rows are written with a
 * TypeORM repository, and then the view's checkpoint is. What events mean is what the projections say, so the rows
 * are the same in the end.
 */
export class Habit {
  static readonly schema = 'habit';

  private constructor(
    private readonly database: DataSource,
    private readonly projections: readonly Projection[],
  ) {}

  static async open(databaseUrl: string, projections: readonly Projection[]): Promise<Habit> {
    const database = new DataSource({
      type: 'postgres',
      url: databaseUrl,
      schema: Habit.schema,
      entities: [CheckpointRow, ...projections.flatMap(({ entities }) => entities)],
      namingStrategy: new SnakeCaseNaming(),
      installExtensions: false,
    });
    await database.initialize();
    await database.query(`DROP SCHEMA IF EXISTS ${Habit.schema} CASCADE; CREATE SCHEMA ${Habit.schema}`);
    await database.synchronize();
    return new Habit(database, projections);
  }

  async handle(event: RecordedEvent): Promise<void> {
    const { metadata } = event;
    const seen: Recorded = {
      ...event,
      actor: metadata.actor,
      occurredAt: new Date(metadata.occurredAt),
      recordedAt: new Date(metadata.recordedAt),
    };
    for (const { name, on, onAny } of this.projections) {
      const writes: (() => Promise<unknown>)[] = [];
      const apply = [...onAny, ...[on.get(event.type) ?? []].flat()];
      for (const one of apply) one(seen, this.rows(writes));
      for (const write of writes) await write();
      if (apply.length > 0)
        await this.database.getRepository(CheckpointRow).upsert({ name, position: event.position }, ['name']);
    }
  }

  async close(): Promise<void> {
    await this.database.destroy();
  }

  private rows(writes: (() => Promise<unknown>)[]): Rows {
    const table = (entity: EntityClass): Repository<ObjectLiteral> => this.database.getRepository(entity);
    const upsert = (entity: EntityClass, row: Values) => {
      const key = table(entity).metadata.primaryColumns.map(({ propertyName }) => propertyName);
      writes.push(() => table(entity).upsert(row, key));
    };
    return {
      insert: (entity, row) => upsert(entity, { ...row }),
      upsert: (entity, key, values) => upsert(entity, { ...key, ...values }),
      update: (entity, key, values) => writes.push(() => table(entity).update({ ...key }, { ...values })),
      increment: (entity, key, by) => {
        for (const [column, amount] of Object.entries(by))
          writes.push(() => table(entity).increment({ ...key }, column, String(amount)));
      },
      remove: (entity, key) => writes.push(() => table(entity).delete({ ...key })),
    };
  }
}
