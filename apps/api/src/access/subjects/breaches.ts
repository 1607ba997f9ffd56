import type { CommandOf } from '@jejak/access';
import { nobody, type Tell } from './told.js';

/** Whom or what commands are about: breaches are of the whole city, whomever they affect. */
export const breachesSubjects: Pick<Tell, CommandOf<'breaches'>> = {
  RecordBreach: nobody,
  DetermineAffected: nobody,
  IssueBreachNotice: nobody,
  CloseBreach: nobody,
};
