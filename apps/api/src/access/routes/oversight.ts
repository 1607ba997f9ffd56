import type { Action } from '@jejak/access';

/** Routes of what shows the whole of a record, and what in the records is to be looked at. */
export const oversightRoutes = {
  'GET /employee-timeline/{employeeId}': 'employee-timeline',
  'GET /employee-timeline/{employeeId}/papers/history.pdf': 'history-paper',
  'GET /exceptions': 'exception-list',
  'GET /exceptions/{exceptionId}': 'exception',
  'GET /data-quality': 'data-quality-list',
  'GET /certificates/{certificateId}/proof': 'certificate-proof',
  'POST /exceptions/{exceptionId}/confirmation': 'ConfirmException',
  'POST /exceptions/{exceptionId}/explanation': 'ExplainException',
  'POST /exceptions/{exceptionId}/mending': 'LinkMendingEvent',
} as const satisfies Readonly<Record<string, Action>>;
