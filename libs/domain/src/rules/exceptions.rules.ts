import type { Severity, ExceptionRule } from '../exception/exception.vocabulary.js';
import type { Form } from '../programme/programme.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';

/** What counts as an exception in the records. It is looked at when the view is read; nothing recorded depends on it. */
export interface ExceptionRules extends LegalBasis {
  /** Name and version, as views show it. */
  readonly id: string;
  /** Days from what happened to its record; more is late. */
  readonly lateAfterDays: number;
  /** From so many days on, being late weighs more than `LOW`. */
  readonly veryLateAfterDays: number;
  /** Most lesson hours for one programme or claim of a form. A form that is not named has no such limit. */
  readonly mostJp: Readonly<Partial<Record<Form, number>>>;
  /** How much each weighs; `LATE_ENTRY` where it is very late. */
  readonly severities: Readonly<Record<ExceptionRule, Severity>>;
  /** From which severity on a confirmed exception calls for a follow-up. */
  readonly followedUpFrom: Severity;
}

/** The rules about exceptions as known today. Whoever changes anything here raises the version in `id`. */
export const exceptionRules: ExceptionRules = {
  id: 'exception/2',
  lateAfterDays: 30,
  veryLateAfterDays: 180,
  mostJp: { SEMINAR: 20, SOCIALISATION: 20, WORKSHOP: 50, TECHNICAL_GUIDANCE: 50 },
  severities: {
    OVERLAPPING_ATTENDANCE: 'HIGH',
    DUPLICATE_CERTIFICATE: 'HIGH',
    SEGREGATION_BREACH: 'HIGH',
    DUPLICATE_EVIDENCE: 'MEDIUM',
    NO_EVIDENCE: 'LOW',
    HOURS_BEYOND: 'MEDIUM',
    LATE_ENTRY: 'MEDIUM',
  },
  followedUpFrom: 'MEDIUM',
  source: 'Defaults of this system; hours after the conversion table of Peraturan LAN 10/2018',
  from: '2018-01-01',
  verified: false,
  note: 'The table as it is used gives 4 JP a day for seminars and socialisation, 5 for workshops and bimtek; the limits are five and ten such days. Put in those that the city sets.',
};
