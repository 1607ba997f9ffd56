import type { PersonalClass } from '@jejak/domain';

/**
 * Why something is not permitted, from the farthest to the nearest: of several roles the one that came nearest to a
 * permit tells the reason.
 */
export const DENIALS = [
  /** None of the roles held now has it. */
  'ACCESS.NO_ROLE',
  /** It is not told what it is about, so nothing can be permitted. */
  'ACCESS.SUBJECT_UNKNOWN',
  /** It is not one's own. */
  'ACCESS.NOT_SELF',
  /** One neither mentors them nor teaches in it. */
  'ACCESS.NOT_OWN_SESSION',
  /** One has not assessed them. */
  'ACCESS.NOT_ASSESSED',
  /** It is outside the unit of the role. */
  'ACCESS.OUTSIDE_UNIT',
  /** It is about oneself, and somebody else has to do it. */
  'ACCESS.OWN',
  /** It asks for what was known before one held the role. */
  'ACCESS.BEFORE_GRANT',
  /** Personal fields of others are shown for a purpose only. */
  'ACCESS.PURPOSE_REQUIRED',
  /** The purpose is not one of the role. */
  'ACCESS.PURPOSE_NOT_ALLOWED',
  /** It needs a written reason. */
  'ACCESS.REASON_REQUIRED',
] as const;
export type Denial = (typeof DENIALS)[number];

export interface Permitted {
  readonly allowed: true;
  /** Personal fields that are not shown. */
  readonly masked: readonly PersonalClass[];
  /** The grants that permit it, for the record. */
  readonly by: readonly string[];
}

export interface Denied {
  readonly allowed: false;
  readonly code: Denial;
}

export type Decision = Permitted | Denied;
