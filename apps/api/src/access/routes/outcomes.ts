import type { Action } from '@jejak/access';

/** Routes of services, and of what came of development. */
export const outcomesRoutes = {
  'POST /services': 'DefineService',
  'GET /services/{serviceId}': 'service',
  'GET /services/{serviceId}/history': 'service-history',
  'GET /services/{serviceId}/trainings': 'service-trainings',
  'POST /services/{serviceId}/targets': 'ReviseServiceTarget',
  'POST /services/{serviceId}/measures': 'RecordServiceMeasure',
  'POST /services/{serviceId}/corrections': 'CorrectServiceMeasure',
  'POST /services/{serviceId}/ending': 'EndService',
  'GET /service-measures': 'service-measures-list',
  'GET /effects/{unitId}': 'unit-effects',
  'GET /effect-comparison': 'effect-comparison',
  'GET /unit-benchmark/{unitId}': 'unit-benchmark',
  'GET /unit-readiness/{unitId}': 'unit-readiness',
  'GET /competency-and-performance/{employeeId}': 'competency-and-performance',
} as const satisfies Readonly<Record<string, Action>>;
