import type { CellFault } from '../faults.js';
import type { Place, Step } from '../kind.js';
import type { Findable, There } from '../there.js';

/** A step of a row, as a command with its id. */
export interface Carried {
  readonly step: Step;
  readonly commandId: string;
}

/** What rows are tried on: the log, or a look ahead that records nothing. */
export interface Carrier {
  readonly there: There;
  /**
   * Carries a command out, or looks what it would come to.
   *
   * @returns the id of the aggregate, or why it is refused
   */
  carry(carried: Carried): Promise<{ readonly id: string } | { readonly refused: CellFault }>;
  /** What has this key from now on, for the rows below. */
  remember(what: Findable, key: string, id: string): void;
  /** Whether one of these commands was carried out there, by a try that was broken off. */
  carriedOut(place: Place, commandIds: readonly string[]): Promise<'added' | 'changed' | undefined>;
}
