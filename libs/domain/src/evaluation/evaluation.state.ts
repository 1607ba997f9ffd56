import type { PersistentMap, PersistentSet } from '../kernel/persistent.js';
import type { RecordSource } from './evaluation.fields.js';
import type { Instrument, Level, Verdict } from './evaluation.vocabulary.js';

/** Values by aspect. */
export type Answers = ReadonlyMap<string, number>;

/** An evaluation that was opened: it takes records until it is concluded. */
export interface KnownEvaluation {
  readonly status: 'open' | 'concluded';
  /** Once it is concluded. */
  readonly verdict?: Verdict;
  readonly id: string;
  readonly programmeId: string;
  readonly level: Level;
  readonly instrument: Instrument;
  readonly aspects: readonly string[];
  readonly scaleMax: number;
  readonly minRecords: number;
  /** First day of which records tell; undefined where any may. */
  readonly opensOn?: string | undefined;
  /** As they stand, corrections included, by record id. */
  readonly records: PersistentMap<string, Answers>;
  /** Who handed in a questionnaire. */
  readonly respondents: PersistentSet<string>;
  /** Whose they are, by record id. */
  readonly sources: PersistentMap<string, RecordSource>;
}

export type Evaluation = { readonly status: 'unknown' } | KnownEvaluation;
