import type { AppraisalStatus, OpenState, Predicate, Rating } from './appraisal.vocabulary.js';

/** Both ratings of an appraisal. */
export interface Ratings {
  /** Of the results of work (*hasil kerja*). */
  readonly resultRating: Rating;
  /** Of behaviour at work (*perilaku kerja*, the seven values of BerAKHLAK). */
  readonly behaviourRating: Rating;
}

/** An appraisal that was made; its ratings as they stand, disputes and corrections included. */
export interface KnownAppraisal extends Ratings {
  readonly status: Exclude<AppraisalStatus, 'withdrawn'>;
  readonly id: string;
  readonly employeeId: string;
  readonly period: string;
  /** Account of whoever rated. */
  readonly raterId: string;
  /** Day in Medan on which it was rated: the days to dispute are counted from it. */
  readonly ratedOn: string;
  /** Of one that is final: how it stood before. */
  readonly before?: OpenState;
  readonly predicate: Predicate;
  /** Name and version of the rules that gave the predicate. */
  readonly ruleSet: string;
}

export type Appraisal = { readonly status: 'unknown' } | KnownAppraisal;
