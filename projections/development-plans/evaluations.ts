import { DevelopmentPlanEvaluated, PlanFormulatedJointly, shown, type Personal } from '@jejak/domain';
import type { Recorded, Rows, When } from '@jejak/projection-engine';
import { PlanEvaluationRow, PlanRemarkRow } from './evaluation.entity.js';
import { PlanFormulationRow } from './formulation.entity.js';
import { PlanItemRow } from './plan.entity.js';
import { addStep, type OfPlan } from './steps.js';

/** Who formulated a plan together, and how it was evaluated as a whole. */
export const evaluations = (on: When): When =>
  on
    .when(PlanFormulatedJointly, (event, rows) => {
      const { planId, unitId = null, employeeId = null, formulationId, ...held } = event.data;
      const { heldOn, parties, itemIds, minutesSha256 } = held;
      const row = { formulationId, planId, unitId, employeeId, heldOn, parties, itemIds, minutesSha256 };
      rows.insert(PlanFormulationRow, row);
      for (const itemId of itemIds) rows.update(PlanItemRow, { planId, itemId }, { agreedOn: heldOn });
      addStep(event, rows, 'FORMULATED', { details: { heldOn, parties, itemIds, minutesSha256 } });
    })
    .when(DevelopmentPlanEvaluated, (event, rows) => {
      const { planId, unitId = null, employeeId = null, evaluationId, ...says } = event.data;
      const { from, until, verdict, involved, findings, recommendations } = says;
      const { position } = event;
      rows.insert(PlanEvaluationRow, {
        ...{ evaluationId, planId, unitId, employeeId, from, until, verdict, involved, position },
      });
      addRemarks(event, rows, evaluationId, [
        ['FINDINGS', findings],
        ...recommendations.map((text) => ['RECOMMENDATION', text] as const),
      ]);
      addStep(event, rows, 'EVALUATED', { details: { from, until, verdict, involved } });
    });

/** Keeps what was said, in its order. */
export function addRemarks(
  { position, data }: Recorded<OfPlan>,
  rows: Rows,
  evaluationId: string | null,
  remarks: readonly (readonly [kind: string, said: Personal])[],
): void {
  const { planId, unitId = null, employeeId = null } = data;
  for (const [place, [kind, said]] of remarks.entries()) {
    const { value: text, state: textState, about } = shown(said);
    rows.insert(PlanRemarkRow, {
      ...{ position, place, planId, unitId, employeeId, evaluationId, kind, text, textState, about },
    });
  }
}
