import {
  AdoptStrategicPlan,
  checkSlice,
  AddPlanItem,
  dayInMedan,
  developmentPlan,
  developmentPolicy,
  DraftPlan,
  inForceIn,
  followUp,
  needsAssessment,
  Refusal,
  ReplacePlanItem,
  ScheduleProgramme,
  strategicPlan,
  SubmitPlan,
  unit,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { inService } from './registered.js';
import { when } from './when.js';

/**
 * A plan is of a unit that exists or an employee in service, carries out a policy that is in force in its year, is a slice of
 * a plan of several years that has this year, takes up suggestions of items that fit, and is handed in once the assessments
 * that it rests on are concluded; a programme carries out an item of an approved plan.
 */
export const ofPlans = [
  when(AdoptStrategicPlan, ({ policyId, fromYear }, _, load) => checkPolicy(policyId, fromYear, load)),
  when(DraftPlan, async ({ unitId, employeeId, year, policyId, strategyId }, _, load) => {
    await checkPolicy(policyId, year, load);
    await checkStrategy(strategyId, year, load);
    if (employeeId !== undefined) await inService(employeeId, load);
    if (unitId === undefined) return;
    const { status } = await load(unit, unitId);
    if (status === 'unknown') throw new Refusal('UNIT.UNKNOWN', { unitId });
    if (status === 'dissolved') throw new Refusal('UNIT.DISSOLVED', { unitId });
  }),
  when(AddPlanItem, (command, planId, load) => checkSuggestion(command, planId, load)),
  when(ReplacePlanItem, (command, planId, load) => checkSuggestion(command, planId, load)),
  when(SubmitPlan, (_, planId, load) => checkNeeds(planId, load)),
  when(ScheduleProgramme, (command, _, load) => checkPlanned(command, load)),
];

/** The policy is there, and in force on a day of the year. @throws Refusal */
async function checkPolicy(policyId: string | undefined, year: number, load: LoadState): Promise<void> {
  if (policyId === undefined) return;
  const policy = await load(developmentPolicy, policyId);
  if (policy.status === 'unknown') throw new Refusal('DEVELOPMENTPOLICY.UNKNOWN', { policyId });
  if (!inForceIn(policy, year)) throw new Refusal('DEVELOPMENTPOLICY.NOT_IN_FORCE', { policyId, year });
}

/** The plan of several years is there, was not given up, and has the year. @throws Refusal */
async function checkStrategy(strategyId: string | undefined, year: number, load: LoadState): Promise<void> {
  if (strategyId === undefined) return;
  const plan = await load(strategicPlan, strategyId);
  if (plan.status === 'unknown') throw new Refusal('STRATEGY.UNKNOWN', { strategyId });
  if (plan.status === 'withdrawn') throw new Refusal('STRATEGY.WITHDRAWN', { strategyId });
  checkSlice(plan, year);
}

/** The suggestion that an item takes up is there, of its competency and of the plan's unit, or the plan the city's, and was not dismissed. @throws Refusal */
async function checkSuggestion(
  { suggestionId, competencyCode }: Pick<AddPlanItem, 'suggestionId' | 'competencyCode'>,
  planId: string,
  load: LoadState,
): Promise<void> {
  if (suggestionId === undefined) return;
  const found = await load(followUp, suggestionId);
  if (found.status === 'unknown') throw new Refusal('FOLLOWUP.UNKNOWN', { id: suggestionId });
  const dismissed = 'outcome' in found && found.outcome === 'DISMISSED';
  if (found.kind !== 'PLAN_ITEM_SUGGESTION' || found.competencyCode !== competencyCode || dismissed)
    throw new Refusal('PLAN.SUGGESTION_UNFIT', { suggestionId });
  const plan = await load(developmentPlan, planId);
  if (plan.status === 'unknown' || plan.scope === 'CITY') return; // a plan that is not there refuses itself
  if (plan.unitId === undefined || plan.unitId !== found.subject.unitId)
    throw new Refusal('PLAN.SUGGESTION_UNFIT', { suggestionId });
}

/** Every assessment that the plan names is there and concluded. @throws Refusal */
async function checkNeeds(planId: string, load: LoadState): Promise<void> {
  const plan = await load(developmentPlan, planId);
  if (plan.status === 'unknown') return;
  for (const needsId of plan.needsAssessmentIds) {
    const { status } = await load(needsAssessment, needsId);
    if (status === 'unknown') throw new Refusal('NEEDS.UNKNOWN', { needsId });
    if (status !== 'concluded') throw new Refusal('PLAN.NEED_NOT_CONCLUDED', { needsId, status });
  }
}

/** The plan is approved, has the item, and is for the year of all sessions. @throws Refusal */
async function checkPlanned({ plan: link, sessions }: ScheduleProgramme, load: LoadState): Promise<void> {
  if (link === undefined) return;
  const { planId, itemId } = link;
  const plan = await load(developmentPlan, planId);
  if (plan.status === 'unknown') throw new Refusal('PLAN.UNKNOWN', { planId });
  if (plan.status !== 'approved') throw new Refusal('PLAN.NOT_APPROVED', { planId, status: plan.status });
  if (!plan.items.has(itemId)) throw new Refusal('PLAN.ITEM_UNKNOWN', { planId, itemId });
  const { year } = plan;
  const outside = sessions.filter(({ start, end }) =>
    [start, end].some((moment) => !dayInMedan(new Date(moment)).startsWith(`${year}-`)),
  );
  if (outside.length === 0) return;
  const sessionIds = outside.map(({ sessionId }) => sessionId);
  throw new Refusal('PLAN.SESSION_OUTSIDE_YEAR', { planId, year, sessionIds });
}
