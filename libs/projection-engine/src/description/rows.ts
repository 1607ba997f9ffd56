/** A TypeORM entity class: one table of a projection. */
export type EntityClass<Row extends object = object> = new () => Row;

/** The fields of a row, whatever object holds them. */
type Fields<Row> = { [K in keyof Row]: Row[K] };

type Counter<Row> = {
  [K in keyof Row as NonNullable<Row[K]> extends number | bigint ? K : never]?: number | bigint;
};

/**
 * What an event does to the rows. A key names every column of the primary key. The operations of a batch on one row
 * are merged in memory and give what they would have given one by one.
 */
export interface Rows {
  /** A new row. There must be none with its key. */
  insert<Row extends object>(entity: EntityClass<Row>, row: Fields<NoInfer<Row>>): void;
  /** A new row, or these values in place of the old ones. Names at least every column that must not be null. */
  upsert<Row extends object>(
    entity: EntityClass<Row>,
    key: Partial<Fields<NoInfer<Row>>>,
    values: Partial<Fields<NoInfer<Row>>>,
  ): void;
  /** These values in place of the old ones. The row must be there. */
  update<Row extends object>(
    entity: EntityClass<Row>,
    key: Partial<Fields<NoInfer<Row>>>,
    values: Partial<Fields<NoInfer<Row>>>,
  ): void;
  /** Adds; null counts as 0. The row is made where key and counters are all that a row needs, else it must be there. */
  increment<Row extends object>(
    entity: EntityClass<Row>,
    key: Partial<Fields<NoInfer<Row>>>,
    by: Counter<NoInfer<Row>>,
  ): void;
  /** No row with this key any more, whether there was one or not. */
  remove<Row extends object>(entity: EntityClass<Row>, key: Partial<Fields<NoInfer<Row>>>): void;
}
