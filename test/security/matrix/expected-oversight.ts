import { overview, readers } from './groups.js';
import { city, everything, noneOfAUnit, ofUnit, person, type Line, type Who } from './words.js';

const examining: Who = {
  'programme officer': everything,
  'HR planner': everything,
  'HR planner of a unit': noneOfAUnit,
  'compliance reviewer': everything,
};

/** Who may see and do what where the whole of a record is shown, or examined; a part of {@link file://./expected.ts}. */
export const oversightExpected: Readonly<Record<string, Line>> = {
  'GET /employee-timeline/{employeeId}': person(readers),
  'GET /certificates/{certificateId}/proof': city({ 'compliance reviewer': everything }),
  'GET /data-quality': ofUnit(overview),
  'GET /exceptions': city({ ...examining, 'data protection officer': everything }),
  'GET /exceptions/{exceptionId}': city({ ...examining, 'data protection officer': everything }),
  'POST /exceptions/{exceptionId}/confirmation': city(examining),
  'POST /exceptions/{exceptionId}/explanation': city(examining),
  'POST /exceptions/{exceptionId}/mending': city(examining),
};
