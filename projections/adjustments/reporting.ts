import type { ReportingView } from '@jejak/projection-engine';

const STATE =
  'decided; unchanged: it was decided that nothing is changed; carried-out: a run does it; withdrawn';

export const reporting: readonly ReportingView[] = [
  {
    name: 'adjustments',
    comment:
      'What was decided to change in later runs of a series, what led to it, and which run carries it out. What each run brought is in programme_effectiveness. No texts.',
    sql: `
      SELECT adjustment_id, position, adjustment.series_id, source_kind, source_id, changes, adjustment.state, decided_on,
        evaluated.programme_id AS evaluated_programme_id, adjustment.programme_id, adjustment.ended_on
      FROM {schema}.adjustment
      LEFT JOIN reporting.programme_evaluations AS evaluated
        ON source_kind = 'EVALUATION' AND evaluated.evaluation_id = source_id`,
    columns: {
      adjustment_id: 'Opaque id of the adjustment',
      position: 'Place of the decision in the log',
      series_id: 'The series of programmes whose later runs it is about',
      source_kind: 'What led to it: EVALUATION, FOLLOW_UP, FEEDBACK or FORUM',
      source_id: 'Opaque id of what led to it',
      changes:
        'What is changed, a JSON list of CONTENT, METHOD, FACILITATOR, SCHEDULE and FACILITIES; empty: nothing',
      state: STATE,
      decided_on: 'Day in Medan on which it was decided',
      evaluated_programme_id:
        'The run that was evaluated; null where something else than an evaluation led to it',
      programme_id: 'The run that carries it out; null where none does',
      ended_on:
        'Day in Medan on which it was recorded that a run carries it out, or on which it was withdrawn',
    },
  },
  {
    schema: 'serving',
    name: 'adjustment_steps',
    comment: 'The steps of each adjustment with their reasons. For the API only: anything may stand in them.',
    sql: `
      SELECT position, adjustment_id, state, occurred_at, recorded_at, actor_id, actor_role, reason, reason_state
      FROM {schema}.adjustment_step`,
    columns: {
      position: 'Place of the event in the log',
      adjustment_id: 'Opaque id of the adjustment',
      state: `What it was then: ${STATE}`,
      occurred_at: 'When it happened',
      recorded_at: 'When the application accepted it',
      actor_id: 'Opaque id of the account that did it',
      actor_role: 'Role in which it was done',
      reason: 'Why; null where none was given or it is erased',
      reason_state: 'value, erased or lost; null where none was given',
    },
  },
];
