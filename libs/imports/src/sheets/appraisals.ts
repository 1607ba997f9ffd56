import type { Rating } from '@jejak/domain';
import { inOneCell } from '../columns/lists.js';
import { appraisalColumns, ratingWord } from '../kinds/appraisals.columns.js';
import { cellsOf } from './cells.js';

/** An appraisal as it stands. */
export interface AppraisalStands {
  readonly nip: string;
  readonly period: string;
  readonly result: Rating;
  readonly behaviour: Rating;
  readonly strengths: readonly string[];
  readonly weaknesses: readonly string[];
}

/** An appraisal as a row of the sheet of appraisals, or of those made final. */
export const appraisalCells = cellsOf(
  appraisalColumns,
  ({ nip, period, result, behaviour, strengths, weaknesses }: AppraisalStands) => ({
    ...{ nip, period, result: ratingWord(result), behaviour: ratingWord(behaviour) },
    ...{ strengths: inOneCell(strengths), weaknesses: inOneCell(weaknesses) },
  }),
);
