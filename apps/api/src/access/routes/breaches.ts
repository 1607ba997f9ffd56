import type { Action } from '@jejak/access';

/** Routes of breaches of personal data. */
export const breachesRoutes = {
  'POST /breaches': 'RecordBreach',
  'GET /breaches': 'breach-list',
  'GET /breaches/{breachId}': 'breach',
  'GET /breaches/{breachId}/history': 'breach-history',
  'GET /breaches/{breachId}/affected': 'breach-people',
  'POST /breaches/{breachId}/affected': 'DetermineAffected',
  'POST /breaches/{breachId}/notices': 'IssueBreachNotice',
  'POST /breaches/{breachId}/closing': 'CloseBreach',
} as const satisfies Readonly<Record<string, Action>>;
