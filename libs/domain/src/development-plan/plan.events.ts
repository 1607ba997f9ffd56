import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, rupiah, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { item, objective, owner, planRevision, year } from './plan.fields.js';
import { CONSULTATION_METHODS, PLAN_SCOPES, STAKEHOLDERS } from './plan.vocabulary.js';

/** A plan of development was begun. */
export const DevelopmentPlanDrafted = defineEvent('DevelopmentPlanDrafted', 1, {
  planId: id,
  ...owner,
  scope: code(PLAN_SCOPES),
  year,
  /** Last year of the longer plan of which this is the slice of one year. */
  horizonYear: year,
  /** Number of the policy (*kebijakan*) that it carries out. */
  policyReference: clear('the number of a policy', text(200)).optional(),
  needsAssessmentIds: z.array(id),
  objectives: z.array(objective).min(1),
  budgetIdr: rupiah.optional(),
  /** What the employee wants to become, of an individual plan. */
  aspiration: personal('free-text', text(1000)).optional(),
  /** The position that an individual plan leads to. */
  targetPositionId: id.optional(),
});

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

/** The plan got a line. After the approval the reason is in the metadata. */
export const PlanItemAdded = defineEvent(
  'PlanItemAdded',
  2,
  { planId: id, ...owner, revision: planRevision, itemId: id, ...item },
  // version 2: suggestions
  { 1: (data) => ({ ...data }) },
);

/** A line of the plan says this from now on. After the approval the reason is in the metadata. */
export const PlanItemReplaced = defineEvent(
  'PlanItemReplaced',
  2,
  { planId: id, ...owner, revision: planRevision, itemId: id, ...item },
  // version 2: suggestions
  { 1: (data) => ({ ...data }) },
);

/** A line was taken out of the plan. After the approval the reason is in the metadata. */
export const PlanItemRemoved = defineEvent('PlanItemRemoved', 1, {
  planId: id,
  ...owner,
  revision: planRevision,
  itemId: id,
});

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
export const DevelopmentPlanApproved = defineEvent('DevelopmentPlanApproved', 1, {
  planId: id,
  ...owner,
  revision: planRevision,
  submittedBy: id,
  letterNumber: clear('the number of a letter about a plan', text(100)),
});

/** The plan ended. */
export const DevelopmentPlanClosed = defineEvent('DevelopmentPlanClosed', 1, {
  planId: id,
  ...owner,
  notes: personal('free-text', text(2000)),
});
