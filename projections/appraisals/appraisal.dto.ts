import {
  APPRAISAL_STATES,
  DISPUTE_OUTCOMES,
  PREDICATES,
  RATINGS,
  type AppraisalStatus,
  type DisputeOutcome,
  type Predicate,
  type Rating,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { DisputeState } from './appraisal.entity.js';
import { REMARK_KINDS, STEP_KINDS, type RemarkKind, type StepKind } from './step.entity.js';

/** What a predicate or a deadline rests on. */
export class AppraisalRuleShown {
  /** @example result-and-behaviour */
  rule!: string;

  /** Legal source. @example Permenpan RB 6/2022 */
  source!: string;

  /** Whether excerpts or copies of the source say so, and agree; the gazette was not compared. */
  verified!: boolean;

  /** What is in doubt. */
  note?: string;
}

/** An appraisal (*penilaian kinerja*): the ratings as they stand, and what may be done by when. */
export class ShownAppraisal {
  appraisalId!: string;

  employeeId!: string;

  /** Year or quarter. @example 2026-Q1 */
  period!: string;

  @ApiProperty({ enum: APPRAISAL_STATES }) status!: AppraisalStatus;

  @ApiProperty({ enum: ['NONE', 'OPEN', ...DISPUTE_OUTCOMES] }) dispute!: DisputeState;

  /** Results of work (*hasil kerja*). */
  @ApiProperty({ enum: RATINGS }) resultRating!: Rating;

  /** Behaviour at work (*perilaku kerja*). */
  @ApiProperty({ enum: RATINGS }) behaviourRating!: Rating;

  /** Predicate (*predikat kinerja*) that the rule set gave. */
  @ApiProperty({ enum: PREDICATES }) predicate!: Predicate;

  /** Name and version of the rules that gave it. @example performance/1 */
  ruleSet!: string;

  /** What the predicate rests on, by the rules of today; null where they have nothing for the period. */
  predicateRule!: AppraisalRuleShown | null;

  /** Account of whoever rated. */
  raterId!: string;

  /** Day in Medan on which it was rated. @example 2026-04-03 */
  ratedOn!: string;

  /** Last day in Medan on which the ratee may dispute it. @example 2026-04-17 */
  disputeUntil!: string;

  /** What that day rests on; null where the rules have nothing for the day on which it was rated. */
  disputeRule!: AppraisalRuleShown | null;

  /** Whether the ratee may dispute it today. */
  mayDispute!: boolean;

  /** Whether it may be made final today. */
  mayFinalise!: boolean;

  /** When it became final. */
  finalisedAt?: Date;

  /** When it was last corrected. */
  correctedAt?: Date;
}

/** An appraisal in a list. */
export class ListedAppraisal extends ShownAppraisal {
  /** Unit in which the employee worked on the last day of the period; null where none is known. */
  unitId!: string | null;
}

/** A part of a list of appraisals, the latest rated first. */
export class AppraisalPage {
  items!: ListedAppraisal[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A text of an appraisal. */
export class AppraisalRemark {
  @ApiProperty({ enum: REMARK_KINDS }) kind!: RemarkKind;

  text?: string;

  /** There was a text, but it is not shown to whoever asks, the employee was erased, or (a fault) its key is lost. */
  @ApiProperty({ enum: ['masked', 'erased', 'lost'], required: false }) state?: 'masked' | 'erased' | 'lost';
}

/** Ratings that stood. */
export class StandingRatings {
  @ApiProperty({ enum: RATINGS }) resultRating!: Rating;

  @ApiProperty({ enum: RATINGS }) behaviourRating!: Rating;

  @ApiProperty({ enum: PREDICATES }) predicate!: Predicate;

  ruleSet!: string;
}

/** Something that happened to an appraisal. Ratings where it says what stands from then on. */
export class AppraisalStep {
  /** The event that recorded it. */
  eventId!: string;

  @ApiProperty({ enum: STEP_KINDS }) kind!: StepKind;

  /** When it happened. */
  occurredAt!: Date;

  /** When we knew. */
  recordedAt!: Date;

  /** Opaque id of who did it. */
  actorId!: string;

  /** What became of the dispute. */
  @ApiProperty({ enum: DISPUTE_OUTCOMES, required: false }) outcome?: DisputeOutcome;

  @ApiProperty({ type: () => StandingRatings, required: false }) after?: StandingRatings;

  /** What stood before, where that was something else. */
  @ApiProperty({ type: () => StandingRatings, required: false }) before?: StandingRatings;

  remarks!: AppraisalRemark[];
}

/** One appraisal with all that happened to it, the earliest first. */
export class AppraisalHistory extends ShownAppraisal {
  steps!: AppraisalStep[];
}
