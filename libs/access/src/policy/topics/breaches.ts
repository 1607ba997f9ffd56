import type { Rule } from '../../rule.js';
import { all, city } from '../permits.js';

const protector = city({ 'data-protection-officer': all() });
const seen = city({ 'data-protection-officer': all(), 'compliance-reviewer': all() });

/** Who may command what: breaches of personal data. */
export const breachesCommands = {
  RecordBreach: protector,
  DetermineAffected: protector,
  IssueBreachNotice: protector,
  CloseBreach: protector,
} as const satisfies Record<string, Rule>;

/** Who may read what: breaches of personal data. */
export const breachesReads = {
  breach: seen,
  'breach-list': seen,
  'breach-people': seen,
  'breach-history': city({
    'data-protection-officer': all('free-text'),
    'compliance-reviewer': all('free-text'),
  }),
} as const satisfies Record<string, Rule>;
