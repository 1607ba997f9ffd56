import type { ReportingView } from '@jejak/projection-engine';

const columns = {
  dispute_id: 'Opaque id of the dispute',
  employee_id: 'Opaque id of the employee whose record it is',
  state: 'open, upheld, rejected or withdrawn',
};

export const reporting: readonly ReportingView[] = [
  {
    schema: 'serving',
    name: 'disputes',
    comment: 'Disputed records, one row each, as the latest dispute stands. For the API only: that somebody disputes is theirs.',
    sql: `
      SELECT dispute_id, employee_id, kind, record_id, event_id, event_position, keepers, state, opened_on, due_on, ended_on,
        correction_id, correction_position
      FROM {schema}.dispute`,
    columns: {
      ...columns,
      kind: 'ATTENDANCE, SCORE, OUTCOME, HOURS, CERTIFICATE, LEVEL, QUALIFICATION, PLACEMENT or MENTORSHIP',
      record_id: 'Opaque id of the run, the source of hours, the certificate, assessment, qualification or mentorship; of a placement that of the employee',
      event_id: 'The event that said it last when it was disputed',
      event_position: 'Its place in the log, by which the audit trail tells who did it',
      keepers: 'Roles whose it is to answer (JSON)',
      opened_on: 'Day in Medan on which it was opened',
      due_on: 'Last day for an answer, in working days',
      ended_on: 'Day in Medan on which it was answered or withdrawn; null while it is open',
      correction_id: 'The event that put the record right; null unless it was upheld',
      correction_position: 'Its place in the log',
    },
  },
  {
    schema: 'serving',
    name: 'dispute_steps',
    comment: 'The steps of each dispute with their texts. For the API only: anything may stand in them.',
    sql: `
      SELECT position, dispute_id, employee_id, state, occurred_at, recorded_at, actor_id, actor_role, reason, reason_state
      FROM {schema}.dispute_step`,
    columns: {
      ...columns,
      position: 'Place of the event in the log',
      state: `What it was then: ${columns.state}`,
      occurred_at: 'When it happened',
      recorded_at: 'When the application accepted it',
      actor_id: 'Opaque id of the account that did it',
      actor_role: 'Role in which it was done',
      reason: 'What is said to be wrong, or why it was answered so; null where it is erased',
      reason_state: 'value, erased or lost; null where nothing was said',
    },
  },
]; // prettier-ignore
