import type { UnitKind } from '@jejak/domain';
import { wordFor } from '../columns/readers.js';
import { UNIT_KIND_WORDS, unitColumns } from '../kinds/units.columns.js';
import { cellsOf } from './cells.js';

/** A unit that stands. Days are `YYYY-MM-DD`. */
export interface UnitStands {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string | null;
  readonly kind: UnitKind;
  /** Code of the unit above; null for the topmost. */
  readonly parent: string | null;
  readonly from: string;
}

/** A unit as a row of the sheet of units. */
export const unitCells = cellsOf(
  unitColumns,
  ({ code, nameId: name, nameEn, kind, parent, from }: UnitStands) => ({
    ...{ code, name, nameEn, parent, from },
    kind: wordFor(UNIT_KIND_WORDS, kind),
  }),
);
