import { repeated } from '../kernel/lists.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import type { AddPlanItem, DraftPlan, EvaluatePlan } from './plan.commands.js';
import {
  periodOf,
  type ApprovedPlan,
  type DevelopmentPlan,
  type DraftedPlan,
  type KnownPlan,
  type SubmittedPlan,
} from './plan.state.js';
import type { PlanDriver } from './plan.vocabulary.js';

/** The plan as one that has not ended. @throws Refusal */
function running(state: DevelopmentPlan): Exclude<KnownPlan, { status: 'closed' }> {
  if (state.status === 'unknown') throw new Refusal('PLAN.UNKNOWN');
  if (state.status === 'closed') throw new Refusal('PLAN.CLOSED');
  return state;
}

/** The plan as one that is worked on. @throws Refusal */
export function draft(state: DevelopmentPlan): DraftedPlan {
  const plan = running(state);
  if (plan.status !== 'draft') throw new Refusal('PLAN.NOT_DRAFT', { status: plan.status });
  return plan;
}

/** The plan as one that waits for its approval. @throws Refusal */
export function submitted(state: DevelopmentPlan): SubmittedPlan {
  const plan = running(state);
  if (plan.status !== 'submitted') throw new Refusal('PLAN.NOT_SUBMITTED', { status: plan.status });
  return plan;
}

/** The plan as one that is carried out. @throws Refusal */
export function approved(state: DevelopmentPlan): ApprovedPlan {
  const plan = running(state);
  if (plan.status !== 'approved') throw new Refusal('PLAN.NOT_APPROVED', { status: plan.status });
  return plan;
}

/** Why items change. */
interface Why {
  readonly reason?: string | undefined;
  readonly driver?: PlanDriver | undefined;
}

/**
 * The plan as one whose items may change: a draft; or, for a reason and with what made it change, one that is approved.
 *
 * @throws Refusal
 */
export function changeable(state: DevelopmentPlan, { reason, driver }: Why): DraftedPlan | ApprovedPlan {
  const plan = running(state);
  if (plan.status === 'submitted') throw new Refusal('PLAN.NOT_DRAFT', { status: plan.status });
  if (plan.status === 'draft') return plan;
  if (reason === undefined) throw new Refusal('PLAN.REASON_MISSING');
  if (driver === undefined) throw new Refusal('PLAN.DRIVER_MISSING');
  return plan;
}

/** Of what a change of the plan is the revision: drafts stay at theirs. */
export const nextRevision = ({ status, revision }: KnownPlan): number =>
  status === 'approved' ? revision + 1 : revision;

/** What a new plan says goes together. @throws Refusal */
export function checkDraft(plan: DraftPlan): void {
  const { scope, unitId, employeeId, year, horizonYear = year, needsAssessmentIds = [] } = plan;
  if (
    (scope === 'UNIT') !== (unitId !== undefined) ||
    (scope === 'INDIVIDUAL') !== (employeeId !== undefined)
  )
    throw new Refusal('PLAN.OWNER_MISMATCH', { scope });
  if (horizonYear < year) throw new Refusal('PLAN.HORIZON_BEFORE_YEAR', { year, horizonYear });
  if (scope === 'UNIT' && plan.budgetIdr === undefined) throw new Refusal('PLAN.BUDGET_MISSING');
  const personal = plan.aspiration !== undefined || plan.targetPositionId !== undefined;
  if (scope !== 'INDIVIDUAL' && personal) throw new Refusal('PLAN.NOT_INDIVIDUAL', { scope });
  const twice = repeated(needsAssessmentIds);
  if (twice.length > 0) throw new Refusal('PLAN.NEED_TWICE', { needsAssessmentIds: twice });
  for (const { positionIds = [] } of plan.objectives) {
    const again = repeated(positionIds);
    if (again.length > 0) throw new Refusal('PLAN.POSITION_TWICE', { positionIds: again });
  }
}

/** Somebody was heard about the plan on such a day: not ahead, and not before it was thought of. @throws Refusal */
export function checkDay({ year }: KnownPlan, { heldOn }: { readonly heldOn: string }, now: Date): void {
  if (heldOn > dayInMedan(now)) throw new Refusal('PLAN.NOT_YET_HELD', { heldOn });
  const of = Number(heldOn.slice(0, 4));
  if (of < year - 1 || of > year) throw new Refusal('PLAN.DATE_OUTSIDE_PLAN', { heldOn, year });
}

/** The plan may say this in the item: it leads higher, meets a need of the plan, and fits into the budget. @throws Refusal */
export function checkItem(plan: KnownPlan, item: AddPlanItem): void {
  const { itemId, fromLevel, toLevel, needsAssessmentId, budgetIdr } = item;
  if (toLevel <= fromLevel) throw new Refusal('PLAN.LEVEL_NOT_RAISED', { fromLevel, toLevel });
  if (needsAssessmentId !== undefined && !plan.needsAssessmentIds.includes(needsAssessmentId))
    throw new Refusal('PLAN.NEED_NOT_NAMED', { needsAssessmentId });
  const others = [...plan.items].filter(([id]) => id !== itemId);
  const total = others.reduce((sum, [, one]) => sum + one.budgetIdr, budgetIdr);
  const most = plan.budgetIdr ?? Number.MAX_SAFE_INTEGER;
  if (total > most) throw new Refusal('PLAN.OVER_BUDGET', { totalIdr: total, budgetIdr: most });
}

/** The plan has the item. @throws Refusal */
export function refuseUnknownItem({ items }: KnownPlan, itemId: string): void {
  if (!items.has(itemId)) throw new Refusal('PLAN.ITEM_UNKNOWN', { itemId });
}

/** The items are in the plan, each named once. @throws Refusal */
export function checkAgreed(plan: KnownPlan, itemIds: readonly string[]): void {
  const twice = repeated(itemIds);
  if (twice.length > 0) throw new Refusal('PLAN.ITEM_TWICE', { itemIds: twice });
  for (const itemId of itemIds) refuseUnknownItem(plan, itemId);
}

/** The period is over, lies in the year of the plan, and was not evaluated before. @throws Refusal */
export function checkPeriod(plan: KnownPlan, { from, until }: EvaluatePlan, now: Date): void {
  const { year } = plan;
  if (from > until || from < `${year}-01-01` || until > `${year}-12-31`)
    throw new Refusal('PLAN.PERIOD_OUTSIDE_YEAR', { from, until, year });
  if (until > dayInMedan(now)) throw new Refusal('PLAN.PERIOD_NOT_OVER', { until });
  if (plan.evaluated.has(periodOf({ from, until })))
    throw new Refusal('PLAN.PERIOD_EVALUATED', { from, until });
}
