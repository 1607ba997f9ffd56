import {
  CONFIRMATIONS,
  RECONCILIATIONS,
  SUBMISSION_FAILURES,
  SUBMISSION_KINDS,
  SUBMISSION_SOURCES,
  SUBMISSION_STATUSES,
  type Confirmation,
  type Reconciliation,
  type SubmissionFailure,
  type SubmissionKind,
  type SubmissionSource,
  type SubmissionStatus,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** What goes to SIASN, as it stands. */
export class ListedSubmission {
  submissionId: string;

  employeeId: string;

  @ApiProperty({ enum: SUBMISSION_SOURCES }) source: SubmissionSource;

  /** The run, or the claim of learning elsewhere. */
  sourceId: string;

  @ApiProperty({ enum: SUBMISSION_STATUSES }) state: SubmissionStatus;

  /** Whether SIASN shall have it. */
  wanted: boolean;

  /** List of SIASN; absent while nobody knows. */
  @ApiProperty({ enum: SUBMISSION_KINDS, required: false }) kind?: SubmissionKind;

  /** Calendar year for which the hours count; absent where none were credited. */
  year?: number;

  attempts: number;

  queuedAt: Date;

  /** When it was sent last. */
  sentAt?: Date;

  /** Since when it stands so. */
  changedAt: Date;

  /** Whole days since it was queued; to the end, where it is settled. */
  ageDays: number;

  /** `failed`: why. */
  @ApiProperty({ enum: SUBMISSION_FAILURES, required: false }) failure?: SubmissionFailure;

  /** Fields that are missing, by their names in SIASN. */
  missing: string[];

  /** `failed`: what SIASN said; absent where it said nothing or it may not be shown. */
  detail?: string;

  /** `failed`: when it is tried again by itself; absent where somebody has to do something first. */
  retryAt?: Date;

  /** How it is known that SIASN has it or has it not. */
  @ApiProperty({ enum: CONFIRMATIONS, required: false }) how?: Confirmation;

  /** Id of the row in SIASN. */
  remoteId?: string;

  /** What was decided last where both sides differed. */
  @ApiProperty({ enum: RECONCILIATIONS, required: false }) decision?: Reconciliation;
}

/** A part of a list of submissions. */
export class SubmissionPage {
  items: ListedSubmission[];

  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
