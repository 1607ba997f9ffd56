import type { FollowUpKind, FollowUpOutcome } from './follow-up.vocabulary.js';

/** Whom or what a follow-up is about: exactly one of these. */
export interface FollowUpSubject {
  readonly employeeId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly seriesId?: string | undefined;
}

interface Known {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly subject: FollowUpSubject;
  /** What an item of a plan would develop; of a `PLAN_ITEM_SUGGESTION`. */
  readonly competencyCode?: string | undefined;
}

/** Nobody has it to do yet. */
export interface RaisedFollowUp extends Known {
  readonly status: 'raised';
}

/** An employee has it to do by a day. */
export interface AssignedFollowUp extends Known {
  readonly status: 'assigned';
  readonly ownerId: string;
  /** Last day. Whether that is past is for whoever looks. */
  readonly dueOn: string;
}

/** Its owner says that nothing is left to do. */
export interface ResolvedFollowUp extends Known {
  readonly status: 'resolved';
  readonly ownerId: string;
  readonly dueOn: string;
  readonly outcome: FollowUpOutcome;
}

/** Somebody else looked at it; it does not change any more. */
export interface VerifiedFollowUp extends Known {
  readonly status: 'verified';
  readonly ownerId: string;
  readonly dueOn: string;
  readonly outcome: FollowUpOutcome;
  readonly effective: boolean;
}

export type KnownFollowUp = RaisedFollowUp | AssignedFollowUp | ResolvedFollowUp | VerifiedFollowUp;
export type FollowUp = { readonly status: 'unknown' } | KnownFollowUp;
