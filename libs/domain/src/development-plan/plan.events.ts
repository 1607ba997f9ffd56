import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, rupiah, sha256, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { driver, formulator, involved, item, objective, owner, planRevision, year } from './plan.fields.js';
import { CONSULTATION_METHODS, PLAN_SCOPES, PLAN_VERDICTS, STAKEHOLDERS } from './plan.vocabulary.js';

/** From the first version to the second, which may say more. */
const saysMore = { 1: (data: Readonly<Record<string, unknown>>) => ({ ...data }) };

/** A plan of development was begun. */
export const DevelopmentPlanDrafted = defineEvent(
  'DevelopmentPlanDrafted',
  2,
  {
    planId: id,
    ...owner,
    scope: code(PLAN_SCOPES),
    year,
    /** Last year of the longer plan of which this is the slice of one year. */
    horizonYear: year,
    /** Number of the policy that it carries out, of a plan from before policies were on record. */
    policyReference: clear('the number of a policy', text(200)).optional(),
    /** The policy of development (*kebijakan pembinaan*) that it carries out. */
    policyId: id.optional(),
    /** The plan of several years of which it is the slice of one year. */
    strategyId: id.optional(),
    needsAssessmentIds: z.array(id),
    objectives: z.array(objective).min(1),
    budgetIdr: rupiah.optional(),
    /** What the employee wants to become, of an individual plan. */
    aspiration: personal('free-text', text(1000)).optional(),
    /** The position that an individual plan leads to. */
    targetPositionId: id.optional(),
  },
  saysMore,
);

/** Somebody was heard about the plan. */
export const StakeholderConsulted = defineEvent('StakeholderConsulted', 1, {
  planId: id,
  ...owner,
  consultationId: id,
  kind: code(STAKEHOLDERS),
  organisation: clear('the name of an organisation', text(200)),
  method: code(CONSULTATION_METHODS),
  summary: personal('free-text', text(2000)),
  heldOn: day,
});

/** Others formulated the plan, too, and all of them agreed upon these items. */
export const PlanFormulatedJointly = defineEvent('PlanFormulatedJointly', 1, {
  planId: id,
  ...owner,
  formulationId: id,
  heldOn: day,
  parties: z.array(formulator).min(1),
  itemIds: z.array(id).min(1),
  /** Of the minutes (*berita acara*). */
  minutesSha256: sha256,
});

/** The plan got a line. After the approval the reason is in the metadata. */
export const PlanItemAdded = defineEvent(
  'PlanItemAdded',
  2,
  {
    planId: id,
    ...owner,
    revision: planRevision,
    itemId: id,
    ...item,
    driver,
  },
  saysMore,
);

/** A line of the plan says this from now on. After the approval the reason is in the metadata. */
export const PlanItemReplaced = defineEvent(
  'PlanItemReplaced',
  2,
  {
    planId: id,
    ...owner,
    revision: planRevision,
    itemId: id,
    ...item,
    driver,
  },
  saysMore,
);

/** A line was taken out of the plan. After the approval the reason is in the metadata. */
export const PlanItemRemoved = defineEvent(
  'PlanItemRemoved',
  2,
  {
    planId: id,
    ...owner,
    revision: planRevision,
    itemId: id,
    driver,
  },
  saysMore,
);

/** The plan was handed in. */
export const DevelopmentPlanSubmitted = defineEvent('DevelopmentPlanSubmitted', 1, {
  planId: id,
  ...owner,
  /** Opaque id of the account that handed it in: another one approves. */
  submittedBy: id,
  /** Why it rests on no assessment of needs. */
  waiver: personal('free-text', text(500)).optional(),
});

/** The plan was given back to be worked over; the reason is in the metadata. */
export const DevelopmentPlanReturned = defineEvent('DevelopmentPlanReturned', 1, { planId: id, ...owner });

/** The plan was approved (*disahkan*). */
export const DevelopmentPlanApproved = defineEvent(
  'DevelopmentPlanApproved',
  2,
  {
    planId: id,
    ...owner,
    revision: planRevision,
    submittedBy: id,
    letterNumber: clear('the number of a letter about a plan', text(100)),
    /** Opaque id of the account that approved it: another one evaluates the plan. */
    approvedBy: id.optional(),
  },
  saysMore,
);

/** The plan as a whole was evaluated, over a period of its year. */
export const DevelopmentPlanEvaluated = defineEvent('DevelopmentPlanEvaluated', 1, {
  planId: id,
  ...owner,
  evaluationId: id,
  /** Opaque id of the account that approved the plan, where that is on record: another one evaluates it. */
  approvedBy: id.optional(),
  from: day,
  until: day,
  verdict: code(PLAN_VERDICTS),
  findings: personal('free-text', text(2000)),
  recommendations: z.array(personal('free-text', text(500))),
  involved: z.array(involved).min(1),
});

/** The plan ended. */
export const DevelopmentPlanClosed = defineEvent(
  'DevelopmentPlanClosed',
  2,
  {
    planId: id,
    ...owner,
    notes: personal('free-text', text(2000)),
    /** Why it ended without an evaluation. */
    evaluationWaiver: personal('free-text', text(500)).optional(),
  },
  saysMore,
);
