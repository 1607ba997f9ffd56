import { medanDay, type ReportingView } from '@jejak/projection-engine';

export const reporting: readonly ReportingView[] = [
  {
    name: 'follow_ups',
    comment:
      'Follow-ups as they stand. Age and whether one is overdue are as of today in Medan, when the view is read. No texts.',
    sql: `
      SELECT follow_up_id, kind, source_kind, source_id, employee_id, unit_id, programme_id, series_id, rule_id, state,
        ${medanDay('raised_at')} AS raised_on, owner_id, due_on, outcome, ${medanDay('resolved_at')} AS resolved_on,
        effective, ${medanDay('verified_at')} AS verified_on,
        coalesce(${medanDay('resolved_at')}, ${medanDay('now()')}) - ${medanDay('raised_at')} AS age_days,
        coalesce(state IN ('raised', 'assigned') AND due_on < ${medanDay('now()')}, false) AS overdue, competency_code
      FROM {schema}.follow_up`,
    columns: {
      follow_up_id: 'Opaque id of the follow-up',
      kind: 'What it asks for: REMEDIAL, ADVANCED_PROGRAMME, METHOD_CHANGE, ASSISTANCE, REWARD, PROMOTION_RECOMMENDATION, SERVICE_FIX, DATA_FIX, AUDIT_FINDING or PLAN_ITEM_SUGGESTION',
      source_kind: 'What gave rise to it, e.g. PROGRAMME; FOLLOW_UP: an earlier one that did not help',
      source_id: 'Opaque id of what gave rise to it',
      employee_id: 'Employee whom it is about; of this and the next three exactly one is set',
      unit_id: 'Unit that it is about',
      programme_id: 'Programme that it is about',
      series_id: 'Series of programmes that it is about',
      rule_id: 'Name and version of the rule by which a policy raised it; null where a person did',
      competency_code: 'PLAN_ITEM_SUGGESTION: the competency that an item of a plan would develop',
      state: 'raised, assigned, resolved or verified',
      raised_on: 'Day in Medan on which it was raised',
      owner_id: 'Employee who has to see to it; null before it was assigned',
      due_on:
        'Last day to see to it; before it was assigned the one with which it was raised, null where that named none',
      outcome: 'DONE, DISMISSED or SUPERSEDED; null before it was resolved',
      resolved_on: 'Day in Medan on which its owner resolved it',
      effective: 'Whether it helped, as somebody else than its owner saw it; null before it was verified',
      verified_on: 'Day in Medan on which it was verified',
      age_days: 'Days from the day on which it was raised to that on which it was resolved, else to today',
      overdue: 'Whether it is not resolved, and its last day is past today',
    },
  },
  {
    schema: 'serving',
    name: 'follow_up_steps',
    comment: 'The steps of each follow-up with their reasons. For the API only: anything may stand in them.',
    sql: `
      SELECT position, follow_up_id, state, occurred_at, recorded_at, actor_id, actor_role, owner_id, due_on, reason,
        reason_state, result_ref, result_ref_state
      FROM {schema}.follow_up_step`,
    columns: {
      position: 'Place of the event in the log',
      follow_up_id: 'Opaque id of the follow-up',
      state: 'What it was then: raised, assigned, resolved or verified',
      occurred_at: 'When it happened',
      recorded_at: 'When the application accepted it',
      actor_id: 'Opaque id of the account that did it; policy:NAME for a policy',
      actor_role: 'Role in which it was done',
      owner_id: 'assigned: employee who got it to do',
      due_on: 'assigned: last day; raised: that by which it shall be seen to, if it was named',
      reason: 'Why, or what was seen; null where none was given or it is erased',
      reason_state: 'value, erased or lost; null where none was given',
      result_ref: 'resolved: what shows the result; null where none was given or it is erased',
      result_ref_state: 'value, erased or lost; null where none was given',
    },
  },
];
