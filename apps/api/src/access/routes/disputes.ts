import type { Action } from '@jejak/access';

/** Routes of disputes of records. */
export const disputesRoutes = {
  'POST /disputes': 'DisputeRecord',
  'GET /disputes': 'dispute-list',
  'GET /disputes/{employeeId}/{recordKind}/{recordId}': 'dispute',
  'GET /disputes/{employeeId}/{recordKind}/{recordId}/history': 'dispute-history',
  'POST /disputes/{employeeId}/{recordKind}/{recordId}/upholding': 'UpholdDispute',
  'POST /disputes/{employeeId}/{recordKind}/{recordId}/rejection': 'RejectDispute',
  'POST /disputes/{employeeId}/{recordKind}/{recordId}/withdrawal': 'WithdrawDispute',
} as const satisfies Readonly<Record<string, Action>>;
