import { medanDay, type ReportingView } from '@jejak/projection-engine';

const today = medanDay('now()');

/** How an evaluation stands today. A run whose file was closed with a waiver is not evaluated any more. */
const state = `
  CASE WHEN verdict IS NOT NULL THEN 'CONCLUDED' WHEN run.closed_by = 'WAIVER' THEN 'WAIVED'
    WHEN due_on < ${today} THEN 'OVERDUE' WHEN opens_on > ${today} THEN 'UPCOMING' ELSE 'OPEN' END`;

const MONTH = 'Month in which it is due, YYYY-MM';
const STATE =
  'As of today in Medan. CONCLUDED; WAIVED: the file of the run was closed without it; OVERDUE: its due day is past; UPCOMING: its first day is to come; OPEN';
const LEVEL = 'Level of Kirkpatrick: 1 reaction, 2 learning, 3 behaviour, 4 result';

/** The evaluations of runs, and by when each is to be concluded. */
export const evaluations: readonly ReportingView[] = [
  {
    name: 'programme_evaluations',
    comment:
      'Evaluations of runs of programmes: by when each is to be concluded, how it stands as of today, and what it concluded.',
    sql: `
      SELECT evaluation_id, programme_id, level, instrument, verdict, run.series_id, run.title_id, run.title_en,
        run.ended_on, rule_id, opened_on, opens_on, due_on, to_char(due_on, 'YYYY-MM') AS due_month, concluded_on,
        min_records, records, ${state} AS state,
        CASE WHEN ${state} = 'OVERDUE' THEN ${today} - due_on END AS days_overdue
      FROM {schema}.evaluation LEFT JOIN {schema}.run USING (programme_id)`,
    columns: {
      evaluation_id: 'Opaque id of the evaluation',
      programme_id: 'The run (angkatan)',
      level: LEVEL,
      instrument: 'QUESTIONNAIRE, INTERVIEW or OBSERVATION',
      verdict: 'ACHIEVED, NEEDS_IMPROVEMENT, METHOD_CHANGE or INSUFFICIENT_DATA; null while it is open',
      series_id: 'The series of the run',
      title_id: 'Title of the run in Indonesian',
      title_en: 'Title of the run in English, if there is one',
      ended_on: 'Day of the last session of the run, once it is completed',
      rule_id: 'The rule by which a policy opened it; null where a person did',
      opened_on: 'Day in Medan on which it was opened',
      opens_on: 'First day of which records tell; null where any may',
      due_on: 'Day until which it is to be concluded',
      due_month: MONTH,
      concluded_on: 'Day in Medan on which it was concluded; null before',
      min_records: 'With fewer records it concludes INSUFFICIENT_DATA',
      records: 'Questionnaires, interviews and observations that came in',
      state: STATE,
      days_overdue: 'Days since it was due; null where it is not OVERDUE',
    },
  },
  {
    name: 'evaluation_calendar',
    comment: 'How many evaluations are due in each month, by level, and how they stand as of today in Medan.',
    sql: `
      SELECT to_char(due_on, 'YYYY-MM') AS due_month, level, count(*)::int AS due,
        (count(*) FILTER (WHERE state = 'CONCLUDED'))::int AS concluded,
        (count(*) FILTER (WHERE state = 'OVERDUE'))::int AS overdue,
        (count(*) FILTER (WHERE state IN ('OPEN', 'UPCOMING')))::int AS to_come,
        (count(*) FILTER (WHERE state = 'WAIVED'))::int AS waived
      FROM (SELECT level, due_on, ${state} AS state
        FROM {schema}.evaluation LEFT JOIN {schema}.run USING (programme_id)) AS stated
      GROUP BY 1, 2`,
    columns: {
      due_month: MONTH,
      level: LEVEL,
      due: 'Evaluations that are due in the month',
      concluded: 'Of these, concluded, in time or late',
      overdue: 'Of these, not concluded although their due day is past',
      to_come: 'Of these, still to be concluded',
      waived: 'Of these, of runs whose file was closed without them',
    },
  },
  {
    schema: 'serving',
    name: 'evaluation_comments',
    comment:
      'What participants added to questionnaires in their own words, without who did. For the API only, which sorts them by nothing but themselves.',
    sql: `
      SELECT comment.programme_id, comment.evaluation_id, evaluation.level, evaluation.records, comment, comment_state
      FROM {schema}.comment JOIN {schema}.evaluation USING (evaluation_id)`,
    columns: {
      programme_id: 'The run (angkatan)',
      evaluation_id: 'Opaque id of the evaluation',
      level: LEVEL,
      records: 'Questionnaires that came in, with a comment or without',
      comment: 'What was added; null where it is erased',
      comment_state: 'value; erased; lost: the key is gone although nothing was erased',
    },
  },
];
