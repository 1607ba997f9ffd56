/** On what a request for erasure rests: UU 27/2022 arts. 8, 9, 43 and 44. */
export const ERASURE_BASES = [
  'CONSENT_WITHDRAWN',
  'NO_LONGER_NEEDED',
  'UNLAWFUL_PROCESSING',
  'RETENTION_ENDED',
  'WRONG_PERSON',
  'SUBJECT_REQUEST',
] as const;
export type ErasureBasis = (typeof ERASURE_BASES)[number];

/** What is decided about a request; `PARTLY` names the classes. */
export const ERASURE_DECISIONS = ['GRANTED', 'PARTLY', 'REFUSED'] as const;
export type ErasureDecision = (typeof ERASURE_DECISIONS)[number];

/** Hours in which a request has to be answered and carried out: UU 27/2022, 3 × 24 hours. */
export const ERASURE_HOURS = 72;

/** How far a request for erasure is. `refused` and `final` are its ends; from `erased` on its clock stands. */
export const ERASURE_STATUSES = [
  'requested',
  'decided',
  'refused',
  'confirmed',
  'fenced',
  'erased',
  'verified',
  'final',
] as const;
export type ErasureStatus = (typeof ERASURE_STATUSES)[number];
