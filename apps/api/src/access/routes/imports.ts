import type { Action } from '@jejak/access';

/** Routes of importing sheets. */
export const importsRoutes = {
  'GET /imports/templates/{kind}': 'import-template',
  'POST /imports/units': 'import-units',
  'POST /imports/employees': 'import-employees',
  'POST /imports/standards': 'import-standards',
  'POST /imports/training': 'import-training',
  'POST /imports/training-verifications': 'import-training-verifications',
  'POST /imports/appraisals': 'import-appraisals',
  'POST /imports/appraisal-finals': 'import-appraisal-finals',
  'POST /imports/surveys': 'import-surveys',
  'POST /imports/siasn-ids': 'import-siasn-ids',
  'GET /imports': 'import-list',
  'GET /imports/{batchId}': 'import-read',
  'GET /imports/{batchId}/rows': 'import-read',
  'POST /imports/{batchId}/undo': 'import-undo',
  'GET /exports/sheets/units': 'sheet-units',
  'GET /exports/sheets/employees': 'sheet-employees',
  'GET /exports/sheets/standards': 'sheet-standards',
  'GET /exports/sheets/training': 'sheet-training',
  'GET /exports/sheets/training-verifications': 'sheet-training-verifications',
  'GET /exports/sheets/appraisals': 'sheet-appraisals',
  'GET /exports/sheets/appraisal-finals': 'sheet-appraisal-finals',
  'GET /exports/sheets/surveys': 'sheet-surveys',
} as const satisfies Readonly<Record<string, Action>>;
