import {
  ADJUSTMENT_CHANGES,
  ADJUSTMENT_SOURCES,
  ADJUSTMENT_STATUSES,
  VERDICTS,
  type AdjustmentChange,
  type AdjustmentSource,
  type AdjustmentStatus,
  type Verdict,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What led to an adjustment. */
export class ListedAdjustmentSource {
  @ApiProperty({ enum: ADJUSTMENT_SOURCES }) kind!: AdjustmentSource;
  id!: string;
}

/** What an evaluation of a run concluded. */
export class RunVerdict {
  evaluationId!: string;
  /** Kirkpatrick's level, 1 to 4. */
  level!: number;
  @ApiProperty({ enum: VERDICTS, nullable: true }) verdict!: Verdict | null;
}

/**
 * What a run brought; formulas in docs/reference/views.md. To who asks only as head of a unit figures over fewer than five are
 * null.
 */
export class RunResult {
  programmeId!: string;
  /** @example COMPLETED */
  status!: string;
  endedOn!: string | null;
  enrolled!: number;
  /** Of those with a pass or a fail. */
  passPct!: number | null;
  /** With both scores. */
  scored!: number;
  /** Mean of post - pre over these, in points. */
  gain!: number | null;
  /** Level 1 records. */
  feedbackN!: number;
  /** Mean of (answer - 1) / (scale - 1) over all level 1 answers, 0 to 1. */
  feedbackScaled!: number | null;
  verdicts!: RunVerdict[];
}

/** A step of an adjustment. */
export class AdjustmentStep {
  /** Place in the log. */
  position!: string;
  @ApiProperty({ enum: ADJUSTMENT_STATUSES }) state!: AdjustmentStatus;
  occurredAt!: Date;
  recordedAt!: Date;
  /** Opaque id of the account. */
  actorId!: string;
  actorRole!: string;
  reason?: string;
  /** Why the reason is not there: it was erased, its key is lost, or it is not shown to whoever asks. */
  reasonState?: 'masked' | 'erased' | 'lost';
}

/** An adjustment: what led to it, what was decided, which run carries it out, and what the runs before and after brought. */
export class ListedAdjustment {
  adjustmentId!: string;
  seriesId!: string;
  source!: ListedAdjustmentSource;
  /** Empty: nothing is changed. */
  @ApiProperty({ enum: ADJUSTMENT_CHANGES, isArray: true }) changes!: AdjustmentChange[];
  @ApiProperty({ enum: ADJUSTMENT_STATUSES }) state!: AdjustmentStatus;
  /** @example 2026-03-20 */
  decidedOn!: string;
  /** The run that was evaluated; null where something else than an evaluation led to it. */
  before!: RunResult | null;
  /** The run that carries it out; null where none does. */
  after!: RunResult | null;
}

/** An adjustment with all that was done about it. */
export class AdjustmentHistory extends ListedAdjustment {
  history!: AdjustmentStep[];
}

/** A part of the log of adjustments, the latest first. */
export class AdjustmentPage {
  items!: ListedAdjustment[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
