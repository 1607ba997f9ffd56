import type { AdjustmentChange, AdjustmentSource } from './adjustment.vocabulary.js';

interface Known {
  readonly id: string;
  readonly seriesId: string;
  readonly source: { readonly kind: AdjustmentSource; readonly id: string };
  readonly changes: readonly AdjustmentChange[];
}

/** A decision that a run has yet to carry out, one that changes nothing, or one that was taken back. */
export type UncarriedAdjustment = Known & { readonly status: 'decided' | 'unchanged' | 'withdrawn' };

/** A decision that a run carries out; it does not change any more. */
export type CarriedOutAdjustment = Known & { readonly status: 'carried-out'; readonly programmeId: string };

export type KnownAdjustment = UncarriedAdjustment | CarriedOutAdjustment;
export type Adjustment = { readonly status: 'unknown' } | KnownAdjustment;
