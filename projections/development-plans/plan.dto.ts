import {
  PLAN_SCOPES,
  PLAN_STATUSES,
  PLAN_VERDICTS,
  type PlanScope,
  type PlanStatus,
  type PlanVerdict,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PlanEvaluation, PlanFormulation, PlanRemark } from './evaluation.dto.js';
import { PlanLeadership } from './leadership.dto.js';
import { ProgrammeBesidePlan } from './off-plan.dto.js';
import type { StepKind } from './steps.js';

/** What was done for a plan or an item of it; programmes that were cancelled do not count. */
export class PlanFigures {
  /** Programmes scheduled for it. */
  programmes!: number;
  /** Seats held in these; who sits in two counts twice. */
  enrolled!: number;
  /** Of these: outcome PASSED, FAILED or ATTENDED. */
  done!: number;
  /** Realised cost of the completed ones, rupiah. */
  spentIdr!: number;
}

/** A plan as it stands, with what came of it. */
export class ListedPlan extends PlanFigures {
  planId!: string;
  @ApiProperty({ enum: PLAN_SCOPES }) scope!: PlanScope;
  /** Of a plan of a unit. */
  unitId?: string;
  /** Of an individual plan. */
  employeeId?: string;
  year!: number;
  /** Last year of the longer plan of which it is a slice. */
  horizonYear!: number;
  @ApiProperty({ enum: PLAN_STATUSES }) state!: PlanStatus;
  /** 1 up to the approval; each change of an item after it is the next one. */
  revision!: number;
  /** What the items may cost together, rupiah. */
  budgetIdr?: number;
  /** Items as they stand. */
  items!: number;
  /** Items whose target was reached. */
  reachedItems!: number;
  /** Sum over the items. */
  targetHeadcount!: number;
  /** Lesson hours of all participants of all items. */
  plannedJp!: number;
  /** Budgets of the items together, rupiah. */
  plannedIdr!: number;
  /** Σ done (of an item at most its target) / Σ target, per cent; null without items. */
  achievedPct!: number | null;
  /** The policy of development that it carries out. */
  policyId?: string;
  /** The plan of several years of which it is a slice. */
  strategyId?: string;
  /** Items as they stand upon which all who formulated it agreed. */
  agreedItems!: number;
  /** How often it was evaluated as a whole. */
  evaluations!: number;
  /** What the evaluation of the latest period says. */
  @ApiProperty({ enum: PLAN_VERDICTS, required: false }) verdict?: PlanVerdict;
}

/** A part of the list of plans: the latest year first, within a year by plan id from the last one. */
export class PlanPage {
  items!: ListedPlan[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** What a plan aims at. */
export class ShownObjective {
  kind!: string;
  indicator!: string;
  baseline?: string;
  target!: string;
  /** The positions whose duties it serves. */
  positionIds?: string[];
}

/** An item, with what was done for it. */
export class PlanItemProgress extends PlanFigures {
  itemId!: string;
  competencyCode!: string;
  fromLevel!: number;
  toLevel!: number;
  form!: string;
  quarter!: number;
  /** Lesson hours of each participant. */
  jp!: number;
  targetHeadcount!: number;
  budgetIdr!: number;
  needsAssessmentId?: string;
  /** Day on which, by the minutes recorded last, all who formulated the plan agreed upon it as it stands. @example 2025-11-20 */
  agreedOn?: string;
  /** The suggestion that it takes up, a follow-up. */
  suggestionId?: string;
  /** `REMOVED`: taken out of the plan. */
  @ApiProperty({ enum: ['OPEN', 'UNDER_WAY', 'REACHED', 'REMOVED'] }) status!: string;
}

/** A programme that carries out an item. */
export class PlannedProgramme {
  programmeId!: string;
  itemId!: string;
  @ApiProperty({ enum: ['SCHEDULED', 'RUNNING', 'COMPLETED', 'CANCELLED'] }) status!: string;
  enrolled!: number;
  done!: number;
  costIdr?: number;
}

/** Something that was done with the plan. */
export class PlanStep {
  /** Place in the log. */
  position!: string;
  kind!: StepKind;
  /** Of the plan from then on; absent where what it says stays the same. */
  revision?: number;
  /** What the step says, by field. */
  @ApiProperty({ type: Object, additionalProperties: true }) details!: Readonly<Record<string, unknown>>;
  occurredAt!: Date;
  recordedAt!: Date;
  /** Opaque id of who did it. */
  actorId!: string;
  actorRole!: string;
  /** Reason, aspiration, summary of a consultation, waiver or notes. */
  note?: string;
  /** Why there is no note, though there was one. */
  @ApiProperty({ enum: ['masked', 'erased', 'lost'], required: false }) noteState?:
    'masked' | 'erased' | 'lost';
}

/** One plan in full. */
export class PlanInFull extends ListedPlan {
  /** Number of the policy, of a plan from before policies were on record. */
  policyReference?: string;
  needsAssessmentIds!: string[];
  objectives!: ShownObjective[];
  /** The position that an individual plan leads to. */
  targetPositionId?: string;
  submittedAt?: Date;
  approvedAt?: Date;
  /** Of the letter of approval. */
  letterNumber?: string;
  closedAt?: Date;
  /** By quarter and item id, also those that were taken out. */
  progress!: PlanItemProgress[];
  scheduled!: PlannedProgramme[];
  /** Who formulated it together, by the day. */
  formulations!: PlanFormulation[];
  /** How it was evaluated as a whole, by the last day of the period. */
  assessed!: PlanEvaluation[];
  /** What was said when it was evaluated, or why it was not. */
  remarks!: PlanRemark[];
  leadership!: PlanLeadership;
  /**
   * Programmes of its year that are under no plan, the latest first, at most 100: all of a plan of the city; else those in
   * which somebody of the unit, or the employee, holds a seat. Why they are is told by the list of such programmes.
   */
  offPlan!: ProgrammeBesidePlan[];
  /** In the order in which it was done. */
  history!: PlanStep[];
}
