import type { Decider } from '../kernel/decider.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './plan.commands.js';
import * as events from './plan.events.js';
import { evolve, type DevelopmentPlanEvent } from './plan.evolve.js';
import {
  approved,
  changeable,
  checkAgreed,
  checkDay,
  checkDraft,
  checkItem,
  checkPeriod,
  draft,
  nextRevision,
  refuseUnknownItem,
  submitted,
} from './plan.guards.js';
import type { DevelopmentPlan, KnownPlan } from './plan.state.js';

/** What each event of the plan says of it. */
const of = ({ id: planId, unitId, employeeId }: KnownPlan) => ({ planId, unitId, employeeId });

/**
 * Development plan (*rencana pengembangan kompetensi*): who shall be able to do what after a year, by which forms and at
 * what cost. It answers needs, and programmes are scheduled under its items.
 */
export const developmentPlan: Decider<DevelopmentPlan, DevelopmentPlanEvent, typeof commands> = {
  stream: 'plan',
  initial: { status: 'unknown' },
  commands,
  evolve,

  decide: {
    DraftPlan: (plan, state, { id }) => {
      if (state.status !== 'unknown') throw new Refusal('PLAN.EXISTS');
      checkDraft(plan);
      const { aspiration, ...rest } = plan;
      return [
        events.DevelopmentPlanDrafted({
          ...rest,
          planId: id,
          horizonYear: plan.horizonYear ?? plan.year,
          needsAssessmentIds: plan.needsAssessmentIds ?? [],
          aspiration: Personal.maybe(aspiration),
        }),
      ];
    },

    ConsultStakeholder: (consultation, state, { now, newId }) => {
      const plan = draft(state);
      checkDay(plan, consultation, now);
      const { summary, ...rest } = consultation;
      return [
        events.StakeholderConsulted({
          ...of(plan),
          ...rest,
          consultationId: newId(),
          summary: Personal.of(summary),
        }),
      ];
    },

    RecordJointFormulation: (formulation, state, { now, newId }) => {
      const plan = draft(state);
      checkDay(plan, formulation, now);
      checkAgreed(plan, formulation.itemIds);
      const { heldOn, parties, itemIds, minutesSha256 } = formulation;
      const held = { formulationId: newId(), heldOn, parties, itemIds, minutesSha256 };
      return [events.PlanFormulatedJointly({ ...of(plan), ...held })];
    },

    AddPlanItem: ({ reason, ...item }, state) => {
      const plan = changeable(state, { ...item, reason });
      const { itemId } = item;
      if (plan.items.has(itemId) || plan.removed.has(itemId))
        throw new Refusal('PLAN.ITEM_EXISTS', { itemId });
      checkItem(plan, item);
      return [events.PlanItemAdded({ ...of(plan), revision: nextRevision(plan), ...item })];
    },

    ReplacePlanItem: ({ reason, ...item }, state) => {
      const plan = changeable(state, { ...item, reason });
      refuseUnknownItem(plan, item.itemId);
      checkItem(plan, item);
      return [events.PlanItemReplaced({ ...of(plan), revision: nextRevision(plan), ...item })];
    },

    RemovePlanItem: ({ itemId, reason, driver }, state) => {
      const plan = changeable(state, { reason, driver });
      refuseUnknownItem(plan, itemId);
      if (plan.status === 'approved' && plan.items.size === 1) throw new Refusal('PLAN.NO_ITEMS');
      return [events.PlanItemRemoved({ ...of(plan), revision: nextRevision(plan), itemId, driver })];
    },

    SubmitPlan: ({ waiver }, state, { actor }) => {
      const plan = draft(state);
      if (plan.items.size === 0) throw new Refusal('PLAN.NO_ITEMS');
      if (plan.needsAssessmentIds.length === 0 && waiver === undefined) throw new Refusal('PLAN.NO_NEEDS');
      const submittedBy = actor.id;
      return [events.DevelopmentPlanSubmitted({ ...of(plan), submittedBy, waiver: Personal.maybe(waiver) })];
    },

    ReturnPlan: (_, state) => [events.DevelopmentPlanReturned(of(submitted(state)))],

    ApprovePlan: ({ letterNumber }, state, { actor }) => {
      const plan = submitted(state);
      const { submittedBy, employeeId, revision } = plan;
      if (actor.id === submittedBy) throw new Refusal('PLAN.APPROVER_IS_SUBMITTER');
      if (employeeId !== undefined) refuseOwn(actor, [employeeId], 'PLAN.OWN_PLAN');
      const approvedBy = actor.id;
      return [
        events.DevelopmentPlanApproved({ ...of(plan), revision, submittedBy, letterNumber, approvedBy }),
      ];
    },

    EvaluatePlan: (evaluation, state, { now, actor, newId }) => {
      const plan = approved(state);
      if (actor.id === plan.approvedBy) throw new Refusal('PLAN.EVALUATOR_IS_APPROVER');
      if (plan.employeeId !== undefined) refuseOwn(actor, [plan.employeeId], 'PLAN.OWN_EVALUATION');
      checkPeriod(plan, evaluation, now);
      const { findings, recommendations = [], ...rest } = evaluation;
      return [
        events.DevelopmentPlanEvaluated({
          ...{ ...of(plan), ...rest, evaluationId: newId(), approvedBy: plan.approvedBy },
          findings: Personal.of(findings),
          recommendations: recommendations.map((text) => Personal.of(text)),
        }),
      ];
    },

    ClosePlan: ({ notes, evaluationWaiver }, state) => {
      const plan = approved(state);
      if (plan.evaluated.size > 0 === (evaluationWaiver !== undefined))
        throw new Refusal('PLAN.EVALUATION_OR_WAIVER', { evaluations: plan.evaluated.size });
      return [
        events.DevelopmentPlanClosed({
          ...{ ...of(plan), notes: Personal.of(notes) },
          evaluationWaiver: Personal.maybe(evaluationWaiver),
        }),
      ];
    },
  },
};
