import type { PersistentSet } from '../kernel/persistent.js';
import type { NeedsInstrument } from './needs.vocabulary.js';

interface Known {
  readonly id: string;
  /** Units of the scope; all below them are part of it. */
  readonly unitIds: readonly string[];
  readonly positionFamilies: readonly string[];
  readonly year: number;
  readonly instruments: readonly NeedsInstrument[];
  readonly questions: readonly string[];
  readonly opensAt: Date;
  /** Until when the survey takes answers, itself not included. */
  readonly closesAt: Date;
  /** Who answered the survey. */
  readonly respondents: PersistentSet<string>;
  /** How many respondents lack each competency, by code. */
  readonly named: ReadonlyMap<string, number>;
  readonly focusGroups: number;
  /** Findings from papers, by how often such were recorded. */
  readonly papers: number;
}

/** An assessment that takes results. */
export interface OngoingNeedsAssessment extends Known {
  readonly status: 'open';
}

/** An assessment that ended: concluded, or given up. Neither opens again. */
export interface EndedNeedsAssessment extends Known {
  readonly status: 'concluded' | 'cancelled';
}

export type KnownNeedsAssessment = OngoingNeedsAssessment | EndedNeedsAssessment;

/** An assessment of needs. A plan rests on one that is `concluded`. */
export type NeedsAssessment = { readonly status: 'unknown' } | KnownNeedsAssessment;
