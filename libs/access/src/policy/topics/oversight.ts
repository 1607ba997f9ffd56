import type { Role } from '@jejak/domain';
import type { Permit, Rule } from '../../rule.js';
import { all, city, person, totals } from '../permits.js';
import { overview, record } from './readers.js';

/** Who says what an exception in the records is. */
const examiner = city({ 'programme-officer': all(), 'hr-planner': all(), 'compliance-reviewer': all() });

/** Exceptions in the records of the whole city, with who recorded what they consist of. */
const exceptions = {
  'programme-officer': all(),
  'hr-planner': all(),
  'compliance-reviewer': all(),
  'data-protection-officer': all(),
} as const satisfies Partial<Record<Role, Permit>>;

/** Who may command what: what is said of exceptions in the records. */
export const oversightCommands = {
  ConfirmException: examiner,
  ExplainException: examiner,
  LinkMendingEvent: examiner,
} as const satisfies Record<string, Rule>;

/** Who may read what: what shows the whole of a record, and what in the records is to be looked at. */
export const oversightReads = {
  /** Appraisals and follow-ups are in it for whoever sees texts. */
  'employee-timeline': person(record),
  'history-paper': person(record),
  'exception-list': city(exceptions),
  exception: city(exceptions),
  'data-quality-list': totals(overview),
  'certificate-proof': city({ 'compliance-reviewer': all() }),
} as const satisfies Record<string, Rule>;
