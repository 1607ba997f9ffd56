import {
  FOLLOW_UP_KINDS,
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_STATUSES,
  type FollowUpKind,
  type FollowUpOutcome,
  type FollowUpStatus,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A follow-up. Of employee, unit, programme and series exactly one is there. */
export class FollowUpState {
  followUpId!: string;
  @ApiProperty({ enum: FOLLOW_UP_STATUSES }) status!: FollowUpStatus;
  @ApiProperty({ enum: FOLLOW_UP_KINDS }) kind!: FollowUpKind;
  employeeId?: string | undefined;
  unitId?: string | undefined;
  programmeId?: string | undefined;
  seriesId?: string | undefined;
  /** `PLAN_ITEM_SUGGESTION`: what an item of a plan would develop. */
  competencyCode?: string | undefined;
  /** The employee who has to see to it; absent before it was assigned. */
  ownerId?: string;
  /** Last day; absent before it was assigned. @example 2026-03-31 */
  dueOn?: string;
  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES, required: false }) outcome?: FollowUpOutcome;
  /** Whether it helped; absent before it was verified. */
  effective?: boolean;
}
