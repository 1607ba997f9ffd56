import {
  APPRAISAL_STATES,
  PREDICATES,
  RATINGS,
  type AppraisalStatus,
  type Predicate,
  type Rating,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** An appraisal of an employee for a period. */
export class AppraisalState {
  appraisalId!: string;
  employeeId!: string;
  /** @example 2026-Q1 */
  period!: string;
  @ApiProperty({ enum: APPRAISAL_STATES }) status!: AppraisalStatus;
  /** Account of whoever rated. */
  raterId!: string;
  /** Day in Medan on which it was rated. @example 2026-04-03 */
  ratedOn!: string;
  /** Results of work, as they stand. */
  @ApiProperty({ enum: RATINGS }) resultRating!: Rating;
  /** Behaviour at work, as it stands. */
  @ApiProperty({ enum: RATINGS }) behaviourRating!: Rating;
  @ApiProperty({ enum: PREDICATES }) predicate!: Predicate;
  /** Name and version of the rules that gave the predicate. @example performance/1 */
  ruleSet!: string;
  /** Last day in Medan on which the ratee may dispute it. */
  disputeUntil!: string;
}
