import { z } from 'zod';
import { Cursor } from './cursor.js';
import { page } from './reader.js';

/** What PostgreSQL calls the type of a sort key, and how it is spelled in a cursor. */
const SPELLINGS = {
  date: z.iso.date(),
  timestamptz: z.string().max(40),
  text: z.string().max(400),
  uuid: z.uuid(),
  bigint: z.string().regex(/^-?\d{1,19}$/),
  numeric: z.string().regex(/^-?\d{1,30}(\.\d{1,30})?$/),
} as const;

/** An expression over the rows of a list. */
interface Key {
  readonly sql: string;
  readonly type: keyof typeof SPELLINGS;
}

/** A field by which a list may be sorted. */
export interface SortField extends Key {
  /** Rows without it come last, whichever way the list is sorted. */
  readonly nullable?: true;
}

/** A field; with `-` before it from the greatest to the least. */
export type Sort<Field extends string> = Field | `-${Field}`;

/** What may be asked of a {@link Sorting}. */
export type SortOf<Of> = Of extends Sorting<infer Field> ? Sort<Field> : never;

/** Adds a parameter to a query and says how it is called there. */
type Given = (value: unknown) => string;

/** What a row of a sorted list has besides its own columns. */
export interface SortedRow {
  readonly sort_key: string | null;
  readonly sort_ids: readonly string[];
}

/** The parts of a query that sort it and begin where the page before ended. */
export interface Sorted {
  /** Columns that the query must select: those of {@link SortedRow}. */
  readonly columns: string;
  /** The condition that leaves out the pages before; of the first page `true`. */
  readonly after: string;
  /** What stands behind ORDER BY. */
  readonly by: string;
  /** Makes a page of rows of which one more than wanted was asked for. */
  page<Row extends SortedRow, Item>(
    rows: readonly Row[],
    limit: number,
    item: (row: Omit<Row, keyof SortedRow>) => Item,
  ): { items: Item[]; next?: string };
}

/**
 * By which fields a list may be sorted. Its ids make every order one without ties, so that no row is shown twice or left
 * out between two pages.
 */
export class Sorting<Field extends string> {
  /** What may be asked for, for the list's query: each field both ways. */
  readonly choices: readonly Sort<Field>[];

  /**
   * @param list name for its cursors
   * @param ids what tells one row from each other
   * @param standard how it is sorted when nobody asks
   */
  constructor(
    private readonly list: string,
    private readonly fields: Readonly<Record<Field, SortField>>,
    private readonly ids: readonly [Key, ...Key[]],
    readonly standard: NoInfer<Sort<Field>>,
  ) {
    this.choices = (Object.keys(fields) as Field[]).flatMap((field) => [field, `-${field}` as const]);
  }

  /**
   * @param given is called in the order in which the parameters stand in the query
   * @throws CursorError if the cursor is of another list or of another order
   */
  sorted(sort: Sort<Field> | undefined, cursor: string | undefined, given: Given): Sorted {
    const way = sort ?? this.standard;
    const down = way.startsWith('-');
    const field = this.fields[(down ? way.slice(1) : way) as Field];
    // what is sorted by an id already needs it no second time
    const tied = this.ids.filter(({ sql }) => sql !== field.sql);
    const cursors = cursorsOf(`${this.list} ${way}`, field, tied);
    const direction = down ? 'DESC' : 'ASC';
    const ids = tied.map(({ sql }) => sql);
    return {
      columns: `(${field.sql})::text AS sort_key, ARRAY[${ids.map((id) => `(${id})::text`).join(', ')}]::text[] AS sort_ids`,
      after:
        cursor === undefined ? 'true' : behind(field, tied, down ? '<' : '>', cursors.decode(cursor), given),
      by: [
        `${field.sql} ${direction}${field.nullable ? ' NULLS LAST' : ''}`,
        ...ids.map((id) => `${id} ${direction}`),
      ].join(', '),
      page: (rows, limit, item) => {
        const { items, next } = page(rows, limit, withoutKeys(item), (row) =>
          cursors.encode([row.sort_key, [...row.sort_ids]]),
        );
        return { items: [...items], ...(next !== undefined && { next }) };
      },
    };
  }
}

type Place = readonly [key: string | null, ids: string[]];

function cursorsOf(list: string, { type, nullable }: SortField, ids: readonly Key[]): Cursor<Place> {
  const key = nullable ? SPELLINGS[type].nullable() : SPELLINGS[type];
  const each = (texts: string[]) => ids.every((id, n) => SPELLINGS[id.type].safeParse(texts[n]).success);
  return new Cursor(list, z.tuple([key, z.array(z.string()).length(ids.length).refine(each)]));
}

/** Whether a row comes behind the place. */
function behind(
  field: SortField,
  ids: readonly Key[],
  than: '<' | '>',
  [key, values]: Place,
  given: Given,
): string {
  const value = ({ type }: Key, text: string | undefined) => `${given(text)}::${type}`;
  const row = (keys: readonly Key[], texts: readonly string[]) =>
    `(${keys.map(({ sql }) => sql).join(', ')}) ${than} (${keys.map((one, n) => value(one, texts[n])).join(', ')})`;
  if (key === null) return `(${field.sql} IS NULL AND ${row(ids, values)})`;
  // the first condition says nothing new; by it an index is found through the views below
  const later = `${field.sql} ${than}= ${value(field, key)} AND ${row([field, ...ids], [key, ...values])}`;
  return field.nullable ? `(${later} OR ${field.sql} IS NULL)` : later;
}

const withoutKeys =
  <Row extends SortedRow, Item>(item: (row: Omit<Row, keyof SortedRow>) => Item) =>
  ({ sort_key, sort_ids, ...row }: Row): Item =>
    item(row);
