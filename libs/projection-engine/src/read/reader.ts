/** What the query functions of views read from: a pool, a data source, anything that runs SQL. */
export interface ReportingReader {
  query<Row extends object>(sql: string, params: unknown[]): Promise<Row[]>;
}

/** A part of a list, and where the next one begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Makes a page of rows of which one more than wanted was asked for. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursor: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    ...(rows.length > limit && last !== undefined && { next: cursor(last) }),
  };
}
