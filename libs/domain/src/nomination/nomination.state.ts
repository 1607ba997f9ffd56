import type { Basis } from '../programme/programme.vocabulary.js';
import type { NominationStatus } from './nomination.vocabulary.js';

/** The latest nomination of an employee for a run of a programme. */
export interface KnownNomination {
  readonly status: NominationStatus;
  readonly id: string;
  readonly programmeId: string;
  readonly employeeId: string;
  readonly attempt: number;
  readonly basis: Basis;
  /** Account of whoever nominated. */
  readonly nominatedBy: string;
  /** Whether the eligibility of the programme was passed over. */
  readonly overridden?: true | undefined;
  readonly plan?: { readonly planId: string; readonly itemId: string } | undefined;
}

export type Nomination = { readonly status: 'unknown' } | KnownNomination;
