import { disclosureRules } from '@jejak/domain';
import type { ReportingView } from '@jejak/projection-engine';

const { leastPeople } = disclosureRules;
const enough = `null with fewer than ${leastPeople} answers`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'needs_assessments',
    comment: 'Assessments of needs, and how each stands.',
    sql: `
      SELECT needs_id, year, status, (
          SELECT jsonb_agg(unit_id ORDER BY unit_id) FROM {schema}.scope WHERE scope.needs_id = needs.needs_id
        ) AS unit_ids, position_families, instruments, opens_at, closes_at, responses, invited, response_rate,
        focus_groups, papers, ended_at
      FROM {schema}.needs`,
    columns: {
      needs_id: 'Opaque id of the assessment',
      year: 'The year for which development will be planned',
      status: 'OPEN, CONCLUDED or CANCELLED',
      unit_ids: 'Opaque ids of the units of the scope; all below them are part of it',
      position_families: 'Families of positions (rumpun jabatan) of the scope; none: all',
      instruments: 'By what needs are found: SURVEY, FGD, DOCUMENT, APPRAISAL, PUBLIC_FEEDBACK',
      opens_at: 'From when on the survey takes answers',
      closes_at: 'Until when, itself not included',
      responses: 'Answers to the survey',
      invited: 'Who was asked to answer it; null before the conclusion and without a survey',
      response_rate: '100 × responses / invited; null where invited is',
      focus_groups: 'Focus groups that were held',
      papers: 'How often findings from papers were recorded',
      ended_at: 'When it was concluded or given up; null while it is open',
    },
  },
  {
    name: 'needs_gaps',
    comment: 'The gaps with which assessments of needs ended.',
    sql: `
      SELECT needs_id, rank, unit_id, competency_code, required_average, actual_average,
        required_average - actual_average AS gap, headcount, priority
      FROM {schema}.gap`,
    columns: {
      needs_id: 'Opaque id of the assessment',
      rank: 'From 1, of all gaps of the assessment: by priority, then by gap × headcount',
      unit_id: 'Opaque id of the unit',
      competency_code: 'Code of the competency',
      required_average: 'Mean of the levels that the positions require, as concluded',
      actual_average: 'Mean of the levels held, as concluded',
      gap: 'required_average - actual_average',
      headcount: 'Employees whom it concerns',
      priority: '1 little to 5 most needed',
    },
  },
  {
    name: 'needs_signals',
    comment:
      'What came in about competencies while assessments of needs were open, all units of a scope together.',
    sql: `
      SELECT needs_id, competency_code, mentions, round(priority_sum::numeric / nullif(mentions, 0), 4) AS priority_mean,
        votes, findings
      FROM {schema}.signal`,
    columns: {
      needs_id: 'Opaque id of the assessment',
      competency_code: 'Code of the competency',
      mentions: 'Respondents of the survey who lack it',
      priority_mean: 'Mean of the priorities that these gave it, 1 to 5; null where there are none',
      votes: 'Votes for it in focus groups',
      findings: 'Findings about it, of focus groups and papers',
    },
  },
  {
    name: 'needs_answers',
    comment:
      'What was answered to the questions of surveys of needs, all respondents of an assessment together.',
    sql: `
      SELECT needs_id, line, question, answers,
        CASE WHEN answers >= ${leastPeople} THEN sum::numeric / answers END AS mean,
        CASE WHEN answers >= ${leastPeople} THEN low END AS low
      FROM {schema}.answer`,
    columns: {
      needs_id: 'Opaque id of the assessment',
      line: 'Place among the questions of the survey, from 1',
      question: 'Code of the question, as the assessment was opened with it',
      answers: 'How many answered it',
      mean: `Mean of the answers, each 1 to 5; ${enough}`,
      low: `Answers of 1 or 2; ${enough}`,
    },
  },
  {
    name: 'needs_forums',
    comment: 'Forums at which citizens said what assessments of needs found.',
    sql: `SELECT needs_id, forum_id, aspirations, commitments FROM {schema}.forum_source`,
    columns: {
      needs_id: 'Opaque id of the assessment',
      forum_id: 'Opaque id of the forum',
      aspirations: 'Things said there that findings name',
      commitments: 'Promises made there that findings name',
    },
  },
];
