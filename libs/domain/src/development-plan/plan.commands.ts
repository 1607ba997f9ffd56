import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import {
  IsCompetencyCode,
  IsDay,
  IsId,
  IsJp,
  IsSha256,
  IsText,
  ListOf,
  Optional,
} from '../kernel/validators.js';
import { FORMS, type Form } from '../programme/programme.vocabulary.js';
import { PlanFormulator, PlanObjective, PlanParty } from './plan.parts.dto.js';
import {
  CONSULTATION_METHODS,
  PLAN_DRIVERS,
  PLAN_SCOPES,
  PLAN_VERDICTS,
  STAKEHOLDERS,
  type ConsultationMethod,
  type PlanDriver,
  type PlanScope,
  type PlanVerdict,
  type Stakeholder,
} from './plan.vocabulary.js';

/** Begin a plan of development for a year. */
export class DraftPlan {
  @IsIn(PLAN_SCOPES) scope!: PlanScope;
  /** Of a plan with scope `UNIT`, and of no other. */
  @Optional() @IsId() unitId?: string;
  /** Of a plan with scope `INDIVIDUAL`, and of no other. */
  @Optional() @IsId() employeeId?: string;
  /** @example 2026 */
  @IsInt() @Min(1900) @Max(2999) year!: number;
  /** Last year of the longer plan of which this is a slice; default: the year itself. @example 2029 */
  @Optional() @IsInt() @Min(1900) @Max(2999) horizonYear?: number;
  /** The policy of development (*kebijakan pembinaan*) that it carries out; in force on a day of its year. */
  @Optional() @IsId() policyId?: string;
  /** The plan of several years of which this is the slice of one year. */
  @Optional() @IsId() strategyId?: string;
  /** Assessments of needs that it rests on, each once. */
  @Optional() @IsArray() @ArrayMaxSize(20) @IsId({ each: true }) needsAssessmentIds?: string[];
  @ArrayMinSize(1) @ArrayMaxSize(50) @ListOf(() => PlanObjective) objectives!: PlanObjective[];
  /** What the items may cost together, rupiah. A plan of a unit needs one. */
  @Optional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) budgetIdr?: number;
  /** What the employee wants to become; individual plans only. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 1000) aspiration?: string;
  /** The position that it leads to; individual plans only. */
  @Optional() @IsId() targetPositionId?: string;
}

/** Record that somebody was heard about the plan. */
export class ConsultStakeholder {
  @IsIn(STAKEHOLDERS) kind!: Stakeholder;
  /** No names of people: it is kept in the clear for ever. @example Universitas Sumatera Utara */
  @IsText(2, 200) organisation!: string;
  @IsIn(CONSULTATION_METHODS) method!: ConsultationMethod;
  /** What was said. Sealed: it can be erased with whom it is about. */
  @IsText(3, 2000) summary!: string;
  /** In the year before the plan's or later, and not ahead. @example 2025-11-12 */
  @IsDay() heldOn!: string;
}

/** Record that others formulated the plan, too (*perumusan bersama*), and which items all of them agreed upon. */
export class RecordJointFormulation {
  /** In the year before the plan's or later, and not ahead. @example 2025-11-20 */
  @IsDay() heldOn!: string;
  @ArrayMinSize(1) @ArrayMaxSize(50) @ListOf(() => PlanFormulator) parties!: PlanFormulator[];
  /** Items of the plan as it stands, each once. One that is replaced later is agreed upon no more. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsId({ each: true }) itemIds!: string[];
  /** Of the minutes (*berita acara*). */
  @IsSha256() minutesSha256!: string;
}

/** What an item says. */
class ItemFields {
  @IsId() itemId!: string;
  /** @example MAN-03 */
  @IsCompetencyCode() competencyCode!: string;
  @IsInt() @Min(0) @Max(5) fromLevel!: number;
  /** Above `fromLevel`. */
  @IsInt() @Min(1) @Max(5) toLevel!: number;
  @IsIn(FORMS) form!: Form;
  /** Employees whom it shall bring to the level. */
  @IsInt() @Min(1) @Max(100_000) targetHeadcount!: number;
  /** Lesson hours of each participant. */
  @IsJp() jp!: number;
  /** Quarter of the plan's year. */
  @IsInt() @Min(1) @Max(4) quarter!: number;
  @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) budgetIdr!: number;
  /** The assessment that found the need: one that the plan names. */
  @Optional() @IsId() needsAssessmentId?: string;
  /** What made the plan change; asked for once it is approved. `OTHER`: what the reason says. */
  @Optional() @IsIn(PLAN_DRIVERS) driver?: PlanDriver;
  /** The suggestion (`PLAN_ITEM_SUGGESTION`) that it takes up; of the same competency. */
  @Optional() @IsId() suggestionId?: string;
  /** Why; asked for once the plan is approved. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 500) reason?: string;
}

/** Put an item into the plan. Ids of items that were taken out do not come again. */
export class AddPlanItem extends ItemFields {}

/** Let an item say something else. */
export class ReplacePlanItem extends ItemFields {}

/** Take an item out of the plan. */
export class RemovePlanItem {
  @IsId() itemId!: string;
  /** What made the plan change; asked for once it is approved. `OTHER`: what the reason says. */
  @Optional() @IsIn(PLAN_DRIVERS) driver?: PlanDriver;
  /** Why; asked for once the plan is approved. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(3, 500) reason?: string;
}

/** Hand the plan in for approval. */
export class SubmitPlan {
  /** Why it rests on no assessment of needs; asked for where it names none. Sealed. */
  @Optional() @IsText(3, 500) waiver?: string;
}

/** Give the plan back to be worked over. */
export class ReturnPlan {
  /** Why. Sealed: it can be erased with whom it is about. */
  @IsText(3, 500) reason!: string;
}

/** Approve the plan; not whoever handed it in. */
export class ApprovePlan {
  /** @example 800.1/125/BKPSDM/2025 */
  @IsText(1, 100) letterNumber!: string;
}

/** Say how the approved plan does as a whole, over a period of its year; not whoever approved it. */
export class EvaluatePlan {
  /** In the year of the plan. @example 2026-01-01 */
  @IsDay() from!: string;
  /** In the year of the plan, and not ahead. @example 2026-06-30 */
  @IsDay() until!: string;
  @IsIn(PLAN_VERDICTS) verdict!: PlanVerdict;
  /** Sealed: it can be erased with whom it is about. */
  @IsText(3, 2000) findings!: string;
  /** Sealed, as the findings. */
  @Optional() @IsArray() @ArrayMaxSize(20) @IsText(3, 500, { each: true }) recommendations?: string[];
  /** Who was involved besides whoever records it. */
  @ArrayMinSize(1) @ArrayMaxSize(50) @ListOf(() => PlanParty) involved!: PlanParty[];
}

/** End the plan, once it was evaluated, or for a reason without. */
export class ClosePlan {
  /** Why it ends without an evaluation; not together with one. Sealed: it can be erased with whom it is about. */
  @Optional() @IsText(10, 500) evaluationWaiver?: string;
  /** What came of it. Sealed: it can be erased with whom it is about. */
  @IsText(3, 2000) notes!: string;
}
