import type { CommandOf } from '@jejak/access';
import { participant, person, type Tell } from './told.js';

/** Whom or what commands are about: lesson hours, certificates and what is learnt elsewhere. */
export const learningSubjects: Pick<Tell, CommandOf<'learning'>> = {
  CreditLearningHours: person,
  CreditMentoringHours: person,
  ReverseMentoringHours: person,
  ReverseLearningHours: person,
  IssueCertificate: person,
  RevokeCertificate: person,
  ClaimExternalLearning: person,
  WithdrawExternalLearning: person,
  DecideExternalLearning: person,
  RecordLearningActivity: participant,
  WithdrawLearningActivity: participant,
  TakeStatement: participant,
};
