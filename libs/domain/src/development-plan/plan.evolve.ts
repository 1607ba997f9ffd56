import type { Evolve } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import type * as events from './plan.events.js';
import { periodOf, type DevelopmentPlan, type KnownPlan } from './plan.state.js';

export type DevelopmentPlanEvent = EventsOf<typeof events>;

/** How each event changes a plan. */
export const evolve: Evolve<DevelopmentPlan, DevelopmentPlanEvent> = {
  DevelopmentPlanDrafted: (_, { data }) => ({
    status: 'draft',
    id: data.planId,
    scope: data.scope,
    unitId: data.unitId,
    employeeId: data.employeeId,
    year: data.year,
    budgetIdr: data.budgetIdr,
    needsAssessmentIds: data.needsAssessmentIds,
    items: new Map(),
    removed: new Set(),
    revision: 1,
    evaluated: new Set(),
  }),
  StakeholderConsulted: (state) => known(state),
  PlanFormulatedJointly: (state) => known(state),
  PlanItemAdded: (state, { data }) => withItem(state, data),
  PlanItemReplaced: (state, { data }) => withItem(state, data),
  PlanItemRemoved: (state, { data: { itemId, revision } }) => {
    const plan = known(state);
    const items = new Map([...plan.items].filter(([id]) => id !== itemId));
    return { ...plan, items, removed: new Set(plan.removed).add(itemId), revision };
  },
  DevelopmentPlanSubmitted: (state, { data: { submittedBy } }) => ({
    ...known(state),
    status: 'submitted',
    submittedBy,
  }),
  DevelopmentPlanReturned: (state) => ({ ...known(state), status: 'draft' }),
  DevelopmentPlanApproved: (state, { data: { approvedBy } }) => ({
    ...{ ...known(state), status: 'approved', approvedBy },
  }),
  DevelopmentPlanEvaluated: (state, { data: { from, until } }) => {
    const plan = known(state);
    return { ...plan, evaluated: new Set(plan.evaluated).add(periodOf({ from, until })) };
  },
  DevelopmentPlanClosed: (state) => ({ ...known(state), status: 'closed' }),
};

/** Events that only a plan that was begun can have; the log never holds them before `DevelopmentPlanDrafted`. */
function known(state: DevelopmentPlan): KnownPlan {
  if (state.status === 'unknown') throw new Error('The stream does not begin with DevelopmentPlanDrafted');
  return state;
}

type Changed = Pick<
  (DevelopmentPlanEvent & { type: 'PlanItemAdded' })['data'],
  'itemId' | 'budgetIdr' | 'revision'
>;

function withItem(state: DevelopmentPlan, { itemId, budgetIdr, revision }: Changed): KnownPlan {
  const plan = known(state);
  return { ...plan, items: new Map(plan.items).set(itemId, { budgetIdr }), revision };
}
