import type { RecordOfPerson } from './dispute.records.js';
import type { DisputeStatus, RecordKeeper } from './dispute.vocabulary.js';

/** A dispute as it stands. */
export interface KnownDispute extends RecordOfPerson {
  readonly status: DisputeStatus;
  readonly id: string;
  /** Of the event that said the record last. */
  readonly position: string;
  readonly recordedBy: readonly string[];
  readonly keepers: readonly RecordKeeper[];
  readonly openedOn: string;
  readonly dueOn: string;
  /** Of the event that put it right. */
  readonly correctionPosition?: string;
}

export type Dispute = { readonly status: 'unknown' } | KnownDispute;
