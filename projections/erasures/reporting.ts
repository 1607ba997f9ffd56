import type { ReportingView } from '@jejak/projection-engine';

export const reporting: readonly ReportingView[] = [
  {
    schema: 'serving',
    name: 'erasure_requests',
    comment: 'Requests for erasure and their deadlines. For the API only: that somebody asked is theirs.',
    sql: `
      SELECT erasure_id, subject_id, status, basis, received_at, due_at, ended_at, backups_until
      FROM {schema}.erasure`,
    columns: {
      erasure_id: 'Opaque id of the request',
      subject_id: 'Opaque id of the person whose data they are',
      status: 'How far it is, e.g. requested, decided, refused, erased, verified, final',
      basis: 'On what the request rests, e.g. WRONG_PERSON',
      received_at: 'When it reached the agency',
      due_at: 'By when it has to be decided and carried out: 3 × 24 hours later',
      ended_at: 'When it was refused or the keys were destroyed; null while the clock runs',
      backups_until: 'Until this day backups may hold the keys; null before it was verified',
    },
  },
];
