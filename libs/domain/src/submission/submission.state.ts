import type { SubmittedRecord } from './submission.id.js';
import type { SubmissionFailure, SubmissionKind, SubmissionStatus } from './submission.vocabulary.js';

/** A submission that was queued at some time. */
export interface KnownSubmission extends SubmittedRecord {
  readonly id: string;
  readonly status: SubmissionStatus;
  /** Whether SIASN shall have it. */
  readonly wanted: boolean;
  /** How often it was sent. */
  readonly attempts: number;
  /** When it was sent last. */
  readonly sentAt?: Date;
  /** In which list of SIASN it is, once it was sent or found. */
  readonly kind?: SubmissionKind;
  /** Of the row in SIASN, once it is known. */
  readonly remoteId?: string | undefined;
  /** Whether an attempt ended so that SIASN may have it or not, or somebody says that it has. */
  readonly uncertain: boolean;
  /** `failed`: why. */
  readonly failure?: { readonly code: SubmissionFailure; readonly missing: readonly string[] } | undefined;
  /** `failed`: when it is tried again by itself; undefined where somebody has to do something first. */
  readonly retryAt?: Date | undefined;
  /** Whether somebody decided that what stands here goes over what is there. */
  readonly overwrite: boolean;
}

export type Submission = { readonly status: 'unknown' } | KnownSubmission;
