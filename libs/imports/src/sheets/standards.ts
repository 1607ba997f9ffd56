import type { CompetencyKind, Duty } from '@jejak/domain';
import { dutiesInOneCell, inOneCell } from '../columns/lists.js';
import { standardColumns } from '../kinds/standards.columns.js';
import { cellsOf } from './cells.js';

/** The standard of a position that is in force, or will be. */
export interface StandardStands {
  readonly positionId: string;
  readonly family: string | null;
  readonly items: readonly {
    readonly competencyCode: string;
    readonly kind: CompetencyKind;
    readonly level: number;
  }[];
  readonly duties: readonly Duty[];
  readonly from: string;
}

/** A standard as a row of the sheet of standards. */
export const standardCells = cellsOf(
  standardColumns,
  ({ positionId: position, family, items, duties, from }: StandardStands) => {
    const levels = (of: CompetencyKind): string =>
      inOneCell(
        items
          .filter(({ kind }) => kind === of)
          .map(({ competencyCode, level }) => `${competencyCode}=${level}`)
          .sort(),
      );
    return {
      ...{ position, family, from, duties: dutiesInOneCell(duties) },
      ...{ technical: levels('TECHNICAL'), managerial: levels('MANAGERIAL') },
      socioCultural: levels('SOCIO_CULTURAL'),
    };
  },
);
