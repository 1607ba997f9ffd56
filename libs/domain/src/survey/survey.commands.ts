import { ArrayMaxSize, ArrayMinSize, IsInt, Min } from 'class-validator';
import { Fits, IsId, IsText, ListOf, Optional } from '../kernel/validators.js';
import { quarter } from './survey.fields.js';
import { SatisfactionAnswer } from './survey.parts.dto.js';

/**
 * Begin to ask the citizens whom a unit serves (*Survei Kepuasan Masyarakat*, SKM). A unit may have several surveys in a
 * quarter, one for each counter or service: they count together. The same again changes nothing.
 */
export class OpenSurvey {
  /** The unit whose service it is about. */
  @IsId() unitId!: string;
  /** A quarter that has begun. @example 2026-Q2 */
  @Fits(quarter, 'a quarter, as 2026-Q2') period!: string;
  /** The counter or service, where the unit has several surveys in the quarter. @example KTP elektronik */
  @Optional() @IsText(1, 200) service?: string;
}

/** Hand in answers, up to 200 at a time. */
export class RateSatisfaction {
  /** Id of the batch, where whoever hands it in gives one; the same again changes nothing. */
  @Optional() @IsId() batchId?: string;
  @ArrayMinSize(1) @ArrayMaxSize(200) @ListOf(() => SatisfactionAnswer) answers!: SatisfactionAnswer[];
}

/** Take back a batch that was wrong, before the survey is closed. */
export class WithdrawRatings {
  @IsId() batchId!: string;
  /** Why. Sealed under a key of whoever takes it back. */
  @IsText(3, 500) reason!: string;
}

/** Take no more answers. */
export class CloseSurvey {
  /** Answers, as whoever closes has counted them: a survey that holds another number stays open. */
  @IsInt() @Min(0) n!: number;
}
