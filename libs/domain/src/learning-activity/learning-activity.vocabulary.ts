/**
 * What somebody did on a platform for learning, and what the platform found of it. What they wrote there is never taken, only
 * that they did.
 */
export const ACTIVITY_VERBS = [
  'ACCESSED',
  'WATCHED',
  'POSTED',
  'SUBMITTED',
  'COMPLETED_MODULE',
  'PASSED',
  'FAILED',
  'SCORED',
] as const;
export type ActivityVerb = (typeof ACTIVITY_VERBS)[number];
