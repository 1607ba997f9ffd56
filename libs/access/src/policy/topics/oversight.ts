import type { Rule } from '../../rule.js';
import { person } from '../permits.js';
import { record } from './readers.js';

/** Who may read what: what shows the whole of a record, and what in the records is to be looked at. */
export const oversightReads = {
  /** Appraisals and follow-ups are in it for whoever sees texts. */
  'employee-timeline': person(record),
} as const satisfies Record<string, Rule>;
