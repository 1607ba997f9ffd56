import { PLAN_SCOPES, PLAN_STATUSES, type PlanScope, type PlanStatus } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** An item, as far as the next command depends on it; the view of progress tells all of it. */
export class PlanItemState {
  itemId!: string;
  budgetIdr!: number;
}

/** A development plan. */
export class DevelopmentPlanState {
  planId!: string;
  @ApiProperty({ enum: PLAN_STATUSES }) status!: PlanStatus;
  @ApiProperty({ enum: PLAN_SCOPES }) scope!: PlanScope;
  /** Of a plan of a unit. */
  unitId?: string | undefined;
  /** Of an individual plan. */
  employeeId?: string | undefined;
  year!: number;
  budgetIdr?: number | undefined;
  needsAssessmentIds!: string[];
  items!: PlanItemState[];
  /** 1 up to the approval; each change of an item after it is the next one. */
  revision!: number;
  /** Opaque id of the account that handed it in; while it waits for its approval. */
  submittedBy?: string;
}
