import type { CommandOf } from '@jejak/access';
import { service, type Tell } from './told.js';

/** Whom or what commands are about: services that units give to citizens. */
export const outcomesSubjects: Pick<Tell, CommandOf<'outcomes'>> = {
  DefineService: ({ unitId }) => ({ unitId }),
  ReviseServiceTarget: service,
  RecordServiceMeasure: service,
  CorrectServiceMeasure: service,
  EndService: service,
};
