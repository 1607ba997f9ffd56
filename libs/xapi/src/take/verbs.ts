import type { ActivityVerb } from '@jejak/domain';
import { VERBS } from '../iris.js';

/** What a statement with this verb is recorded as. */
export interface TakenVerb {
  readonly iri: string;
  readonly as: ActivityVerb;
  /** Where the whole run is the object, whether it was done to its end. */
  readonly ends: boolean;
  /** What `result.success` cannot be beside it. */
  readonly never?: boolean;
  /** In words, for the reference. */
  readonly says: string;
}

/** Verbs that are taken, beside `voided`. */
export const TAKEN_VERBS: readonly TakenVerb[] = [
  { iri: VERBS.attempted, as: 'ACCESSED', ends: false, says: 'began with it' },
  { iri: VERBS.completed, as: 'COMPLETED_MODULE', ends: true, says: 'did it to its end' },
  {
    iri: VERBS.passed,
    as: 'PASSED',
    ends: true,
    never: false,
    says: 'did it well enough, as the platform finds',
  },
  { iri: VERBS.failed, as: 'FAILED', ends: false, never: true, says: 'did it, and not well enough' },
  { iri: VERBS.scored, as: 'SCORED', ends: false, says: 'was given a score for it' },
];
