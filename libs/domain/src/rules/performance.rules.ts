import type { Predicate, Rating } from '../appraisal/appraisal.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';

/** Which predicate follows from the ratings of results and of behaviour. */
export interface PredicateMatrix extends LegalBasis {
  readonly code: string;
  /** By the rating of results, then by that of behaviour. */
  readonly predicates: Readonly<Record<Rating, Readonly<Record<Rating, Predicate>>>>;
}

/** How long a ratee may dispute (*keberatan*). */
export interface DisputeRule extends LegalBasis {
  readonly code: string;
  /** Calendar days in Medan behind the one on which it was rated. */
  readonly days: number;
}

/** The rules about appraisals. What a predicate was given by is recorded with it; deadlines are derived when they are read. */
export interface PerformanceRules {
  /** Name and version, as events record it and views show it. */
  readonly id: string;
  /** A matrix counts for the periods on whose first day it holds. */
  readonly matrices: readonly PredicateMatrix[];
  /** A rule counts for what was rated on a day on which it holds, so that no deadline moves while it runs. */
  readonly disputes: readonly DisputeRule[];
}

/**
 * The rules about appraisals as known today. Whoever changes anything here raises the version in `id`. A law that changes
 * is a new entry, and `until` in the old one: periods that are over keep their matrix.
 */
export const performanceRules: PerformanceRules = {
  id: 'performance/1',
  matrices: [
    {
      code: 'result-and-behaviour',
      source: 'Permenpan RB 6/2022',
      from: '2022-01-01',
      verified: true,
      note: 'The day from which it holds was not checked.',
      predicates: {
        ABOVE: { ABOVE: 'SANGAT_BAIK', MEETS: 'BAIK', BELOW: 'KURANG' },
        MEETS: { ABOVE: 'BAIK', MEETS: 'BAIK', BELOW: 'KURANG' },
        BELOW: { ABOVE: 'BUTUH_PERBAIKAN', MEETS: 'BUTUH_PERBAIKAN', BELOW: 'SANGAT_KURANG' },
      },
    },
  ],
  disputes: [
    {
      code: 'fourteen-days',
      source: 'PP 30/2019',
      from: '2022-01-01',
      verified: false,
      note: 'Number of days, provision and first day were not checked. Counted from the day on which it was rated; if the law counts from receipt, the ratee has less time here than there. Put in what holds in the city.',
      days: 14,
    },
  ],
};
