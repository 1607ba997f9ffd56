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
  private constructor(private readonly views: readonly HabitView[]) {}

  static async open(databaseUrl: string, projections: readonly Projection[]): Promise<Habit> {
    return new Habit(await Promise.all(projections.map((one) => HabitView.open(databaseUrl, one))));
  }

  /** Where the rows of a view are. */
  static schema(name: string): string {
    return `habit_${name.replaceAll('-', '_')}`;
  }

  async handle(event: RecordedEvent): Promise<void> {
    const { metadata } = event;
    const seen: Recorded = {
      ...event,
      actor: metadata.actor,
      occurredAt: new Date(metadata.occurredAt),
      recordedAt: new Date(metadata.recordedAt),
    };
    for (const view of this.views) await view.handle(seen);
  }

  async close(): Promise<void> {
    for (const view of this.views) await view.close();
  }
}

class HabitView {
  private constructor(
    private readonly database: DataSource,
    private readonly projection: Projection,
  ) {}

  static async open(url: string, projection: Projection): Promise<HabitView> {
    const schema = Habit.schema(projection.name);
    const entities = [CheckpointRow, ...projection.entities];
    const namingStrategy = new SnakeCaseNaming();
    const database = new DataSource({
      ...{ type: 'postgres', url, schema, entities, namingStrategy, installExtensions: false, poolSize: 1 },
    });
    await database.initialize();
    await database.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}`);
    await database.synchronize();
    return new HabitView(database, projection);
  }

  async handle(event: Recorded): Promise<void> {
    const { name, on, onAny } = this.projection;
    const writes: (() => Promise<unknown>)[] = [];
    const apply = [...onAny, ...[on.get(event.type) ?? []].flat()];
    for (const one of apply) one(event, this.rows(writes));
    for (const write of writes) await write();
    if (apply.length > 0)
      await this.database.getRepository(CheckpointRow).upsert({ name, position: event.position }, ['name']);
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
      increment: (entity, key, by) => writes.push(() => increment(table(entity), { ...key }, { ...by })),
      remove: (entity, key) => writes.push(() => table(entity).delete({ ...key })),
    };
  }
}

/** Adds to the columns of the row, which is made where it is not there. */
async function increment(table: Repository<ObjectLiteral>, key: Values, by: Values): Promise<void> {
  let rows = 0;
  for (const [column, amount] of Object.entries(by))
    rows += (await table.increment(key, column, String(amount))).affected ?? 0;
  if (rows === 0) await table.insert({ ...key, ...by });
}
