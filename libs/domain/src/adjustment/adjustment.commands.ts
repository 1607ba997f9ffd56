import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { IsId, IsText, Part } from '../kernel/validators.js';
import { AdjustmentSourceRef } from './adjustment.parts.dto.js';
import { ADJUSTMENT_CHANGES, type AdjustmentChange } from './adjustment.vocabulary.js';

/** Decide what later runs of a series will do otherwise, or that they will not, because of what was said of it. */
export class DecideAdjustment {
  @IsId() seriesId!: string;
  /** An evaluation that concluded, of a run of the series; a follow-up; what citizens said. */
  @Part(() => AdjustmentSourceRef) source!: AdjustmentSourceRef;
  /** What is changed, each once; none: nothing is. */
  @IsArray()
  @ArrayMaxSize(ADJUSTMENT_CHANGES.length)
  @ArrayUnique()
  @IsIn(ADJUSTMENT_CHANGES, { each: true })
  changes!: AdjustmentChange[];
  /** What will be otherwise, and why; or why nothing. Sealed under a key of whoever decides. */
  @IsText(3, 1000) reason!: string;
}

/** Say which run does what was decided: another one of the series than the one that was evaluated. */
export class CarryOutAdjustment {
  @IsId() programmeId!: string;
}

/** Take a decision back that no run has carried out. */
export class WithdrawAdjustment {
  /** Why. Sealed under a key of whoever withdraws it. */
  @IsText(3, 500) reason!: string;
}
