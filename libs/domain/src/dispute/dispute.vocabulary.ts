/** What can be disputed besides appraisals, which have a way of their own. */
export const DISPUTED_RECORDS = [
  'ATTENDANCE',
  'SCORE',
  'OUTCOME',
  'HOURS',
  'CERTIFICATE',
  'LEVEL',
  'QUALIFICATION',
  'PLACEMENT',
  'MENTORSHIP',
] as const;
export type DisputedRecord = (typeof DISPUTED_RECORDS)[number];

/** How far a dispute is. */
export const DISPUTE_STATUSES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** Roles that keep records, and answer. */
export const RECORD_KEEPERS = ['programme-officer', 'hr-planner'] as const;
export type RecordKeeper = (typeof RECORD_KEEPERS)[number];
