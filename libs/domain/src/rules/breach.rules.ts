import type { LegalBasis } from './legal-basis.js';

/** Within how many hours of its discovery notice of a breach goes out. */
export interface BreachRules extends LegalBasis {
  /** Name and version, as events record it. */
  readonly id: string;
  readonly hours: number;
}

/** The deadline as known today. Whoever changes anything here raises the version in `id`; a due time that was set stays. */
export const breachRules: BreachRules = {
  id: 'breach-notices/1',
  source: 'UU 27/2022 art. 46(1)',
  from: '2022-10-17',
  verified: true,
  note: 'Counted in hours from the discovery; the law says 3 × 24 hours and not from when.',
  hours: 72,
};
