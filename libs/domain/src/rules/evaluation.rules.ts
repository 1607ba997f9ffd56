import type { Instrument, Level } from '../evaluation/evaluation.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';

/** How the evaluation of one level is opened when a run is completed. */
export interface EvaluationOpening {
  readonly level: Level;
  readonly instrument: Instrument;
  readonly aspects: readonly string[];
  /** Answers go from 1 to this. */
  readonly scaleMax: number;
  /** With fewer records it concludes `INSUFFICIENT_DATA`; of a smaller class all have to answer. */
  readonly minRecords: number;
  /** Days after the last session from which records tell of this level; 0: at once. */
  readonly opensAfterDays: number;
  /** Days after the last session until which it is to be concluded. */
  readonly dueAfterDays: number;
}

/** Which evaluations follow a run. It holds for runs that end on `from` or later. */
export interface EvaluationRules extends LegalBasis {
  /** Name and version, as events show it. */
  readonly id: string;
  readonly openings: readonly EvaluationOpening[];
}

/**
 * The evaluations after every run (*evaluasi pascapelatihan*) as known today. Whoever changes anything here raises the version
 * in `id`; evaluations that are open keep what they were opened with.
 */
export const evaluationRules: EvaluationRules = {
  id: 'evaluation-opening/1',
  source: 'Kirkpatrick’s four levels, as agencies apply them after training (cf. Peraturan LAPAN 13/2019)',
  from: '2026-01-01',
  verified: false,
  note:
    'No regulation for the city was found. Behaviour after 90 to 180 days and results after at most 365 are common practice; ' +
    'the first day, all other days, aspects, scales and least records are the choice of this system.',
  openings: [
    {
      ...{ level: 1, instrument: 'QUESTIONNAIRE', scaleMax: 5, minRecords: 10 },
      aspects: ['MATERIAL', 'FACILITATOR', 'METHOD', 'FACILITIES', 'RELEVANCE', 'TEAMWORK'],
      ...{ opensAfterDays: 0, dueAfterDays: 14 },
    },
    {
      ...{ level: 2, instrument: 'QUESTIONNAIRE', scaleMax: 5, minRecords: 10 },
      aspects: ['KNOWLEDGE', 'SKILL', 'CONFIDENCE'],
      ...{ opensAfterDays: 0, dueAfterDays: 30 },
    },
    {
      ...{ level: 3, instrument: 'OBSERVATION', scaleMax: 4, minRecords: 5 },
      aspects: ['APPLICATION', 'CONSISTENCY', 'INITIATIVE'],
      ...{ opensAfterDays: 90, dueAfterDays: 180 },
    },
    {
      ...{ level: 4, instrument: 'INTERVIEW', scaleMax: 4, minRecords: 3 },
      aspects: ['SERVICE_QUALITY', 'TIMELINESS', 'UNIT_RESULT'],
      ...{ opensAfterDays: 180, dueAfterDays: 365 },
    },
  ],
};
