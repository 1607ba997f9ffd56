import { holidayRules } from './holidays.rules.js';
import type { LegalBasis } from './legal-basis.js';
import { afterWorkingDays } from './working-days.js';

/** Within how many working days the dispute of a record has to be answered. */
export interface DisputeDeadline extends LegalBasis {
  /** Name and version, as events record it. */
  readonly id: string;
  readonly workingDays: number;
}

/**
 * The deadline as known today. Whoever changes anything here, or the days off, raises the version in `id`; a due date that
 * was set stays.
 */
export const disputeDeadline: DisputeDeadline = {
  id: 'record-disputes/1',
  source: 'UU 30/2014 art. 77(4)',
  from: '2014-10-17',
  verified: false,
  note:
    'Ten working days for an objection (keberatan) to an administrative act; neither the number nor that every record is such ' +
    `an act was compared with the law. Put in what holds in the city. Days off: ${holidayRules.id}.`,
  workingDays: 10,
};

/** Last day for the answer to a dispute that was opened on a day (`YYYY-MM-DD`, in Medan). */
export const disputeDueOn = (openedOn: string): string =>
  afterWorkingDays(openedOn, disputeDeadline.workingDays);
