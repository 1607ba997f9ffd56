/** What the query functions of views read from: a pool, a data source, anything that runs SQL. */
export interface ReportingReader {
  /**
   * @param name of a question that is asked all the time with the same text and the same columns for ever: each
   *   connection plans it once
   */
  query<Row extends object>(sql: string, params: unknown[], name?: string): Promise<Row[]>;
}

/** A condition that narrows the rows of a list, with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * Which rows of a list may be shown, given the expressions that hold the ids by which that is decided.
 *
 * @param firstParam number of the condition's first parameter
 */
export type Narrow<Id extends string> = (
  columns: Readonly<Record<Id, string>>,
  firstParam: number,
) => Condition;

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
