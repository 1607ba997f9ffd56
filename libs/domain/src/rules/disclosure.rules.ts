import type { LegalBasis } from './legal-basis.js';

/** Over how many people a figure is told to whoever may not see those people one by one. */
export interface DisclosureRules extends LegalBasis {
  /** Name and version. */
  readonly id: string;
  /** A count, share or mean over fewer people, answers or complaints is not told: it would tell of single ones. */
  readonly leastPeople: number;
}

/** The rule about small groups as known today. Looked at when a view is read. Whoever changes it raises the version in `id`. */
export const disclosureRules: DisclosureRules = {
  id: 'disclosure/1',
  leastPeople: 5,
  source: 'UU 27/2022 art. 16(2)',
  from: '2022-10-17',
  verified: false,
  note: 'The law names no number; 5 is the choice of this system.',
};
