import type { PersonalClass } from '@jejak/domain';
import type { EntityClass } from './rows.js';

/** Columns of a table that hold something personal: what the rows lose when its person is erased. */
export interface PersonalColumns {
  readonly entity: EntityClass;
  readonly class: PersonalClass;
  /** Property with the id of whom the values are about. */
  readonly about: string;
  /** Property that says whether there are values (`Shown`). */
  readonly state: string;
  /** Properties that become null. */
  readonly values: readonly string[];
}

/** Rows that can be emptied. */
export interface Wiping {
  /** Takes these columns from all rows that are about the person, those of the same batch included. */
  wipe(columns: PersonalColumns, subject: string): void;
}

/** Describes personal columns of an entity; a property that it does not have does not compile. */
export function personalColumns<Row extends object>(
  entity: EntityClass<Row>,
  columns: {
    readonly class: PersonalClass;
    readonly about: keyof Row & string;
    readonly state: keyof Row & string;
    readonly values: readonly (keyof Row & string)[];
  },
): PersonalColumns {
  return { entity, ...columns };
}
