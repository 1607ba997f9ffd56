import {
  BASES,
  DECLINE_REASONS,
  NOMINATION_STATUSES,
  type Basis,
  type DeclineReason,
  type NominationStatus,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/**
 * What became of a nomination. Of those that were accepted: `waiting` for a seat, `enrolled`, the seat `returned`, or
 * `lapsed`, where the run began or was called off before there was a seat.
 */
export const NOMINATION_STATES = [
  ...['nominated', 'waiting', 'enrolled', 'returned', 'lapsed', 'declined', 'withdrawn'],
] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

/** A nomination, with what helps to decide on it. */
export class ListedNomination {
  nominationId!: string;
  /** 1 for the first nomination for this run; one more for each after one that was declined or withdrawn. */
  attempt!: number;
  programmeId!: string;
  /** Title in Indonesian; absent while the view of programmes is behind. */
  titleId?: string;
  titleEn?: string;
  /** Start of the first session. */
  startsAt?: Date;
  employeeId!: string;
  @ApiProperty({ enum: BASES }) basis!: Basis;
  /** The item of a development plan that calls for it. */
  planId?: string;
  itemId?: string;
  @ApiProperty({ enum: NOMINATION_STATES }) state!: NominationState;
  /** Whether the programme is not for the position of the employee, and that was passed over. */
  overridden!: boolean;
  /** Day in Medan. @example 2026-02-02 */
  nominatedOn!: string;
  /** Day in Medan on which it was accepted or declined. */
  decidedOn?: string;
  /** Days from the nomination to the decision, else to today. */
  ageDays!: number;
  @ApiProperty({ enum: DECLINE_REASONS, required: false }) reasonCode?: DeclineReason;
  /**
   * The largest gap of the employee in the competencies of the programme, in levels: what the position or the programme asks
   * for, less what the newest assessment found; absent where they were never assessed in any of them.
   */
  gap?: number;
  /** Lesson hours of the employee this year. */
  jpThisYear!: number;
  /** Seats of the employee in runs that are not over. */
  seatsAhead!: number;
}

/** A part of the nominations, the latest first. */
export class NominationPage {
  items!: ListedNomination[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}

/** A step of a nomination. */
export class NominationStep {
  /** Place of the event in the log, as text. */
  position!: string;
  attempt!: number;
  @ApiProperty({ enum: NOMINATION_STATUSES }) status!: NominationStatus;
  occurredAt!: Date;
  recordedAt!: Date;
  /** Opaque id of the account that did it. */
  actorId!: string;
  actorRole!: string;
  @ApiProperty({ enum: DECLINE_REASONS, required: false }) reasonCode?: DeclineReason;
  /** What the code means, in Indonesian. */
  reasonCodeId?: string;
  reasonCodeEn?: string;
  /** Why. */
  reason?: string;
  /** Why the reason is not there: it was erased, its key is lost, or it is not shown to whoever asks. */
  reasonState?: 'masked' | 'erased' | 'lost';
}

/** The latest nomination of an employee for a run, with all steps of this and the earlier ones, the first step first. */
export class NominationHistory extends ListedNomination {
  history!: NominationStep[];
}
