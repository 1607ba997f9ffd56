import type { EmployeeKind } from '../employee/employee.vocabulary.js';
import type { Form } from '../programme/programme.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';

/** How many lesson hours (*jam pelajaran*, JP) a civil servant should have in a calendar year. */
export interface HoursRule extends LegalBasis {
  readonly code: string;
  readonly kinds: readonly EmployeeKind[];
  /** `AT_LEAST` is a target. `AT_MOST` is a warning with a reason, and never refuses anything. */
  readonly bound: 'AT_LEAST' | 'AT_MOST';
  readonly jp: number;
}

/** Whether learning takes place in a class (*klasikal*) or not (*nonklasikal*). */
export type FormClass = 'CLASSICAL' | 'NON_CLASSICAL';

/** The rules about lesson hours. They are looked at when a view is read; what is recorded does not depend on them. */
export interface LearningHoursRules {
  /** Name and version, as views show it. */
  readonly id: string;
  /** A rule counts for the years on whose first day it holds, so that no target changes in the middle of a year. */
  readonly hours: readonly HoursRule[];
  readonly forms: LegalBasis & { readonly classes: Readonly<Record<Form, FormClass>> };
}

/**
 * The rules about lesson hours as known today. Whoever changes anything here raises the version in `id`. A law that
 * changes is a new entry, and `until` in the old one: years that are over keep their target.
 */
export const learningHoursRules: LearningHoursRules = {
  id: 'learning-hours/1',
  hours: [
    {
      code: 'pns-minimum',
      kinds: ['PNS'],
      bound: 'AT_LEAST',
      jp: 20,
      source: 'PP 11/2017 jo. PP 17/2020, arts. 203–225',
      from: '2017-04-07',
      verified: true,
    },
    {
      code: 'pppk-maximum',
      kinds: ['PPPK'],
      bound: 'AT_MOST',
      jp: 24,
      source: 'PP 49/2018 art. 40(1)',
      from: '2018-11-28',
      verified: false,
      note: 'Sources differ: 24 JP in a year of the contract, or in the whole contract. UU 20/2023 art. 49 makes development a duty of PPPK too, without a number.',
    },
  ],
  forms: {
    source: 'Peraturan LAN 10/2018',
    from: '2018-01-01',
    verified: true,
    note: 'The day from which it holds was not checked.',
    classes: {
      LEADERSHIP_TRAINING: 'CLASSICAL',
      MANAGERIAL_TRAINING: 'CLASSICAL',
      TECHNICAL_TRAINING: 'CLASSICAL',
      FUNCTIONAL_TRAINING: 'CLASSICAL',
      SOCIO_CULTURAL_TRAINING: 'CLASSICAL',
      SEMINAR: 'CLASSICAL',
      WORKSHOP: 'CLASSICAL',
      COURSE: 'CLASSICAL',
      UPGRADING: 'CLASSICAL',
      TECHNICAL_GUIDANCE: 'CLASSICAL',
      SOCIALISATION: 'CLASSICAL',
      OTHER_CLASSICAL: 'CLASSICAL',
      COACHING: 'NON_CLASSICAL',
      MENTORING: 'NON_CLASSICAL',
      E_LEARNING: 'NON_CLASSICAL',
      DISTANCE_TRAINING: 'NON_CLASSICAL',
      SECONDMENT: 'NON_CLASSICAL',
      OUTBOUND: 'NON_CLASSICAL',
      BENCHMARKING: 'NON_CLASSICAL',
      PUBLIC_PRIVATE_EXCHANGE: 'NON_CLASSICAL',
      SELF_STUDY: 'NON_CLASSICAL',
      COMMUNITY_OF_PRACTICE: 'NON_CLASSICAL',
      WORKPLACE_GUIDANCE: 'NON_CLASSICAL',
      INTERNSHIP: 'NON_CLASSICAL',
      OTHER_NON_CLASSICAL: 'NON_CLASSICAL',
    },
  },
};
