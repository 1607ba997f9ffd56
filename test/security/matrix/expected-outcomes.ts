import { appraisals, overview, overviews, service } from './groups.js';
import { city, everything, measuredService, ofUnit, person, type Line } from './words.js';

/** Who may do what with services and with what came of development: by hand, as {@link file://./expected.ts}. */
export const outcomesExpected: Readonly<Record<string, Line>> = {
  'POST /services': ofUnit(service),
  'GET /services/{serviceId}': measuredService(overview),
  'GET /services/{serviceId}/history': measuredService(overview),
  'GET /services/{serviceId}/trainings': measuredService(overview),
  'GET /service-measures': ofUnit(overview),
  'POST /services/{serviceId}/targets': measuredService(service),
  'POST /services/{serviceId}/measures': measuredService(service),
  'POST /services/{serviceId}/corrections': measuredService(service),
  'POST /services/{serviceId}/ending': measuredService(service),
  'GET /effects/{unitId}': ofUnit(overview),
  'GET /effect-comparison': city({ ...overviews, 'programme officer': everything }),
  // one's own unit beside others: whoever may see none of it may not ask beside which it stands
  'GET /unit-benchmark/{unitId}': ofUnit(overview),
  'GET /unit-readiness/{unitId}': ofUnit(overview),
  'GET /competency-and-performance/{employeeId}': person(appraisals),
};
