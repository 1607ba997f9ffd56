import { board, cityPlanner, overview, plannersForOthers, readers } from './groups.js';
import {
  city,
  everybody,
  everybodyElse,
  everything,
  noneOfAUnit,
  ofUnit,
  person,
  theirUnit,
  theirUnitButThemselves,
  themselves,
  type Line,
  type Who,
} from './words.js';

const examining: Who = {
  'programme officer': everything,
  'HR planner': everything,
  'HR planner of a unit': noneOfAUnit,
  'compliance reviewer': everything,
};

/** Whose record it is, who keeps it, and who reviews. */
const concerned: Who = {
  employee: themselves,
  'programme officer': everybody,
  'HR planner': everybody,
  'HR planner of a unit': theirUnit,
  'compliance reviewer': everybody,
};
const keepers: Who = {
  'programme officer': everybodyElse,
  'HR planner': everybodyElse,
  'HR planner of a unit': theirUnitButThemselves,
};

/** Who sends what goes to SIASN. */
const senders: Who = { 'HR planner': everybody, 'HR planner of a unit': theirUnit };

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
  'POST /disputes': person({ employee: themselves }),
  'GET /disputes': person(concerned),
  'GET /disputes/{employeeId}/{recordKind}/{recordId}': person(concerned),
  'GET /disputes/{employeeId}/{recordKind}/{recordId}/history': person(concerned),
  'POST /disputes/{employeeId}/{recordKind}/{recordId}/upholding': person(keepers),
  'POST /disputes/{employeeId}/{recordKind}/{recordId}/rejection': person(keepers),
  'POST /disputes/{employeeId}/{recordKind}/{recordId}/withdrawal': person({ employee: themselves }),
  'GET /siasn/references': city({ ...cityPlanner, 'compliance reviewer': everything }),
  'POST /siasn/references': city(cityPlanner),
  'POST /employees/{employeeId}/siasn-id': person(plannersForOthers),
  'GET /siasn/submissions': person(board),
  'GET /siasn/submissions/{employeeId}/{submissionId}': person(board),
  'POST /siasn/submissions/{employeeId}/{submissionId}/retry': person(plannersForOthers),
  'POST /siasn/submissions/{employeeId}/{submissionId}/upload': person(plannersForOthers),
  'POST /siasn/submissions/{employeeId}/{submissionId}/reconciliation': person(plannersForOthers),
  'GET /siasn/rows': person(senders),
  'GET /siasn/files/{listKind}': person(senders),
  'GET /siasn/reconciliation': person(senders),
  'POST /breaches': city(protecting),
  'GET /breaches': city(breachesSeen),
  'GET /breaches/{breachId}': city(breachesSeen),
  'GET /breaches/{breachId}/history': city(breachesSeen),
  'GET /breaches/{breachId}/affected': city(breachesSeen),
  'POST /breaches/{breachId}/affected': city(protecting),
  'POST /breaches/{breachId}/notices': city(protecting),
  'POST /breaches/{breachId}/closing': city(protecting),
};
