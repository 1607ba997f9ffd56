import { cityPlanner, everybodyAtWork, overviews } from './groups.js';
import {
  city,
  everybodyElse,
  everything,
  noneOfAUnit,
  ofUnit,
  plan,
  theirPlans,
  theirPlansButTheirOwn,
  themselves,
  theirUnits,
  type Line,
  type Who,
} from './words.js';

/** Who reads plans: units theirs, everybody their own. */
export const planReaders: Who = {
  employee: themselves,
  'unit head': theirPlans,
  'programme officer': everything,
  'HR planner': everything,
  'HR planner of a unit': theirPlans,
  analyst: everything,
  'compliance reviewer': everything,
};
const planning: Who = {
  'unit head': theirPlans,
  'HR planner': everything,
  'HR planner of a unit': theirPlans,
};
/** Who judges what others made. */
const judging: Who = {
  'unit head': theirPlansButTheirOwn,
  'HR planner': everybodyElse,
  'HR planner of a unit': theirPlansButTheirOwn,
};

/** Who may do what with development plans; a part of {@link file://./expected.ts}. */
export const plansExpected: Readonly<Record<string, Line>> = {
  'POST /development-plans': ofUnit({
    'HR planner': everything,
    'HR planner of a unit': theirUnits,
    'unit head': theirUnits,
  }),
  'GET /development-plans': plan(planReaders),
  'GET /development-plans/{planId}': plan(planReaders),
  'GET /development-plans/{planId}/progress': plan(planReaders),
  'POST /development-plans/{planId}/consultations': plan(planning),
  'POST /development-plans/{planId}/joint-formulations': plan(planning),
  'POST /development-plans/{planId}/items': plan(planning),
  'POST /development-plans/{planId}/items/{itemId}/replacement': plan(planning),
  'POST /development-plans/{planId}/items/{itemId}/removal': plan(planning),
  'POST /development-plans/{planId}/submission': plan(planning),
  'POST /development-plans/{planId}/return': plan(planning),
  'POST /development-plans/{planId}/approval': plan(judging),
  'POST /development-plans/{planId}/evaluations': plan(judging),
  'POST /development-plans/{planId}/closing': plan(planning),
  'GET /off-plan-programmes': city({
    'programme officer': everything,
    'HR planner': everything,
    'HR planner of a unit': noneOfAUnit,
    analyst: everything,
    'compliance reviewer': everything,
  }),

  // what plans stand on
  'POST /development-policies': city(cityPlanner),
  'GET /development-policies': city(everybodyAtWork),
  'GET /development-policies/{policyId}': city(everybodyAtWork),
  'POST /development-policies/{policyId}/amendments': city(cityPlanner),
  'POST /development-policies/{policyId}/repeal': city(cityPlanner),
  'POST /strategic-plans': city(cityPlanner),
  'GET /strategic-plans': city(everybodyAtWork),
  'GET /strategic-plans/{strategyId}': city(everybodyAtWork),
  'GET /strategic-plans/{strategyId}/slices': city({ ...overviews, 'programme officer': everything }),
  'POST /strategic-plans/{strategyId}/revisions': city(cityPlanner),
  'POST /strategic-plans/{strategyId}/results': city(cityPlanner),
  'POST /strategic-plans/{strategyId}/results/corrections': city(cityPlanner),
  'POST /strategic-plans/{strategyId}/withdrawal': city(cityPlanner),
};
