import { board, figures, officerForOthers, overview, plannersForOthers, readers } from './groups.js';
import {
  anybody,
  city,
  everybody,
  everybodyElse,
  everything,
  ofUnit,
  person,
  programme,
  themselves,
  whatTheyTeach,
  type Line,
} from './words.js';

/** Who may do what with certificates and with learning elsewhere; a part of {@link file://./expected.ts}. */
export const learningExpected: Readonly<Record<string, Line>> = {
  'POST /learning-records/{employeeId}/certificates': person(officerForOthers),
  'POST /learning-records/{employeeId}/certificates/{certificateId}/revocation': person(officerForOthers),
  'POST /learning-records/{employeeId}/claims': person({
    employee: themselves,
    ...officerForOthers,
    ...plannersForOthers,
  }),
  'POST /learning-records/{employeeId}/claims/{claimId}/withdrawal': person({
    employee: themselves,
    ...officerForOthers,
    ...plannersForOthers,
  }),
  'POST /learning-records/{employeeId}/claims/{claimId}/decision': person(plannersForOthers),
  'POST /learning-records/{employeeId}/credits/{sourceId}/reversal': person(plannersForOthers),
  'GET /certificates': person({ ...readers, analyst: everybody }),
  // what is not of their unit is left out of the answer
  'GET /certificates/verification': city({
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': everything,
    'compliance reviewer': everything,
  }),
  // one that they may not see is not there for them
  'GET /certificates/{certificateId}/badge': city(
    Object.fromEntries(Object.keys(readers).map((asker) => [asker, everything])),
  ),
  'GET /badges/{certificateId}': anybody,
  'GET /badges/status/{list}': anybody,
  'GET /badges/{certificateId}/badge.svg': anybody,
  'GET /verify': anybody,
  'GET /verify/style.css': anybody,
  'GET /.well-known/jwks.json': anybody,
  'GET /.well-known/did.json': anybody,
  'GET /external-learning': person({ ...readers, analyst: everybody }),
  'GET /external-learning/{employeeId}': person(readers),
  'POST /learning-activities': person(officerForOthers),
  'GET /learning-activities/{programmeId}/{employeeId}': person(board),
  'POST /learning-activities/{programmeId}/{employeeId}/{activityId}/withdrawal': person(officerForOthers),
  'GET /xapi/about': city({ analyst: everything, 'learning platform': everything }),
  'GET /xapi/statements': city({ analyst: everything, 'learning platform': everything }),
  'PUT /xapi/statements': person({ 'learning platform': everybodyElse }),
  'POST /xapi/statements': person({ 'learning platform': everybodyElse }),
  'GET /learning-mix': ofUnit(overview),
  'GET /learning-progress': person({ ...board, analyst: everybody }),
  'GET /learning-progress/runs': city(figures),
  'GET /programmes/{programmeId}/sessions/{sessionId}/attendance-code': programme({
    facilitator: whatTheyTeach,
    'programme officer': everything,
  }),
  'POST /programmes/{programmeId}/sessions/{sessionId}/check-ins/{employeeId}': person({
    employee: themselves,
  }),
};
