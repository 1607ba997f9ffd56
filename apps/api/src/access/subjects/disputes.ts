import type { CommandOf } from '@jejak/access';
import { participant, type Tell } from './told.js';

/** Whom or what commands are about: a dispute is about whose record it is. */
export const disputesSubjects: Pick<Tell, CommandOf<'disputes'>> = {
  DisputeRecord: participant,
  UpholdDispute: participant,
  RejectDispute: participant,
  WithdrawDispute: participant,
};
