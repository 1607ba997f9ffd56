/**
 * What a follow-up asks for: *remedial*, *program lanjutan*, *perubahan metode*, *pendampingan*, *penghargaan*, *usulan
 * promosi*, *perbaikan layanan*, *perbaikan data*, *temuan pemeriksaan*, *usulan butir rencana*.
 */
export const FOLLOW_UP_KINDS = [
  'REMEDIAL',
  'ADVANCED_PROGRAMME',
  'METHOD_CHANGE',
  'ASSISTANCE',
  'REWARD',
  'PROMOTION_RECOMMENDATION',
  'SERVICE_FIX',
  'DATA_FIX',
  'AUDIT_FINDING',
  'PLAN_ITEM_SUGGESTION',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/**
 * What gave rise to a follow-up. `FOLLOW_UP`: an earlier one that was not effective; `REGISTRATION`: somebody who is new in
 * service was registered, the source has the id of the employee.
 */
export const FOLLOW_UP_SOURCES = [
  'PROGRAMME',
  'EVALUATION',
  'APPRAISAL',
  'COMPETENCY_ASSESSMENT',
  'FEEDBACK',
  'FORUM',
  'NEEDS_ASSESSMENT',
  'DATA_CHECK',
  'AUDIT',
  'FOLLOW_UP',
  'REGISTRATION',
] as const;
export type FollowUpSource = (typeof FOLLOW_UP_SOURCES)[number];

/** How a follow-up was resolved: done, not to be done, or done by something else. */
export const FOLLOW_UP_OUTCOMES = ['DONE', 'DISMISSED', 'SUPERSEDED'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

/** How far a follow-up is. */
export const FOLLOW_UP_STATUSES = ['raised', 'assigned', 'resolved', 'verified'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];
