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
    name: 'staffed_units',
    comment: 'Units in which somebody was ever placed.',
    sql: `SELECT unit_id FROM {schema}.unit`,
    columns: { unit_id: 'Opaque id of the unit' },
  },
];
