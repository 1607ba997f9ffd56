import { disclosureRules } from './disclosure.rules.js';
import type { LegalBasis } from './legal-basis.js';

/** What makes a unit ready (*kesiapan*): its people are trained, master the technology, and what they attend is evaluated. */
export const READINESS_PARTS = ['TRAINING', 'TECHNOLOGY', 'EVALUATION'] as const;
export type ReadinessPart = (typeof READINESS_PARTS)[number];

/** How the readiness of a unit is counted. Looked at when it is asked for. */
export interface ReadinessRules extends LegalBasis {
  /** Name and version, as answers show it. */
  readonly id: string;
  /** What each part weighs; 100 together. */
  readonly weights: Readonly<Record<ReadinessPart, number>>;
  /** Codes of the competencies that are about technology, as the city's dictionary has them. */
  readonly technology: readonly string[];
  /** A part that fewer people stand behind is not told, and with it the score. */
  readonly leastPeople: number;
}

/** The rules of readiness as known today. Changes raise the version in `id`. */
export const readinessRules: ReadinessRules = {
  id: 'readiness/1',
  weights: { TRAINING: 40, TECHNOLOGY: 30, EVALUATION: 30 },
  technology: ['TEK-12'],
  leastPeople: disclosureRules.leastPeople,
  source: 'No provision known',
  from: '1900-01-01',
  verified: false,
  note:
    'Weights are the choice of this system: that training, technology and continuous evaluation make a unit ready is what the ' +
    'city says of itself, how much each counts it does not say. TEK-12 stands for digital work; put in the codes of the ' +
    'city’s own dictionary of competencies.',
};
