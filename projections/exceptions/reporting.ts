import { EXCEPTIONS, exceptionRules } from '@jejak/domain';
import type { ReportingView } from '@jejak/projection-engine';
import { detected, idOf } from './detected.js';

const columns = {
  exception_id: 'Opaque id, made of what it is about',
  rule: 'OVERLAPPING_ATTENDANCE, DUPLICATE_CERTIFICATE, DUPLICATE_EVIDENCE, NO_EVIDENCE, LATE_ENTRY, SEGREGATION_BREACH or HOURS_BEYOND',
  severity: 'LOW, MEDIUM or HIGH, by the rules of today; once something was said of it, by those of then',
  employee_id: 'Opaque id of the employee whom it is about; null where it is about none',
  programme_id: 'The run (angkatan) that it is about; null where it is about none',
  detected_at: 'When the last of the events that it consists of was recorded',
  state: 'OPEN: nobody said anything; CONFIRMED: a fault; EXPLAINED: none; MENDED: an event put it right',
  stated_at: 'When that was said; null while it is OPEN',
  mended_by: 'MENDED: id of the event that put it right',
  follow_up_id: 'The follow-up that came of it; null where none did',
  rule_set: 'Name and version of the rules',
};

/** Of what something was said the statement tells what it is, whatever was corrected since; version 1 of it could not. */
const exceptions = `
  SELECT exception_id, rule, severity, employee_id, programme_id, refs, caused_by, detected_at, state, stated_at,
    stated_by, mended_by,
    (SELECT min(follow_up_id::text)::uuid FROM reporting.follow_ups AS follow_up
      WHERE source_kind = 'DATA_CHECK' AND source_id = exception_id) AS follow_up_id,
    '${exceptionRules.id}' AS rule_set
  FROM (
    SELECT exception_id, found.rule, found.severity, found.employee_id, found.programme_id, found.refs, found.caused_by,
      found.detected_at, coalesce(said.state, 'OPEN') AS state, said.stated_at, said.stated_by, said.mended_by
    FROM (SELECT ${idOf(EXCEPTIONS, 'key')} AS exception_id, * FROM (${detected}) AS detected) AS found
    LEFT JOIN {schema}.exception_state AS said USING (exception_id) WHERE said.detected_at IS NULL
    UNION ALL
    SELECT exception_id, rule, severity, employee_id, programme_id, event_ids, caused_by, detected_at, state, stated_at,
      stated_by, mended_by
    FROM {schema}.exception_state WHERE detected_at IS NOT NULL) AS every`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'exceptions',
    comment:
      'What in the records cannot be, or should not (anomali), and how it stands. Who recorded it is not in it.',
    sql: `
      SELECT exception_id, rule, severity, employee_id, programme_id, detected_at, state, stated_at, mended_by,
        follow_up_id, rule_set
      FROM (${exceptions}) AS exceptions`,
    columns,
  },
  {
    schema: 'serving',
    name: 'exceptions',
    comment: 'The same with the events and who recorded them. For the API only.',
    sql: `
      SELECT exception_id, rule, severity, employee_id, programme_id, detected_at, state, stated_at, stated_by,
        mended_by, follow_up_id, rule_set, refs, caused_by
      FROM (${exceptions}) AS exceptions`,
    columns: {
      ...columns,
      stated_by: 'Opaque id of the account that said it',
      refs: 'Ids of the events that it consists of',
      caused_by: 'Opaque ids of those who recorded them',
    },
  },
  {
    schema: 'serving',
    name: 'attendance_sheets',
    comment: 'Attendance sheets and their corrections, one row each. For other views.',
    sql: `
      SELECT position, programme_id, session_id, starts_at, ends_at, present, absent, evidence_sha256
      FROM {schema}.sheet`,
    columns: {
      position: 'Place of the event in the log',
      programme_id: 'The run (angkatan)',
      session_id: 'Opaque id of the session',
      starts_at: 'When it was held; null in a correction',
      ends_at: 'When it ended; null in a correction',
      present: 'Ids of those who were there, late ones too, by these lines',
      absent: 'In a correction: ids of those who were not',
      evidence_sha256: 'SHA-256 of the paper that the sheet was taken from; null where none was named',
    },
  },
  {
    schema: 'serving',
    name: 'entry_lags',
    comment: 'How long after they happened facts about employees were entered. For other views.',
    sql: `
      SELECT employee_id, recorded_at, lag_ms * interval '1 millisecond' AS lag
      FROM {schema}.entry WHERE employee_id IS NOT NULL`,
    columns: {
      employee_id: columns.employee_id,
      recorded_at: 'When it was entered',
      lag: 'From what happened, or the beginning of its day in Medan, to its record',
    },
  },
];
