/** Kinds of sheets that leave Jejak as they come in (docs/how-to/export-sheets.md). */
export const SHEET_KINDS = [
  'units',
  'employees',
  'standards',
  'training',
  'training-verifications',
  'appraisals',
  'appraisal-finals',
  'surveys',
] as const;
