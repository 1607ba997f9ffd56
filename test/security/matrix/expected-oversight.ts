import { overview, readers } from './groups.js';
import { city, everything, noneOfAUnit, ofUnit, person, type Line, type Who } from './words.js';

const examining: Who = {
  'programme officer': everything,
  'HR planner': everything,
  'HR planner of a unit': noneOfAUnit,
  'compliance reviewer': everything,
};

const protecting: Who = { 'data protection officer': everything };
const breachesSeen: Who = { ...protecting, 'compliance reviewer': everything };

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
  'POST /breaches': city(protecting),
  'GET /breaches': city(breachesSeen),
  'GET /breaches/{breachId}': city(breachesSeen),
  'GET /breaches/{breachId}/history': city(breachesSeen),
  'GET /breaches/{breachId}/affected': city(breachesSeen),
  'POST /breaches/{breachId}/affected': city(protecting),
  'POST /breaches/{breachId}/notices': city(protecting),
  'POST /breaches/{breachId}/closing': city(protecting),
};
