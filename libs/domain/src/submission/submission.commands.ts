import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Min } from 'class-validator';
import { Fits, IsId, IsMoment, IsText, Optional } from '../kernel/validators.js';
import { remoteId, rowField } from './submission.fields.js';
import {
  CONFIRMATIONS,
  RECONCILIATIONS,
  SUBMISSION_FAILURES,
  SUBMISSION_KINDS,
  SUBMISSION_OPERATIONS,
  SUBMISSION_SOURCES,
  WITHDRAWAL_CAUSES,
  type Confirmation,
  type Reconciliation,
  type SubmissionFailure,
  type SubmissionKind,
  type SubmissionOperation,
  type SubmissionSource,
  type WithdrawalCause,
} from './submission.vocabulary.js';

const A_REMOTE_ID = 'an id of a row in SIASN: letters, digits and hyphens';

/** Say that something shall be in SIASN. The same again changes nothing. Sent by a policy only. */
export class QueueSubmission {
  @IsId() employeeId!: string;
  @IsIn(SUBMISSION_SOURCES) source!: SubmissionSource;
  /** The run of the programme, or the claim of learning elsewhere. */
  @IsId() sourceId!: string;
}

/** Say that it shall not be there any more. What was never queued stays so. Sent by a policy only. */
export class WithdrawSubmission {
  @IsIn(WITHDRAWAL_CAUSES) cause!: WithdrawalCause;
}

/** Say that it is about to be sent. By the sender only. */
export class RecordSending {
  @IsIn(SUBMISSION_OPERATIONS) operation!: SubmissionOperation;
  @IsIn(SUBMISSION_KINDS) kind!: SubmissionKind;
  /** How often it had been sent when that was decided: of two senders one is refused. */
  @IsInt() @Min(0) after!: number;
  /** The row, JSON in SIASN's shape; none where one is removed. Sealed. */
  @Optional() @IsText(2, 8000) row?: string;
}

/** Say how it is known that SIASN has it, or has it no more. By the sender only. */
export class RecordConfirmation {
  @IsIn(CONFIRMATIONS) how!: Confirmation;
  @IsInt() @Min(0) after!: number;
  @Optional() @IsIn(SUBMISSION_KINDS) kind?: SubmissionKind;
  @Optional() @Fits(remoteId, A_REMOTE_ID) remoteId?: string;
}

/** Say why it is not there, or that nobody knows. By the sender only. */
export class RecordFailure {
  @IsIn(SUBMISSION_FAILURES) code!: SubmissionFailure;
  @IsInt() @Min(0) after!: number;
  @IsArray() @ArrayMaxSize(30) @ArrayUnique() @Fits(rowField, 'the name of a field', { each: true }) missing!: string[];
  @Optional() @IsMoment() retryAt?: string;
  /** What SIASN said. Sealed. */
  @Optional() @IsText(1, 500) detail?: string;
} // prettier-ignore

/** Have it tried again now, once what was wrong is put right. */
export class RetrySubmission {
  @IsId() employeeId!: string;
  /** What was put right. Sealed. */
  @IsText(3, 500) reason!: string;
}

/** Say that somebody entered it in SIASN by hand. */
export class MarkUploaded {
  @IsId() employeeId!: string;
  /** Id of the row there, where it is known. @example 8ae486447f86758c017fd1e783d70271 */
  @Optional() @Fits(remoteId, A_REMOTE_ID) remoteId?: string;
}

/** Decide what shall be where both sides differ. */
export class ReconcileSubmission {
  @IsId() employeeId!: string;
  @IsIn(RECONCILIATIONS) decision!: Reconciliation;
  /** Why. Sealed. */
  @IsText(3, 500) reason!: string;
  /** The row in SIASN that was compared, as the API found it. */
  @Fits(remoteId, A_REMOTE_ID) remoteId!: string;
  /** Fields that differ, as the API found them. */
  @IsArray() @ArrayMaxSize(30) @ArrayUnique() @Fits(rowField, 'the name of a field', { each: true }) differs!: string[];
} // prettier-ignore
