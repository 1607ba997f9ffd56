import type { ReportingView } from '@jejak/projection-engine';

export const reporting: readonly ReportingView[] = [
  {
    name: 'siasn_submissions',
    comment: 'What goes to SIASN, one row each, as it stands. What SIASN said is not in it.',
    sql: `
      SELECT submission_id, employee_id, source, source_id, state, wanted, kind, attempts, queued_at, sent_at, changed_at,
        failure, missing, retry_at, how, remote_id, decision, differed, (
          SELECT max(credit.year) FROM reporting.learning_hours_credits AS credit
          WHERE credit.employee_id = submission.employee_id
            AND source_id = CASE source WHEN 'PROGRAMME' THEN credit.programme_id ELSE credit.claim_id END) AS year,
        failure = 'INCOMPLETE' AND submission.position < greatest(
          (SELECT position FROM {schema}.employee_change AS change WHERE change.employee_id = submission.employee_id),
          (SELECT max(position) FROM {schema}.references_change)) AS may_be_complete
      FROM {schema}.submission`,
    columns: {
      submission_id: 'Opaque id of the submission',
      employee_id: 'Opaque id of the employee who learned it',
      source: 'PROGRAMME: a run of the city; EXTERNAL: learning elsewhere',
      source_id: 'Opaque id of the run, or of the claim',
      state: 'pending, sent (nobody knows yet what became of it), confirmed, failed or withdrawn',
      wanted: 'Whether SIASN shall have it',
      kind: 'List of SIASN: KURSUS or DIKLAT; null while nobody knows',
      attempts: 'How often it was sent',
      queued_at: 'When it was queued',
      sent_at: 'When it was sent last; null where it never was',
      changed_at: 'Since when it stands so',
      failure: 'Why it failed: INCOMPLETE, REJECTED, AMBIGUOUS, THROTTLED, UNAUTHORISED or UNCERTAIN; null unless it did',
      missing: 'Fields that are missing, by their names in SIASN (JSON)',
      retry_at: 'When it is tried again by itself; null where somebody has to do something first',
      how: 'How it is known that SIASN has it or not: ANSWERED, FOUND, ABSENT or BY_HAND; null while it is not',
      remote_id: 'Id of the row in SIASN; null while it is not known',
      decision: 'What was decided last where both sides differed: SEND_OURS or ACCEPT_THEIRS; null where nothing was',
      differed: 'Fields that differed then (JSON)',
      year: 'Calendar year for which the hours count; null where no hours were credited',
      may_be_complete: 'Whether something changed since it was found incomplete; null unless it was',
    },
  },
  {
    schema: 'serving',
    name: 'siasn_submission_texts',
    comment: 'What SIASN said when it refused. For the API only: anything may stand in it.',
    sql: 'SELECT submission_id, employee_id, detail, detail_state FROM {schema}.submission_text',
    columns: {
      submission_id: 'Opaque id of the submission',
      employee_id: 'Opaque id of the employee who learned it',
      detail: 'What SIASN said; null where it said nothing, or it is erased',
      detail_state: 'value, erased or lost; null where it said nothing',
    },
  },
]; // prettier-ignore
