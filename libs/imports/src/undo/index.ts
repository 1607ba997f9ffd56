import type { Compensate } from './undoing.js';
import { undoEmployees } from './employees.js';
import { undoAppraisals } from './appraisals.js';
import { undoSiasnIds } from './siasn-ids.js';
import { undoStandards } from './standards.js';
import { undoSurveys } from './surveys.js';
import { undoTraining } from './training.js';
import { undoUnits } from './units.js';

/** What undoes events, by their type. What is not in it is left and reported (`IMPORT.NOT_UNDOABLE`). */
export const compensations: ReadonlyMap<string, Compensate> = new Map([
  ...undoUnits,
  ...undoEmployees,
  ...undoStandards,
  ...undoTraining,
  ...undoAppraisals,
  ...undoSurveys,
  ...undoSiasnIds,
]);
