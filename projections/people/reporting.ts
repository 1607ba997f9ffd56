import type { ReportingView } from '@jejak/projection-engine';

export const reporting: readonly ReportingView[] = [
  {
    schema: 'serving',
    name: 'people',
    comment: 'Who the employees are. For the API only: analysts have no right to it.',
    sql: `
      SELECT employee_id, state, name, employee_number, nik, birth_date, phone, email, recorded_at
      FROM {schema}.person`,
    columns: {
      employee_id: 'Opaque id of the employee',
      state: 'value; erased: the person was erased; lost: the key is gone although nobody was erased',
      name: 'Name with degrees',
      employee_number: 'NIP or NI PPPK',
      nik: 'Nomor induk kependudukan',
      birth_date: 'Day of birth',
      phone: 'Telephone number',
      email: 'E-mail address',
      recorded_at: 'When we knew',
    },
  },
];
