import { medanDay, type ReportingView } from '@jejak/projection-engine';

const REASON =
  'NOT_OF_THE_DUTY, REQUIREMENT_LACKING, COMPETENT_ALREADY, SERVICE_NEEDS, OTHER_HAS_PRIORITY, OTHER_PROGRAMME_FITS, NO_BUDGET or OTHER';
const STATUS = 'nominated, accepted, declined or withdrawn';

export const reporting: readonly ReportingView[] = [
  {
    name: 'nominations',
    comment:
      'Nominations for runs of programmes, each time somebody was nominated. Seats are in programme_seats, places in waiting_list. No texts.',
    sql: `
      SELECT nomination_id, attempt, position, programme_id, employee_id, basis, plan_id, item_id, status,
        ${medanDay('nominated_at')} AS nominated_on, ${medanDay('decided_at')} AS decided_on, reason_code,
        coalesce(${medanDay('decided_at')}, ${medanDay('now()')}) - ${medanDay('nominated_at')} AS age_days,
        (SELECT actor_role FROM {schema}.nomination_step AS step
          WHERE step.nomination_id = nomination.nomination_id AND step.attempt = nomination.attempt
            AND step.status IN ('accepted', 'declined') ORDER BY step.position DESC LIMIT 1) AS decided_by_role, overridden
      FROM {schema}.nomination`,
    columns: {
      nomination_id: 'Opaque id, one for a programme and an employee',
      attempt: '1 for the first nomination; one more for each after one that was declined or withdrawn',
      position: 'Place of the nomination in the log',
      programme_id: 'The run (angkatan)',
      employee_id: 'Opaque id of the employee',
      basis: 'GAP, PLAN, TALENT, SELF (by themselves) or REMEDIAL',
      plan_id: 'Plan of development that calls for it; null where none is named',
      item_id: 'Item of that plan',
      status: STATUS,
      nominated_on: 'Day in Medan on which it was made',
      decided_on: 'Day in Medan on which it was accepted or declined; null before',
      reason_code: `Why it was declined: ${REASON}; null where it was not`,
      age_days: 'Days from the nomination to the decision, else to today',
      decided_by_role: 'Role in which it was accepted or declined; null before',
      overridden: 'Whether they were nominated although the run is not for their position',
    },
  },
  {
    name: 'waiting_list',
    comment: 'Who stands on the waiting list of a run, also for the moment before they are enrolled.',
    sql: `SELECT programme_id, employee_id, position FROM {schema}.waiting`,
    columns: {
      programme_id: 'The run (angkatan)',
      employee_id: 'Opaque id of the employee',
      position: 'Place of the event in the log: the smallest one of a run gets the next seat',
    },
  },
  {
    name: 'programme_competencies',
    comment: 'What runs of programmes are about.',
    sql: `SELECT programme_id, competency_code, target_level FROM {schema}.programme_competency`,
    columns: {
      programme_id: 'The run (angkatan)',
      competency_code: 'Code of the competency',
      target_level: 'Level to reach, 0 to 5',
    },
  },
  {
    name: 'programme_eligibility',
    comment:
      'For whom runs of programmes are: whose position fits one of the rows. A run without a row is for everybody.',
    sql: `SELECT programme_id, eligible_by, value FROM {schema}.programme_eligibility`,
    columns: {
      programme_id: 'The run (angkatan)',
      eligible_by: 'POSITION, FAMILY or CLASS',
      value: 'Opaque id of the position, or the code of the family or class of positions',
    },
  },
  {
    schema: 'serving',
    name: 'nomination_steps',
    comment: 'The steps of each nomination with their reasons. For the API only: anything may stand in them.',
    sql: `
      SELECT position, nomination_id, attempt, employee_id, status, occurred_at, recorded_at, actor_id, actor_role,
        reason_code, reason, reason_state
      FROM {schema}.nomination_step`,
    columns: {
      position: 'Place of the event in the log',
      nomination_id: 'Opaque id, one for a programme and an employee',
      attempt: 'Which nomination of theirs',
      employee_id: 'Opaque id of the employee',
      status: `What it was then: ${STATUS}`,
      occurred_at: 'When it happened',
      recorded_at: 'When the application accepted it',
      actor_id: 'Opaque id of the account that did it',
      actor_role: 'Role in which it was done',
      reason_code: `declined: ${REASON}`,
      reason: 'Why; null where none was given or it is erased',
      reason_state: 'value, erased or lost; null where none was given',
    },
  },
];
