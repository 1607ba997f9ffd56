import type { DevelopmentPlan } from '@jejak/domain';
import type { DevelopmentPlanState } from './plan.states.dto.js';

/** A development plan as the API shows it. */
export function presentPlan(state: DevelopmentPlan): DevelopmentPlanState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, status, scope, unitId, employeeId, year, budgetIdr, needsAssessmentIds, revision } = state;
  return {
    ...{ planId: id, status, scope, unitId, employeeId, year, budgetIdr, revision },
    needsAssessmentIds: [...needsAssessmentIds],
    items: [...state.items].map(([itemId, item]) => ({ itemId, budgetIdr: item.budgetIdr })),
    ...(state.status === 'submitted' && { submittedBy: state.submittedBy }),
  };
}
