import {
  FOLLOW_UP_KINDS,
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_SOURCES,
  FOLLOW_UP_STATUSES,
  type FollowUpKind,
  type FollowUpOutcome,
  type FollowUpSource,
  type FollowUpStatus,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What gave rise to a follow-up. */
export class ListedSource {
  @ApiProperty({ enum: FOLLOW_UP_SOURCES }) kind!: FollowUpSource;
  id!: string;
}

/** A follow-up as it stands today. Of employee, unit, programme and series exactly one is there. */
export class ListedFollowUp {
  followUpId!: string;
  @ApiProperty({ enum: FOLLOW_UP_KINDS }) kind!: FollowUpKind;
  source!: ListedSource;
  employeeId?: string;
  unitId?: string;
  programmeId?: string;
  seriesId?: string;
  /** The rule of the policy that raised it; absent where a person did. @example failed-programme/1 */
  ruleId?: string;
  /** `PLAN_ITEM_SUGGESTION`: what an item of a plan would develop. */
  competencyCode?: string;
  @ApiProperty({ enum: FOLLOW_UP_STATUSES }) state!: FollowUpStatus;
  /** Day in Medan. @example 2026-03-02 */
  raisedOn!: string;
  /** The employee who has to see to it; absent before it was assigned. */
  ownerId?: string;
  /** Last day; before it was assigned the one with which it was raised, if there was one. @example 2026-03-31 */
  dueOn?: string;
  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES, required: false }) outcome?: FollowUpOutcome;
  /** Day in Medan on which its owner resolved it. */
  resolvedOn?: string;
  /** Whether it helped, as somebody else than its owner saw it. */
  effective?: boolean;
  /** Day in Medan on which it was verified. */
  verifiedOn?: string;
  /** Days from the day on which it was raised to that on which it was resolved, else to today. */
  ageDays!: number;
  /** Whether it is not resolved, and its last day is past. */
  overdue!: boolean;
}

/** A part of the follow-ups, by their last day. */
export class FollowUpPage {
  items!: ListedFollowUp[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A step that a follow-up took. */
export class FollowUpStep {
  /** Place of the event in the log, as text. */
  position!: string;
  /** What the follow-up was then. */
  @ApiProperty({ enum: FOLLOW_UP_STATUSES }) state!: FollowUpStatus;
  occurredAt!: Date;
  recordedAt!: Date;
  /** Opaque id of the account that did it; `policy:NAME` for a policy. */
  actorId!: string;
  /** Role in which it was done. */
  actorRole!: string;
  /** Who got it to do. */
  ownerId?: string;
  dueOn?: string;
  /** Why, or what was seen. */
  reason?: string;
  /** Why the reason is not there: it was erased, its key is lost, or it is not shown to whoever asks. */
  reasonState?: 'masked' | 'erased' | 'lost';
  /** What shows the result. */
  resultRef?: string;
  resultRefState?: 'masked' | 'erased' | 'lost';
}

/** A follow-up with all that was done about it, the first step first. */
export class FollowUpHistory extends ListedFollowUp {
  history!: FollowUpStep[];
}
