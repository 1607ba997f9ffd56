import {
  everybodyElse,
  everything,
  ofUnit,
  plan,
  theirPlans,
  theirPlansButTheirOwn,
  themselves,
  theirUnits,
  type Line,
  type Who,
} from './words.js';

const planReaders: Who = {
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
  'POST /development-plans/{planId}/items': plan(planning),
  'POST /development-plans/{planId}/items/{itemId}/replacement': plan(planning),
  'POST /development-plans/{planId}/items/{itemId}/removal': plan(planning),
  'POST /development-plans/{planId}/submission': plan(planning),
  'POST /development-plans/{planId}/return': plan(planning),
  'POST /development-plans/{planId}/approval': plan({
    'unit head': theirPlansButTheirOwn,
    'HR planner': everybodyElse,
    'HR planner of a unit': theirPlansButTheirOwn,
  }),
  'POST /development-plans/{planId}/closing': plan(planning),
};
