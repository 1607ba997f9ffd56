import type { ReportingView } from '@jejak/projection-engine';

const links = [
  `SELECT 'need' AS from_kind, need::uuid AS from_id, 'GROUNDS' AS relation, 'plan' AS to_kind, plan_id AS to_id
   FROM reporting.plan_heads CROSS JOIN LATERAL jsonb_array_elements_text(needs_assessment_ids) AS need`,
  `SELECT 'need', needs_assessment_id, 'FOUND', 'plan-item', item_id
   FROM reporting.plan_progress WHERE needs_assessment_id IS NOT NULL`,
  `SELECT 'plan', plan_id, 'HAS', 'plan-item', item_id FROM reporting.plan_progress`,
  `SELECT 'plan', plan_id, 'FOR', 'unit', unit_id FROM reporting.plan_heads WHERE unit_id IS NOT NULL`,
  `SELECT 'plan-item', item_id, 'CARRIED_OUT_BY', 'programme', programme_id
   FROM reporting.programme_plans WHERE item_id IS NOT NULL`,
  `SELECT 'series', series_id, 'RUN', 'programme', programme_id FROM reporting.programme_runs`,
  `SELECT 'programme', programme_id, 'EVALUATED_BY', 'evaluation', evaluation_id
   FROM reporting.programme_evaluations`,
  ...[
    ['PROGRAMME', 'programme'],
    ['NEEDS_ASSESSMENT', 'need'],
    ['EVALUATION', 'evaluation'],
    ['FEEDBACK', 'feedback'],
    ['FORUM', 'forum'],
    ['FOLLOW_UP', 'follow-up'],
  ].map(
    ([source, kind]) => `SELECT '${kind}', source_id, 'LED_TO', 'follow-up', follow_up_id
   FROM reporting.follow_ups WHERE source_kind = '${source}'`,
  ),
  ...[
    ['EVALUATION', 'evaluation'],
    ['FOLLOW_UP', 'follow-up'],
    ['FEEDBACK', 'feedback'],
    ['FORUM', 'forum'],
  ].map(
    ([source, kind]) => `SELECT '${kind}', source_id, 'LED_TO', 'adjustment', adjustment_id
   FROM reporting.adjustments WHERE source_kind = '${source}'`,
  ),
  `SELECT 'adjustment', adjustment_id, 'ABOUT', 'series', series_id FROM reporting.adjustments`,
  `SELECT 'adjustment', adjustment_id, 'CARRIED_OUT_BY', 'programme', programme_id
   FROM reporting.adjustments WHERE programme_id IS NOT NULL`,
  ...['programme', 'series', 'unit'].map(
    (kind) => `SELECT 'follow-up', follow_up_id, 'ABOUT', '${kind}', ${kind}_id
   FROM reporting.follow_ups WHERE ${kind}_id IS NOT NULL`,
  ),
  `SELECT 'follow-up', suggestion_id, 'LED_TO', 'plan-item', item_id
   FROM reporting.plan_progress WHERE suggestion_id IS NOT NULL`,
  `SELECT 'forum', forum_id, 'LED_TO', 'need', needs_id FROM reporting.needs_forums`,
  `SELECT 'feedback', feedback_id, 'ABOUT', 'unit', unit_id FROM reporting.feedback_deadlines WHERE round = 1`,
  `SELECT 'forum', forum_id, 'ABOUT', 'unit', unit_id FROM reporting.forums`,
];

const nodes = [
  `SELECT 'need' AS kind, needs_id AS id, status AS state FROM reporting.needs_assessments`,
  `SELECT 'plan', plan_id, state FROM reporting.plan_heads`,
  `SELECT 'plan-item', item_id, status FROM reporting.plan_progress`,
  `SELECT DISTINCT 'series', series_id, NULL FROM reporting.programme_runs`,
  `SELECT 'programme', programme_id, status FROM reporting.programme_runs`,
  `SELECT 'evaluation', evaluation_id, verdict FROM reporting.programme_evaluations`,
  `SELECT 'follow-up', follow_up_id, state FROM reporting.follow_ups`,
  `SELECT 'adjustment', adjustment_id, state FROM reporting.adjustments`,
  `SELECT DISTINCT ON (feedback_id) 'feedback', feedback_id, state FROM
     (SELECT * FROM reporting.feedback_deadlines ORDER BY feedback_id, round DESC) AS latest`,
  `SELECT 'forum', forum_id, NULL FROM reporting.forums`,
  `SELECT 'unit', unit_id, NULL FROM reporting.access_units`,
];

/** Relations, as {@link links} gives them: what leads to what. */
export const reporting: readonly ReportingView[] = [
  {
    name: 'trace_links',
    comment:
      'What led to what, from the need to the effect on citizens, each link once and in that direction. Nothing about persons.',
    sql: links.join('\nUNION ALL\n'),
    columns: {
      from_kind:
        'need, plan, plan-item, series, programme, evaluation, follow-up, adjustment, feedback or forum',
      from_id: 'Its opaque id; of an item of a plan that within the plan',
      relation:
        'GROUNDS, FOUND: a need and what is planned for it; HAS: a plan and its items; FOR: for which unit; CARRIED_OUT_BY: an item or an adjustment and its programmes; RUN: a series and its runs; EVALUATED_BY; LED_TO: what gave rise to a need, a follow-up, an adjustment or an item of a plan; ABOUT',
      to_kind: 'need, plan, plan-item, programme, evaluation, follow-up, adjustment, series or unit',
      to_id: 'Its opaque id',
    },
  },
  {
    name: 'trace_nodes',
    comment: 'Everything that trace_links can name, as it stands.',
    sql: nodes.join('\nUNION ALL\n'),
    columns: {
      kind: 'need, plan, plan-item, series, programme, evaluation, follow-up, adjustment, feedback, forum or unit',
      id: 'Its opaque id',
      state: 'How it stands, as its own view says; null where nothing is said of that',
    },
  },
];
