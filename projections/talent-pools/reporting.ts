import { medanDay, type ReportingView } from '@jejak/projection-engine';

/** Where somebody works today. */
const place = `
  SELECT unit_id FROM reporting.employee_stays AS stay
  WHERE stay.employee_id = talent.employee_id AND since <= ${medanDay('now()')} AND coalesce(until >= ${medanDay('now()')}, true) LIMIT 1`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'talent_pools',
    comment: 'Places of employees in talent pools, also those that ended. No texts.',
    sql: `
      SELECT talent_id, employee_id, place.unit_id, pool, target_position_id, recorded_on,
        decided_by, withdrawn_on, position
      FROM {schema}.talent LEFT JOIN LATERAL (${place}) AS place ON true`,
    columns: {
      talent_id: 'Opaque id of the place',
      employee_id: 'Opaque id of the employee',
      unit_id: 'Unit in which they work today; null where they left',
      pool: 'Code of the pool (kelompok talenta)',
      target_position_id: 'Position (jabatan) for which they are developed',
      recorded_on: 'Day in Medan on which they were taken in',
      decided_by: 'Opaque id of the account that decided it',
      withdrawn_on: 'Day in Medan on which they were taken out; null while they are in it',
      position: 'Place of the event in the log',
    },
  },
  {
    schema: 'serving',
    name: 'talent_reasons',
    comment: 'By what merit people were taken into talent pools. For the API only: anything may stand in it.',
    sql: `SELECT talent_id, reason, reason_state FROM {schema}.talent`,
    columns: {
      talent_id: 'Opaque id of the place',
      reason: 'By what merit; null once it is erased',
      reason_state:
        'value; erased: the employee was erased; lost: the key is gone although nobody was erased',
    },
  },
];
