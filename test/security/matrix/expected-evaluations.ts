import { figures, officer, officerForOthers } from './groups.js';
import {
  city,
  evaluation,
  everybody,
  everything,
  noneOfAUnit,
  person,
  programme,
  theirUnitButThemselves,
  themselves,
  whatTheyTeach,
  type Line,
} from './words.js';

/** Who may do what about evaluations; a part of {@link file://./expected.ts}. */
export const evaluationsExpected: Readonly<Record<string, Line>> = {
  'POST /evaluations': programme(officer),
  // who teaches gets those of own runs only: apps/api/test/evaluations.int.spec.ts
  'GET /evaluations': city({ ...figures, mentor: everything, facilitator: everything }),
  'GET /evaluations/calendar': city(figures),
  'GET /programme-effectiveness/{programmeId}/comments': programme({
    facilitator: whatTheyTeach,
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
  'GET /evaluations/{evaluationId}': evaluation({
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    analyst: everything,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
  'POST /evaluations/{evaluationId}/questionnaires': person({
    employee: themselves,
    'programme officer': everybody,
  }),
  'POST /evaluations/{evaluationId}/interviews': person(officerForOthers),
  'POST /evaluations/{evaluationId}/observations': person({
    ...officerForOthers,
    'unit head': theirUnitButThemselves,
  }),
  'POST /evaluations/{evaluationId}/records/{recordId}/corrections': evaluation(officer),
  'POST /evaluations/{evaluationId}/conclusion': evaluation(officer),
  'POST /adjustments': city(officer),
  'GET /adjustments': city(figures),
  'GET /adjustments/{adjustmentId}': city(figures),
  'GET /adjustments/{adjustmentId}/history': city({
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    'compliance reviewer': everything,
  }),
  'POST /adjustments/{adjustmentId}/carrying-out': city(officer),
  'POST /adjustments/{adjustmentId}/withdrawal': city(officer),
};
