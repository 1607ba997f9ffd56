import { officerForOthers, readers, runs } from './groups.js';
import { planReaders } from './expected-plans.js';
import {
  everybody,
  everything,
  noneOfAUnit,
  person,
  plan,
  programme,
  themselves,
  theirUnit,
  whatTheyTeach,
  type Line,
} from './words.js';

/** Who may have papers made: whoever may see what stands on them. A part of {@link file://./expected.ts}. */
export const papersExpected: Readonly<Record<string, Line>> = {
  'GET /development-plans/{planId}/papers/plan.pdf': plan(planReaders),
  'GET /employee-timeline/{employeeId}/papers/history.pdf': person(readers),
  'GET /learning-hours/papers/summary.pdf': person(readers),
  // one that is to be issued yet, by whoever may issue it; one that was, also by whom it is about
  'GET /learning-records/{employeeId}/papers/certificate.pdf': person(officerForOthers),
  'GET /learning-records/{employeeId}/certificates/{certificateId}/papers/certificate.pdf': person({
    employee: themselves,
    'programme officer': everybody,
    'HR planner': everybody,
    'HR planner of a unit': theirUnit,
  }),
  'GET /programmes/{programmeId}/papers/evaluation-report.pdf': programme(runs),
  'GET /programmes/{programmeId}/papers/evidence-pack.zip': programme({
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    'compliance reviewer': everything,
  }),
  'GET /programmes/{programmeId}/sessions/{sessionId}/papers/attendance-list.pdf': programme({
    facilitator: whatTheyTeach,
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
};
