import type { Rule } from '../../rule.js';
import { all, allOthers, city, nobody, ownRecord, ownUnit, person } from '../permits.js';

/** Who keeps the file of whom: not their own. */
const keeper = person({ 'hr-planner': allOthers() });
/** What goes out is read by who sends it, with the numbers by which the people are known there. */
const sender = person({ 'hr-planner': all('identity', 'free-text') });

/** Who may command what: submissions to SIASN. */
export const siasnCommands = {
  QueueSubmission: nobody,
  WithdrawSubmission: nobody,
  RecordSending: nobody,
  RecordConfirmation: nobody,
  RecordFailure: nobody,
  RetrySubmission: keeper,
  MarkUploaded: keeper,
  ReconcileSubmission: keeper,
  RecordSiasnId: keeper,
  RecordSiasnReferences: city({ 'hr-planner': all() }),
} as const satisfies Record<string, Rule>;

const concerned = person({
  employee: ownRecord,
  'unit-head': ownUnit(),
  'programme-officer': all(),
  'hr-planner': all('free-text'),
  'compliance-reviewer': all('free-text'),
});

/** Who may read what: submissions to SIASN. */
export const siasnReads = {
  'siasn-references': city({ 'hr-planner': all(), 'compliance-reviewer': all() }),
  submission: concerned,
  'submission-list': concerned,
  'siasn-rows': sender,
  'siasn-file': sender,
  'siasn-reconciliation': sender,
} as const satisfies Record<string, Rule>;
