import { shown, type Personal } from '@jejak/domain';
import { stepOf, type Recorded, type Rows } from '@jejak/projection-engine';
import { PlanStepRow } from './plan.entity.js';

/** What can be done with a plan. */
export type StepKind =
  | 'DRAFTED'
  | 'CONSULTED'
  | 'FORMULATED'
  | 'ITEM_ADDED'
  | 'ITEM_REPLACED'
  | 'ITEM_REMOVED'
  | 'SUBMITTED'
  | 'RETURNED'
  | 'APPROVED'
  | 'EVALUATED'
  | 'CLOSED';

/** What a step says. */
interface Step {
  readonly revision?: number;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly note?: Personal | undefined;
}

/** What each event of a plan says of it. */
export interface OfPlan {
  readonly planId: string;
  readonly unitId?: string | undefined;
  readonly employeeId?: string | undefined;
}

/** Keeps what was done, by whom, and what was said. */
export function addStep(event: Recorded<OfPlan>, rows: Rows, kind: StepKind, step: Step): void {
  const { planId, unitId = null, employeeId = null } = event.data;
  const note = shown(step.note);
  rows.insert(PlanStepRow, {
    ...stepOf(event),
    ...{ planId, unitId, employeeId, kind },
    ...{ revision: step.revision ?? null, details: step.details ?? {} },
    ...{ note: note.value, noteState: note.state, about: note.about },
  });
}
