import type { Rule } from '../../rule.js';
import { all, allOthers, ownRecord, person, self } from '../permits.js';

const subject = person({ employee: self });
/** Who keeps records. Which of them keeps which is the domain's own rule. */
const keepers = person({ 'programme-officer': allOthers(), 'hr-planner': allOthers() });
/** Whose record it is, who keeps it, and who reviews. */
const concerned = person({
  employee: self,
  'programme-officer': all(),
  'hr-planner': all(),
  'compliance-reviewer': all(),
});

/** Who may command what: disputes of records. */
export const disputesCommands = {
  DisputeRecord: subject,
  WithdrawDispute: subject,
  UpholdDispute: keepers,
  RejectDispute: keepers,
} as const satisfies Record<string, Rule>;

/** Who may read what: disputes of records. */
export const disputesReads = {
  dispute: concerned,
  'dispute-list': concerned,
  'dispute-history': person({
    employee: ownRecord,
    'programme-officer': all('free-text'),
    'hr-planner': all('free-text'),
    'compliance-reviewer': all('free-text'),
  }),
} as const satisfies Record<string, Rule>;
