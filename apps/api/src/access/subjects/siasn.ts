import type { CommandOf } from '@jejak/access';
import { nobody, participant, person, type Tell } from './told.js';

/** Whom or what commands are about: what somebody learned, and goes to SIASN. */
export const siasnSubjects: Pick<Tell, CommandOf<'siasn'>> = {
  QueueSubmission: participant,
  WithdrawSubmission: nobody,
  RecordSending: nobody,
  RecordConfirmation: nobody,
  RecordFailure: nobody,
  RetrySubmission: participant,
  MarkUploaded: participant,
  ReconcileSubmission: participant,
  RecordSiasnId: person,
  RecordSiasnReferences: nobody,
};
