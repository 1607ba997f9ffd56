import type { ReportingView } from '@jejak/projection-engine';

const columns = {
  event_id: 'Event that recorded the entry',
  line: 'Place of the entry in its event, from 0',
  kind: 'COMPETENCY: a level was found; TRAINING: a programme ended; HOURS: lesson hours were credited',
  employee_id: 'Opaque id of the employee',
  position: 'Place of the event in the log',
  occurred_at: 'When it happened',
  recorded_at: 'When we knew',
  assessment_id: 'COMPETENCY: the assessment',
  correction: 'COMPETENCY: whether the event corrects the assessment',
  has_reason: 'Whether it says why it was corrected, or why an outcome is not the one that the rules give',
  competency_code: 'COMPETENCY: code in the competency standard',
  required_level: 'COMPETENCY: level that the position requires, 0 to 5',
  actual_level: 'COMPETENCY: level held, 0 to 5',
  gap: 'COMPETENCY: required_level - actual_level; above 0 something is lacking',
  method: 'COMPETENCY: how the level was found',
  assessed_on: 'COMPETENCY: day of the assessment',
  programme_id: 'TRAINING, HOURS: the run of the programme; null where hours are for something else',
  claim_id: 'HOURS: the claim of learning elsewhere; null where hours are for something else',
  series_id: 'TRAINING: the series of which it is a run',
  title_id: 'TRAINING: title in Indonesian',
  title_en: 'TRAINING: title in English, if there is one',
  form: 'TRAINING, HOURS: form of development (LAN 10/2018)',
  ended_on: 'TRAINING: day of the last session',
  outcome: 'TRAINING: PASSED, FAILED, ATTENDED or INCOMPLETE',
  attendance_pct: 'TRAINING: share of the lesson hours attended, per cent',
  pre_score: 'TRAINING: pre-test score, 0 to 100',
  post_score: 'TRAINING: post-test score, 0 to 100',
  jp: 'TRAINING: lesson hours held; HOURS: lesson hours credited, below zero where they were taken back',
  year: 'HOURS: year for which they count',
  rule: 'HOURS: rule by which they were converted',
  mentorship_id: 'HOURS: the mentorship of the session that they are for; null where they are for none',
};

export const reporting: readonly ReportingView[] = [
  {
    name: 'competency_history_entries',
    comment:
      'Every entry as it was recorded, also those that were corrected later: filter by recorded_at for what was known at a time.',
    sql: `
      SELECT event_id, line, kind, employee_id, position, occurred_at, recorded_at, assessment_id, correction,
        reason_state IS NOT NULL AS has_reason,
        competency_code, required_level, actual_level, required_level - actual_level AS gap, method, assessed_on,
        programme_id, claim_id, series_id, title_id, title_en, form, ended_on, outcome, attendance_pct, pre_score,
        post_score, jp, year, rule, mentorship_id
      FROM {schema}.history_entry`,
    columns,
  },
  {
    name: 'competency_history',
    comment: 'The entries that stand today: an assessment that was corrected shows its newest items only.',
    sql: `
      SELECT * FROM reporting.competency_history_entries WHERE kind <> 'COMPETENCY'
      UNION ALL
      SELECT * FROM reporting.competency_history_entries AS entry
      WHERE kind = 'COMPETENCY' AND NOT EXISTS (
        SELECT FROM reporting.competency_history_entries AS later
        WHERE later.assessment_id = entry.assessment_id AND later.position > entry.position)`,
    columns,
  },
  {
    schema: 'serving',
    name: 'competency_history_reasons',
    comment: 'Reasons of entries. For the API only: anything may stand in them.',
    sql: `SELECT event_id, line, reason, reason_state, position FROM {schema}.history_entry WHERE reason_state IS NOT NULL`,
    columns: {
      event_id: 'Event that recorded the entry',
      line: 'Place of the entry in its event, from 0',
      reason: 'Why; null once it is erased',
      reason_state:
        'value; erased: the employee was erased; lost: the key is gone although nobody was erased',
      position: 'Place of the event in the log',
    },
  },
];
