import type { Action } from '@jejak/access';

/** Routes of running the system, taking data out, and what anybody may do. */
export const operationsRoutes = {
  'POST /public/feedback': 'public-feedback',
  'GET /public/feedback/{ticket}': 'public-ticket',
  'POST /public/satisfaction': 'public-satisfaction',
  'GET /public/units/{unitId}': 'public-unit',
  'GET /public/units/{unitId}/forums': 'public-forums',
  'GET /public/pages/assets/{file}': 'public-page',
  'GET /public/pages/{language}': 'public-page',
  'GET /public/pages/{language}/units/{unitId}': 'public-page',
  'GET /public/pages/{language}/units/{unitId}/feedback': 'public-page',
  'GET /public/pages/{language}/surveys/{surveyId}': 'public-page',
  'GET /exports/{view}': 'export',
  'GET /event-types': 'event-types',
  'GET /event-types/{type}': 'event-types',
  'GET /health/live': 'health',
  'GET /health/ready': 'health',
  'GET /metrics': 'metrics',
  'GET /operations/parked': 'parked-list',
  'POST /operations/parked/retry': 'parked-retry',
  'POST /operations/rebuilds': 'rebuild-request',
  'GET /operations/rebuilds': 'rebuild-read',
  'GET /operations/rebuilds/{rebuildId}': 'rebuild-read',
  'DELETE /operations/rebuilds/{rebuildId}': 'rebuild-cancel',
} as const satisfies Readonly<Record<string, Action>>;
