import { cityPlanner } from './groups.js';
import { city, type Line } from './words.js';

/** Who may import which sheets; what becomes of one is for whoever imported it. A part of {@link file://./expected.ts}. */
export const importsExpected: Readonly<Record<string, Line>> = {
  'GET /imports/templates/{kind}': city(cityPlanner),
  'POST /imports/units': city(cityPlanner),
  'POST /imports/employees': city(cityPlanner),
  'POST /imports/standards': city(cityPlanner),
  'POST /imports/training': city(cityPlanner),
  'POST /imports/training-verifications': city(cityPlanner),
  'POST /imports/appraisals': city(cityPlanner),
  'POST /imports/appraisal-finals': city(cityPlanner),
  'POST /imports/surveys': city(cityPlanner),
  'POST /imports/siasn-ids': city(cityPlanner),
  'GET /imports': city(cityPlanner),
  'GET /imports/{batchId}': city(cityPlanner),
  'GET /imports/{batchId}/rows': city(cityPlanner),
  'POST /imports/{batchId}/undo': city(cityPlanner),
  'GET /exports/sheets/units': city(cityPlanner),
  'GET /exports/sheets/employees': city(cityPlanner),
  'GET /exports/sheets/standards': city(cityPlanner),
  'GET /exports/sheets/training': city(cityPlanner),
  'GET /exports/sheets/training-verifications': city(cityPlanner),
  'GET /exports/sheets/appraisals': city(cityPlanner),
  'GET /exports/sheets/appraisal-finals': city(cityPlanner),
  'GET /exports/sheets/surveys': city(cityPlanner),
};

/** Sheets that tell of people. */
export const sheetsOfPeople: readonly string[] = [
  'GET /exports/sheets/employees',
  'GET /exports/sheets/training',
  'GET /exports/sheets/training-verifications',
  'GET /exports/sheets/appraisals',
  'GET /exports/sheets/appraisal-finals',
];
