import type { ReportingView } from '@jejak/projection-engine';

export const reporting: readonly ReportingView[] = [
  {
    name: 'certificates',
    comment: 'Certificates of programmes, one row each, as they stand.',
    sql: `
      SELECT certificate_id, employee_id, programme_id, number, content_hash, issued_on, issued_by,
        CASE WHEN revoked_on IS NULL THEN 'ISSUED' ELSE 'REVOKED' END AS state, revoked_on, revoked_by,
        EXISTS (
          SELECT FROM {schema}.certificate AS other
          WHERE other.number = certificate.number AND other.certificate_id <> certificate.certificate_id)
          AS number_shared
      FROM {schema}.certificate`,
    columns: {
      certificate_id: 'Opaque id of the certificate',
      employee_id: 'Opaque id of the employee',
      programme_id: 'The run of the programme for which it was issued',
      number: 'Number in the register of the city',
      content_hash: 'SHA-256 of the file that was handed out, in hexadecimal',
      issued_on: 'Day on which it was issued',
      issued_by: 'Opaque id of who issued it',
      state: 'ISSUED or REVOKED',
      revoked_on: 'Day in Medan on which it was revoked; null while it stands',
      revoked_by: 'Opaque id of who revoked it; null while it stands',
      number_shared:
        'Whether another certificate has the same number, which only a record of one employee refuses: to be looked at',
    },
  },
  {
    schema: 'serving',
    name: 'certificate_register',
    comment:
      'Certificates in the order in which they were issued: what gives each its place in a status list. For the API only.',
    sql: `SELECT certificate_id, position, revoked_on IS NOT NULL AS revoked FROM {schema}.certificate`,
    columns: {
      certificate_id: 'Opaque id of the certificate',
      position: 'Place of its issue in the log',
      revoked: 'Whether it does not stand any more',
    },
  },
];
