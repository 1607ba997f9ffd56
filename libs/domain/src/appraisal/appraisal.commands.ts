import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import { Fits, IsId, IsText, Optional } from '../kernel/validators.js';
import { period } from './appraisal.fields.js';
import { DISPUTE_OUTCOMES, RATINGS, type DisputeOutcome, type Rating } from './appraisal.vocabulary.js';

const IsPeriod = () => Fits(period, 'a year, as 2026, or a quarter, as 2026-Q1');

/** Rate the work and the behaviour of an employee in a period. The predicate follows from both; nobody sends it. */
export class RateAppraisal {
  @IsId() employeeId!: string;
  /** Year or quarter that has begun. @example 2026-Q1 */
  @IsPeriod() period!: string;
  /** Results of work (*hasil kerja*) against what was expected. */
  @IsIn(RATINGS) resultRating!: Rating;
  /** Behaviour at work (*perilaku kerja*) against what was expected. */
  @IsIn(RATINGS) behaviourRating!: Rating;
  /** What was good. Sealed under a key of the employee. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsText(1, 500, { each: true })
  strengths!: string[];
  /** What is to become better. Sealed under a key of the employee. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsText(1, 500, { each: true })
  weaknesses!: string[];
}

/** Say that one has seen one's own appraisal. It can be disputed all the same while the days last. */
export class AcknowledgeAppraisal {
  @IsId() employeeId!: string;
  @IsPeriod() period!: string;
  /** What the ratee says about it. Sealed under a key of theirs. */
  @Optional() @IsText(1, 2000) remark?: string;
}

/** Dispute one's own appraisal (*keberatan*), within the days that the rule set gives. */
export class DisputeAppraisal {
  @IsId() employeeId!: string;
  @IsPeriod() period!: string;
  /** Why. Sealed under a key of the employee. */
  @IsText(3, 2000) grounds!: string;
}

/** Decide a dispute, as somebody who is neither rater nor ratee. With `CHANGED` both new ratings are given. */
export class DecideDispute {
  @IsId() employeeId!: string;
  @IsPeriod() period!: string;
  @IsIn(DISPUTE_OUTCOMES) outcome!: DisputeOutcome;
  @Optional() @IsIn(RATINGS) resultRating?: Rating;
  @Optional() @IsIn(RATINGS) behaviourRating?: Rating;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Make an appraisal final: once the ratee has seen it, or the days to dispute are over, and no dispute is open. */
export class FinaliseAppraisal {
  @IsId() employeeId!: string;
  @IsPeriod() period!: string;
  /** What has to be said about it. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 500) reason?: string;
}

/**
 * Take back an appraisal that should not be there: of somebody else, or of another period. Nobody is rated for the period from
 * then on, and may be rated anew. What is wrong in the ratings alone is corrected.
 */
export class WithdrawAppraisal {
  @IsId() employeeId!: string;
  @IsPeriod() period!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/**
 * Take back that an appraisal is final, as somebody who neither rated nor is rated: it stands as before, and is made final anew.
 * Ratings that are wrong are corrected.
 */
export class ReopenAppraisal {
  @IsId() employeeId!: string;
  @IsPeriod() period!: string;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Replace the ratings of an appraisal that is final. What stood before stays visible. */
export class CorrectAppraisal {
  @IsId() employeeId!: string;
  @IsPeriod() period!: string;
  @IsIn(RATINGS) resultRating!: Rating;
  @IsIn(RATINGS) behaviourRating!: Rating;
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}
