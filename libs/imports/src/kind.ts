import type { AnyDecider } from '@jejak/domain';
import type { Cell } from '@jejak/spreadsheets';
import type { Bilingual } from './bilingual.js';
import type { CellFault } from './faults.js';
import type { Findable, There } from './there.js';

/** What a cell says, or what is wrong with it. */
export type CellReading<T> = { readonly value: T } | { readonly fault: CellFault };

/** A column of a sheet, described once: for reading, for templates and for the page of columns. */
export interface Column<T> {
  /** As people know it, in Indonesian; compared without capitals and outer spaces. */
  readonly heading: string;
  /** What to write into it. */
  readonly explanation: Bilingual;
  /** Of the template's first row; readable by `read`. */
  readonly example: string;
  /** Whether the cell must be filled, and with it the column be there. */
  readonly required: boolean;
  /** Whether what it says is about a person: such values are quoted to the importer alone. */
  readonly personal: boolean;
  /** Is asked of filled cells only. */
  readonly read: (cell: Cell) => CellReading<T>;
}

/** A row as its columns read it; of columns that are not required the value may be missing. */
export type RowOf<Columns> = {
  readonly [K in keyof Columns]: Columns[K] extends Column<infer T>
    ? Columns[K] extends { readonly required: true }
      ? T
      : T | undefined
    : never;
};

/** A command that a row stands for. */
export interface Step {
  /** Stable within the kind, one of its `steps`: with batch and line it makes the command's id, so never rename it. */
  readonly name: string;
  readonly command: object;
  /** Of the aggregate; absent where the command begins a new one. */
  readonly id?: string;
  /** When it happened; now where absent. */
  readonly occurredAt?: Date;
  /** Of a command that begins an aggregate: the key by which rows below find it. Employees are found without. */
  readonly makes?: { readonly what: Findable; readonly key: string };
}

/** What a row would change, for the one who looks at it before it is done. */
export interface Difference {
  /** Heading of the column. */
  readonly column: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What a row comes to beside what is there. */
export type Plan =
  /** It is there as the row says. `at`: where, so that a row that this batch carried out is told from one of before. */
  | { readonly outcome: 'same'; readonly at: Place }
  | {
      readonly outcome: 'added' | 'changed';
      /** Carried out in this order; if one is refused, those behind it are not tried. Never empty. */
      readonly steps: readonly [Step, ...Step[]];
      /** Of a change. */
      readonly differences?: readonly Difference[];
      /** Whether the row is planned again once these steps are done: what follows builds on what they made. */
      readonly again?: true;
    }
  | { readonly outcome: 'refused'; readonly fault: CellFault; readonly column?: string };

/** An aggregate. */
export interface Place {
  readonly aggregate: AnyDecider;
  readonly id: string;
}

/** A row that is right in itself. */
export interface ImportRow {
  /** Its natural key: a second row of the file with the same one is refused. */
  readonly key: string;
  /** Natural keys of rows above that it builds on: it waits for them. */
  readonly needs: readonly string[];
  /** Says what the row stands for; asked anew each time it is tried. Changes nothing itself. */
  plan(there: There): Promise<Plan>;
}

/** What is wrong with a row before it is planned: all its cells at once. */
export interface Misread {
  readonly faults: readonly { readonly column?: string; readonly fault: CellFault }[];
}

/** A kind of sheet that can be imported. */
export interface ImportKind {
  /** In addresses and in events: `units`. */
  readonly name: string;
  readonly title: Bilingual;
  /** What the sheet is for and what to know before it is filled. */
  readonly explanation: Bilingual;
  readonly columns: readonly Column<unknown>[];
  /** Names of all steps that its rows can have. */
  readonly steps: readonly string[];
  /** Reads one row. @param cells of the columns of this kind that the file has, by heading as {@link Column} says it */
  read(cells: ReadonlyMap<string, Cell>): ImportRow | Misread;
}
