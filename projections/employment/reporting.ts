import type { ReportingView } from '@jejak/projection-engine';

export const reporting: readonly ReportingView[] = [
  {
    name: 'employees',
    comment: 'The employees of the register. Whose registration was withdrawn never was one.',
    sql: `SELECT employee_id, kind, recorded_at FROM {schema}.employee`,
    columns: {
      employee_id: 'Opaque id of the employee',
      kind: 'PNS, CPNS, PPPK or PPPK_PARUH_WAKTU, as registered',
      recorded_at: 'When we knew',
    },
  },
  {
    name: 'employee_placements',
    comment:
      'Where employees work: each change, from the day on which it counts. The latest by effective_date, then position, stands.',
    sql: `
      SELECT employee_id, position, change, unit_id, effective_date, recorded_at, position_id,
        position_class, grade
      FROM {schema}.placement
      WHERE NOT EXISTS (
        SELECT FROM {schema}.withdrawn WHERE withdrawn.employee_id = placement.employee_id)`,
    columns: {
      employee_id: 'Opaque id of the employee',
      position: 'Place of the event in the log',
      change: 'REGISTERED, MUTATION, PROMOTION, RETIREMENT, EXIT or REINSTATED',
      unit_id: 'Opaque id of the unit; null where the employee left',
      effective_date: 'Day from which it counts (TMT)',
      recorded_at: 'When we knew',
      position_id: 'Opaque id of the position (jabatan); null where the employee left',
      position_class:
        'JPT_UTAMA, JPT_MADYA, JPT_PRATAMA, ADMINISTRATOR, PENGAWAS, FUNGSIONAL or PELAKSANA; null where the employee left',
      grade: 'Grade (golongan ruang), as III/a; null where none was told, or the employee left',
    },
  },
  {
    name: 'employee_stays',
    comment:
      'Where employees work from when until when, as known today: on a day that one counts which began by then and had not ended. What another change of the same day replaced is left out.',
    sql: `
      SELECT employee_id, unit_id, position_id, position_class, effective_date AS since, next_date - 1 AS until, position
      FROM (
        SELECT placement.*, lead(effective_date) OVER (
          PARTITION BY employee_id ORDER BY effective_date, position) AS next_date
        FROM {schema}.placement
        WHERE NOT EXISTS (
          SELECT FROM {schema}.withdrawn WHERE withdrawn.employee_id = placement.employee_id)) AS every
      WHERE coalesce(next_date > effective_date, true)`,
    columns: {
      employee_id: 'Opaque id of the employee',
      unit_id: 'Opaque id of the unit; null while the employee is not in service',
      position_id: 'Opaque id of the position (jabatan); null while the employee is not in service',
      position_class: 'Class of the position, as in employee_placements',
      since: 'First day (TMT)',
      until: 'Last day; null as long as nothing follows',
      position: 'Place of the event in the log',
    },
  },
  {
    name: 'staffed_units',
    comment: 'Units in which somebody was ever placed.',
    sql: `SELECT unit_id FROM {schema}.unit`,
    columns: { unit_id: 'Opaque id of the unit' },
  },
];
