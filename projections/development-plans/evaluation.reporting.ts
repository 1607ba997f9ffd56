import type { ReportingView } from '@jejak/projection-engine';

const ownerComments = {
  plan_id: 'Opaque id of the plan',
  unit_id: 'Opaque id of the unit, of a plan of a unit',
  employee_id: 'Opaque id of the employee, of an individual plan',
};

/** SQL views of how plans were formulated together, and evaluated as a whole. */
export const evaluationViews: readonly ReportingView[] = [
  {
    name: 'plan_formulations',
    comment: 'Meetings at which others formulated a development plan, too, and what was agreed upon there.',
    sql: `
      SELECT formulation_id, plan_id, unit_id, employee_id, held_on, parties, item_ids, minutes_sha256
      FROM {schema}.plan_formulation`,
    columns: {
      formulation_id: 'Opaque id of the meeting',
      ...ownerComments,
      held_on: 'Day on which it was held',
      parties: 'Who was there: [{kind, organisation, part}]; part: CO_OWNER or CONTRIBUTOR',
      item_ids: 'Items that were agreed upon, as they stood then',
      minutes_sha256: 'Digest of the minutes',
    },
  },
  {
    name: 'plan_evaluations',
    comment: 'Evaluations of development plans as a whole. What was found stands in the view for the API.',
    sql: `
      SELECT evaluation_id, plan_id, unit_id, employee_id, "from", until, verdict, involved, position
      FROM {schema}.plan_evaluation`,
    columns: {
      evaluation_id: 'Opaque id of the evaluation',
      ...ownerComments,
      from: 'First day of the period that was evaluated',
      until: 'Last day of the period that was evaluated',
      verdict: 'ON_TRACK, NEEDS_CHANGE, ACHIEVED, PARTLY_ACHIEVED or NOT_ACHIEVED',
      involved: 'Who was involved: [{kind, organisation}]',
      position: 'Place of the event in the log',
    },
  },
  {
    schema: 'serving',
    name: 'plan_remarks',
    comment:
      'What was said when plans were evaluated, or why they were not. For the API only: anything may stand in it.',
    sql: `SELECT position, place, plan_id, evaluation_id, kind, text, text_state FROM {schema}.plan_remark`,
    columns: {
      position: 'Place of the event in the log',
      place: 'Order within the event, from 0',
      plan_id: 'Opaque id of the plan',
      evaluation_id: 'Opaque id of the evaluation; null of a waiver',
      kind: 'FINDINGS, RECOMMENDATION or WAIVER',
      text: 'What was said; null once it is erased',
      text_state: 'value; erased: the person was erased; lost: the key is gone although nobody was erased',
    },
  },
];
