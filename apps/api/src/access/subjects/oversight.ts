import type { CommandOf } from '@jejak/access';
import { nobody, type Tell } from './told.js';

/** Whom or what commands are about: exceptions are of the whole city, whomever they name. */
export const oversightSubjects: Pick<Tell, CommandOf<'oversight'>> = {
  ConfirmException: nobody,
  ExplainException: nobody,
  LinkMendingEvent: nobody,
};
