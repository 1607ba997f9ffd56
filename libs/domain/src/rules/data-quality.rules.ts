import type { ExceptionRule } from '../exception/exception.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';

/** What the index of data quality (*Indeks Kualitas Data*) is made of. */
export const QUALITIES = ['completeness', 'timeliness', 'accuracy', 'consistency'] as const;
export type Quality = (typeof QUALITIES)[number];

/** How the quality of the data about people is counted. It is looked at when the view is read. */
export interface DataQualityRules extends LegalBasis {
  /** Name and version, as views show it. */
  readonly id: string;
  /** How much each counts, together 1. */
  readonly weights: Readonly<Record<Quality, number>>;
  /** Days within which an entry is in time. */
  readonly inTimeDays: number;
  /** Exceptions that make data about somebody inaccurate, and those that make them contradict others. */
  readonly exceptions: Readonly<Record<'accuracy' | 'consistency', readonly ExceptionRule[]>>;
}

/** The rules about data quality as known today. Whoever changes anything here raises the version in `id`. */
export const dataQualityRules: DataQualityRules = {
  id: 'data-quality/1',
  weights: { completeness: 0.4, timeliness: 0.2, accuracy: 0.2, consistency: 0.2 },
  inTimeDays: 30,
  exceptions: {
    accuracy: ['HOURS_BEYOND', 'DUPLICATE_EVIDENCE'],
    consistency: ['OVERLAPPING_ATTENDANCE', 'DUPLICATE_CERTIFICATE', 'SEGREGATION_BREACH'],
  },
  source: 'Indeks Kualitas Data ASN of BKN, since 2024: completeness, timeliness, accuracy, consistency',
  from: '2024-01-01',
  verified: false,
  note: 'Only the four names are known. Weights and what counts for each are defaults of this system, and not those of BKN.',
};
