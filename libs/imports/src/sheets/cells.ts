import type { Column } from '../kind.js';

/** What a column of a sheet holds of something that stands; null or undefined leaves the cell empty. */
type Told<Columns> = { readonly [K in keyof Columns]: string | number | null | undefined };

/**
 * Says what stands as rows of its kind: the inverse of how the kind reads them. Texts lose outer spaces, which no reader of
 * sheets keeps.
 *
 * @param say what each column holds
 * @returns cells in the order of the columns
 */
export const cellsOf =
  <Columns extends Readonly<Record<string, Column<unknown>>>, Stands>(
    columns: Columns,
    say: (stands: Stands) => Told<Columns>,
  ) =>
  (stands: Stands): readonly string[] => {
    const told = say(stands);
    return Object.keys(columns).map((field) => plain(told[field]));
  };

const plain = (value: string | number | null | undefined): string =>
  String(value ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();
