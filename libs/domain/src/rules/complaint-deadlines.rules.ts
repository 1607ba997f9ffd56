import type { FeedbackClass } from '../feedback/feedback.vocabulary.js';
import { holidayRules } from './holidays.rules.js';
import type { LegalBasis } from './legal-basis.js';
import { afterWorkingDays } from './working-days.js';

/** Within how many working days what citizens say has to be answered. */
export interface ComplaintDeadlines extends LegalBasis {
  /** Name and version, as events and views show it. */
  readonly id: string;
  readonly workingDays: Readonly<Record<FeedbackClass, number>>;
}

/**
 * The deadlines as known today (SP4N-LAPOR!). Whoever changes anything here, or the days off, raises the version in
 * `id`; a due date that was set stays.
 */
export const complaintDeadlines: ComplaintDeadlines = {
  id: 'complaint-deadlines/1',
  source: 'Permenpan RB 62/2018 (SP4N-LAPOR!)',
  from: '2018-01-01',
  verified: false,
  note:
    'The numbers of days are those that the national portal tells; the regulation and its first day were not compared. ' +
    `Days off: ${holidayRules.id}.`,
  workingDays: { NORMATIVE: 5, NON_SUPERVISORY: 14, SUPERVISORY: 60 },
};

/** Last day for an answer to what came in on a day (`YYYY-MM-DD`, in Medan). */
export const dueOn = (receivedOn: string, of: FeedbackClass): string =>
  afterWorkingDays(receivedOn, complaintDeadlines.workingDays[of]);
