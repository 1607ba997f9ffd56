import { isGone, type Shown } from '@jejak/domain';
import type { ListedPlan, PlanFigures, PlanItemProgress, PlanStep, PlannedProgramme } from './plan.dto.js';

/** Counts come as text: they may be larger than a number. */
interface FigureColumns {
  programmes: string;
  enrolled: string;
  done: string;
  spent_idr: string;
}

/** A row of `reporting.development_plans`. */
export interface PlanColumns extends FigureColumns {
  plan_id: string;
  scope: ListedPlan['scope'];
  unit_id: string | null;
  employee_id: string | null;
  year: number;
  horizon_year: number;
  policy_reference: string | null;
  needs_assessment_ids: string[];
  objectives: {
    kind: string;
    indicator: string;
    baseline?: string;
    target: string;
    positionIds?: string[];
  }[];
  target_position_id: string | null;
  state: ListedPlan['state'];
  revision: number;
  submitted_at: Date | null;
  approved_at: Date | null;
  letter_number: string | null;
  closed_at: Date | null;
  budget_idr: string | null;
  items: string;
  target_headcount: string;
  planned_jp: number;
  planned_idr: string;
  reached_items: string;
  achieved_pct: number | null;
  policy_id: string | null;
  strategy_id: string | null;
  evaluations: string;
  verdict: NonNullable<ListedPlan['verdict']> | null;
  agreed_items: string;
}

/** A row of `reporting.plan_progress`. */
export interface ItemColumns extends FigureColumns {
  item_id: string;
  competency_code: string;
  from_level: number;
  to_level: number;
  form: string;
  quarter: number;
  jp: number;
  needs_assessment_id: string | null;
  suggestion_id: string | null;
  target_headcount: number;
  budget_idr: string;
  status: string;
  agreed_on_day: string | null;
}

/** A row of `reporting.programme_plans`. */
export interface ProgrammeColumns {
  programme_id: string;
  item_id: string;
  status: string;
  enrolled: number;
  done: number;
  cost_idr: string | null;
}

/** A row of `serving.development_plan_steps`; the place as text. */
export interface StepColumns {
  position_text: string;
  kind: PlanStep['kind'];
  revision: number | null;
  details: Record<string, unknown>;
  occurred_at: Date;
  recorded_at: Date;
  actor_id: string;
  actor_role: string;
  note: string | null;
  note_state: Shown<string>['state'] | null;
}

const figures = ({
  programmes,
  enrolled,
  done,
  spent_idr,
}: FigureColumns): Pick<PlanFigures, keyof PlanFigures> => ({
  programmes: Number(programmes),
  enrolled: Number(enrolled),
  done: Number(done),
  spentIdr: Number(spent_idr),
});

export const listedPlan = (row: PlanColumns): Pick<ListedPlan, keyof ListedPlan> => ({
  ...{ planId: row.plan_id, scope: row.scope, year: row.year, horizonYear: row.horizon_year },
  ...(row.unit_id !== null && { unitId: row.unit_id }),
  ...(row.employee_id !== null && { employeeId: row.employee_id }),
  ...{ state: row.state, revision: row.revision },
  ...(row.budget_idr !== null && { budgetIdr: Number(row.budget_idr) }),
  ...{ items: Number(row.items), reachedItems: Number(row.reached_items) },
  ...{ targetHeadcount: Number(row.target_headcount), plannedJp: row.planned_jp },
  ...{ plannedIdr: Number(row.planned_idr), achievedPct: row.achieved_pct },
  ...(row.policy_id !== null && { policyId: row.policy_id }),
  ...(row.strategy_id !== null && { strategyId: row.strategy_id }),
  ...{ agreedItems: Number(row.agreed_items), evaluations: Number(row.evaluations) },
  ...(row.verdict !== null && { verdict: row.verdict }),
  ...figures(row),
});

/** What a plan says besides that which the list shows. */
export const planDetails = (row: PlanColumns) => ({
  needsAssessmentIds: row.needs_assessment_ids,
  objectives: row.objectives,
  ...(row.policy_reference !== null && { policyReference: row.policy_reference }),
  ...(row.target_position_id !== null && { targetPositionId: row.target_position_id }),
  ...(row.submitted_at && { submittedAt: row.submitted_at }),
  ...(row.approved_at && { approvedAt: row.approved_at }),
  ...(row.letter_number !== null && { letterNumber: row.letter_number }),
  ...(row.closed_at && { closedAt: row.closed_at }),
});

export const itemProgress = (row: ItemColumns): PlanItemProgress => ({
  ...{ itemId: row.item_id, competencyCode: row.competency_code },
  ...{ fromLevel: row.from_level, toLevel: row.to_level, form: row.form, quarter: row.quarter, jp: row.jp },
  ...{ targetHeadcount: row.target_headcount, budgetIdr: Number(row.budget_idr), status: row.status },
  ...(row.needs_assessment_id !== null && { needsAssessmentId: row.needs_assessment_id }),
  ...(row.agreed_on_day !== null && { agreedOn: row.agreed_on_day }),
  ...(row.suggestion_id !== null && { suggestionId: row.suggestion_id }),
  ...figures(row),
});

export const plannedProgramme = (row: ProgrammeColumns): PlannedProgramme => ({
  ...{ programmeId: row.programme_id, itemId: row.item_id, status: row.status },
  ...{ enrolled: row.enrolled, done: row.done },
  ...(row.cost_idr !== null && { costIdr: Number(row.cost_idr) }),
});

export const planStep = (row: StepColumns): PlanStep => ({
  ...{ position: row.position_text, kind: row.kind, details: row.details },
  ...(row.revision !== null && { revision: row.revision }),
  ...{ occurredAt: row.occurred_at, recordedAt: row.recorded_at },
  ...{ actorId: row.actor_id, actorRole: row.actor_role },
  ...(row.note !== null && { note: row.note }),
  ...(isGone(row.note_state) && { noteState: row.note_state }),
});
