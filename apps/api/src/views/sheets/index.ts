import { appraisalsSheet, finalsSheet } from './appraisals.sheet.js';
import { employeesSheet } from './employees.sheet.js';
import type { SheetSource } from './sheet-source.js';
import { standardsSheet } from './standards.sheet.js';
import { surveysSheet } from './surveys.sheet.js';
import { trainingSheet, verificationsSheet } from './training.sheet.js';
import { unitsSheet } from './units.sheet.js';

/** Where the rows of each kind of sheet come from, by the name of the kind. */
export const sheetSources: ReadonlyMap<string, SheetSource> = new Map(
  [
    ...[unitsSheet, employeesSheet, standardsSheet, trainingSheet, verificationsSheet],
    ...[appraisalsSheet, finalsSheet, surveysSheet],
  ].map((source) => [source.kind.name, source]),
);
