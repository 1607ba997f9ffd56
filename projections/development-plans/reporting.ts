import type { ReportingView } from '@jejak/projection-engine';
import { evaluationViews } from './evaluation.reporting.js';
import { leadershipView } from './leadership.js';
import { offPlanViews } from './off-plan.reporting.js';

/** Figures of the programmes that `which` selects; those that were cancelled do not count. */
const programmeFigures = (which: string) => `
  SELECT count(*) AS programmes, coalesce(sum(enrolled), 0) AS enrolled, coalesce(sum(done), 0) AS done,
    coalesce(sum(cost_idr), 0)::bigint AS spent_idr
  FROM {schema}.planned_programme AS programme
  WHERE ${which} AND status <> 'CANCELLED'`;

const figureComments = {
  programmes: 'Programmes scheduled for it, without those that were cancelled',
  enrolled: 'Seats held in these programmes; who sits in two counts twice',
  done: 'Of these: outcome PASSED, FAILED or ATTENDED',
  spent_idr: 'Realised cost of the completed ones, rupiah',
};
const ownerComments = {
  unit_id: 'Opaque id of the unit, of a plan of a unit',
  employee_id: 'Opaque id of the employee, of an individual plan',
};

/** SQL views of plans and of their items. */
export const reporting: readonly ReportingView[] = [
  {
    name: 'plan_progress',
    comment: 'Each item of a development plan as it stands, with what was done for it.',
    sql: `
      SELECT plan_id, item_id, item.unit_id, item.employee_id, year, state AS plan_state, competency_code, from_level,
        to_level, form, quarter, jp::float8, item.needs_assessment_id, target_headcount, item.budget_idr, programmes,
        enrolled, done, spent_idr,
        CASE WHEN removed THEN 'REMOVED' WHEN done >= target_headcount THEN 'REACHED'
          WHEN programmes > 0 THEN 'UNDER_WAY' ELSE 'OPEN' END AS status, agreed_on, item.suggestion_id
      FROM {schema}.plan_item AS item JOIN {schema}.plan USING (plan_id)
      CROSS JOIN LATERAL (${programmeFigures(
        'programme.plan_id = item.plan_id AND programme.item_id = item.item_id',
      )}) AS figures`,
    columns: {
      plan_id: 'Opaque id of the plan',
      item_id: 'Opaque id of the item, within the plan',
      ...ownerComments,
      year: 'Year of the plan',
      plan_state: 'draft, submitted, approved or closed',
      competency_code: 'Code in the competency standard',
      from_level: 'Level held at the start, 0 to 5',
      to_level: 'Level aimed at, 1 to 5',
      form: 'Form of development (LAN 10/2018)',
      quarter: 'Quarter of the year, 1 to 4',
      jp: 'Lesson hours of each participant',
      needs_assessment_id: 'The assessment that found the need, if it names one',
      target_headcount: 'Employees whom it shall bring to the level',
      budget_idr: 'Budget of the item, rupiah',
      ...figureComments,
      status:
        'REMOVED: taken out of the plan; REACHED: done is the target or more; UNDER_WAY: a programme is scheduled; OPEN',
      agreed_on:
        'Day on which all who formulated the plan agreed upon the item as it stands; null where they did not',
      suggestion_id: 'The suggestion that it takes up, a follow-up, if it names one',
    },
  },
  {
    name: 'plan_heads',
    comment: 'Development plans as they stand without any figures: what to look others up by, and to count.',
    sql: `
      SELECT plan_id, scope, unit_id, employee_id, year, state, letter_number, policy_id, strategy_id, needs_assessment_ids
      FROM {schema}.plan`,
    columns: {
      plan_id: 'Opaque id of the plan',
      scope: 'CITY, UNIT or INDIVIDUAL',
      ...ownerComments,
      year: 'Year for which it plans',
      state: 'draft, submitted, approved or closed',
      letter_number: 'Number of the letter of approval',
      policy_id: 'Policy of development that it carries out',
      strategy_id: 'Plan of several years of which it is a slice',
      needs_assessment_ids: 'Assessments of needs that it rests on',
    },
  },
  {
    name: 'development_plans',
    comment:
      'Development plans as they stand, with what came of them; items that were taken out do not count.',
    sql: `
      SELECT plan_id, scope, unit_id, employee_id, year, horizon_year, policy_reference, needs_assessment_ids,
        objectives, target_position_id, state, revision, submitted_at, approved_at, letter_number, closed_at,
        budget_idr, items, target_headcount, planned_jp::float8, planned_idr, reached_items, programmes, enrolled,
        done, spent_idr, (100.0 * achieved / nullif(target_headcount, 0))::float8 AS achieved_pct,
        policy_id, strategy_id, evaluations, verdict, agreed_items
      FROM {schema}.plan
      CROSS JOIN LATERAL (
        SELECT count(*) AS items, coalesce(sum(target_headcount), 0) AS target_headcount,
          coalesce(sum(target_headcount * jp), 0) AS planned_jp,
          coalesce(sum(budget_idr), 0)::bigint AS planned_idr,
          count(*) FILTER (WHERE status = 'REACHED') AS reached_items,
          count(*) FILTER (WHERE agreed_on IS NOT NULL) AS agreed_items,
          coalesce(sum(least(done, target_headcount)), 0) AS achieved
        FROM reporting.plan_progress AS item WHERE item.plan_id = plan.plan_id AND status <> 'REMOVED') AS planned
      CROSS JOIN LATERAL (${programmeFigures('programme.plan_id = plan.plan_id')}) AS figures
      CROSS JOIN LATERAL (
        SELECT count(*) AS evaluations, (array_agg(verdict ORDER BY until DESC, position DESC))[1] AS verdict
        FROM {schema}.plan_evaluation AS one WHERE one.plan_id = plan.plan_id) AS evaluated`,
    columns: {
      plan_id: 'Opaque id of the plan',
      scope: 'CITY, UNIT or INDIVIDUAL',
      ...ownerComments,
      year: 'Year for which it plans',
      horizon_year: 'Last year of the longer plan of which it is a slice',
      policy_reference:
        'Number of the policy that it carries out, of a plan from before policies were on record',
      needs_assessment_ids: 'Assessments of needs that it rests on',
      objectives:
        'What shall be reached: [{kind, indicator, baseline, target, positionIds}]; positionIds: positions that it serves',
      target_position_id: 'Position that an individual plan leads to',
      state: 'draft, submitted, approved or closed',
      revision: '1 up to the approval; each change of an item after it is the next one',
      submitted_at: 'When it was handed in, the last time',
      approved_at: 'When it was approved',
      letter_number: 'Number of the letter of approval',
      closed_at: 'When it ended',
      budget_idr: 'What the items may cost together, rupiah',
      items: 'Items as they stand',
      target_headcount: 'Sum over the items',
      planned_jp: 'Lesson hours of all participants of all items',
      planned_idr: 'Budgets of the items together, rupiah',
      reached_items: 'Items whose target was reached',
      ...figureComments,
      achieved_pct: 'Σ done (of an item at most its target) / Σ target, per cent; null without items',
      policy_id: 'Policy of development that it carries out',
      strategy_id: 'Plan of several years of which it is a slice',
      evaluations: 'How often it was evaluated as a whole',
      verdict: 'What the evaluation of the latest period says; null before the first',
      agreed_items: 'Items as they stand upon which all who formulated the plan agreed',
    },
  },
  {
    name: 'programme_plans',
    comment: 'Whether each run of a programme is under an item of a plan.',
    sql: `SELECT programme_id, plan_id, item_id, basis, status, enrolled, done, cost_idr FROM {schema}.planned_programme`,
    columns: {
      programme_id: 'The run (angkatan)',
      plan_id: 'The plan that it carries out',
      item_id: 'The item of that plan',
      basis: 'PLAN; OFF_PLAN: under none, for a reason; null: nothing was said',
      status: 'SCHEDULED, RUNNING, COMPLETED or CANCELLED',
      enrolled: 'Seats held',
      done: 'Participants with outcome PASSED, FAILED or ATTENDED',
      cost_idr: 'Realised cost, rupiah, once completed',
    },
  },
  {
    schema: 'serving',
    name: 'development_plan_steps',
    comment:
      'What was done with each plan, with reasons and notes. For the API only: anything may stand in them.',
    sql: `
      SELECT position, plan_id, kind, revision, details, occurred_at, recorded_at, actor_id, actor_role, note,
        note_state
      FROM {schema}.plan_step`,
    columns: {
      position: 'Place of the event in the log',
      plan_id: 'Opaque id of the plan',
      kind: 'DRAFTED, CONSULTED, FORMULATED, ITEM_ADDED, ITEM_REPLACED, ITEM_REMOVED, SUBMITTED, RETURNED, APPROVED, EVALUATED or CLOSED',
      revision: 'Revision of the plan from then on; null where what it says stays the same',
      details: 'What the step says, by field',
      occurred_at: 'When it happened',
      recorded_at: 'When the application accepted it',
      actor_id: 'Opaque id of who did it',
      actor_role: 'Role in which they did it',
      note: 'Reason, aspiration, summary, waiver or notes; null once it is erased',
      note_state: 'value; erased: the person was erased; lost: the key is gone although nobody was erased',
    },
  },
  ...evaluationViews,
  ...offPlanViews,
  leadershipView,
];
