import type { ReportingView } from '@jejak/projection-engine';
import { evaluations } from './evaluations.reporting.js';
import { fewComments, fewFigures } from './few.js';
import { feedbackFigures, figureColumns, figureComments, participantFigures } from './figures.js';

const ofRun = 'run.programme_id = this.programme_id';
const ofSeries = `run.series_id = this.series_id AND run.status <> 'CANCELLED'`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'programme_runs',
    comment: 'The runs of programmes without any figures: what to look others up by.',
    sql: `SELECT programme_id, series_id, title_id, title_en, form, status, starts_at, ended_on, closed_by,
        total_jp, mode, capacity
      FROM {schema}.run`,
    columns: {
      programme_id: 'The run (angkatan)',
      series_id: 'The series of which it is a run',
      title_id: 'Title in Indonesian',
      title_en: 'Title in English, if there is one',
      form: 'Form of development (LAN 10/2018)',
      status: 'SCHEDULED, RUNNING, COMPLETED or CANCELLED',
      starts_at: 'Start of the first session of the latest calendar',
      ended_on: 'Day of the last session, once completed',
      closed_by: 'By what its file was closed: EVALUATION or WAIVER; null while it is not',
      total_jp: 'Lesson hours of the sessions that are planned and held',
      mode: 'OFFLINE, ONLINE, BLENDED or SELF_PACED',
      capacity: 'Seats, taken or not',
    },
  },
  {
    name: 'programme_seats',
    comment: 'Seats in runs of programmes, and how they ended.',
    sql: `
      SELECT programme_id, employee_id, basis, withdrawn, ended_on, outcome, attendance_pct FROM {schema}.participant`,
    columns: {
      programme_id: 'The run (angkatan)',
      employee_id: 'Opaque id of the employee',
      basis: 'Why the employee got the seat: GAP, PLAN, TALENT, SELF or REMEDIAL',
      withdrawn: 'Whether the employee withdrew',
      ended_on: 'Day of the last session, once the run is completed; null for a seat without an outcome',
      outcome: 'PASSED, FAILED, ATTENDED or INCOMPLETE; null until the run is completed',
      attendance_pct: 'Share of the lesson hours attended, per cent, where it is known',
    },
  },
  ...evaluations,
  {
    name: 'programme_effectiveness',
    comment:
      'What each run of a programme brought. Small n: look at the interval of the effect, never at ranks.',
    sql: `
      SELECT this.programme_id, this.series_id, title_id, title_en, form, mode, status, starts_at, ended_on, capacity,
        total_jp::float8, realised_jp::float8, budget_idr, this.cost_idr, ${figureColumns},
        (SELECT coalesce(jsonb_agg(jsonb_build_object('evaluationId', evaluation_id, 'level', level,
            'instrument', instrument, 'verdict', verdict) ORDER BY level, evaluation_id), '[]')
          FROM {schema}.evaluation WHERE evaluation.programme_id = this.programme_id) AS evaluations, closed_by
      FROM {schema}.run AS this
      CROSS JOIN LATERAL (${participantFigures(ofRun)}) AS figures
      CROSS JOIN LATERAL (${feedbackFigures(ofRun)}) AS feedback`,
    columns: {
      programme_id: 'The run (angkatan)',
      series_id: 'The series of which it is a run',
      title_id: 'Title in Indonesian',
      title_en: 'Title in English, if there is one',
      form: 'Form of development (LAN 10/2018)',
      mode: 'OFFLINE, ONLINE, BLENDED or SELF_PACED',
      status: 'SCHEDULED, RUNNING, COMPLETED or CANCELLED',
      starts_at: 'Start of the first session of the latest calendar',
      ended_on: 'Day of the last session, once completed',
      capacity: 'Seats',
      total_jp: 'Lesson hours planned',
      realised_jp: 'Lesson hours held, once completed',
      budget_idr: 'Budget, rupiah',
      cost_idr: 'Realised cost, rupiah',
      ...figureComments,
      evaluations:
        'Evaluations of the run: [{evaluationId, level, instrument, verdict}]; verdict null while open',
      closed_by: 'By what the file of the run was closed: EVALUATION or WAIVER; null while it is not',
    },
  },
  {
    name: 'series_effectiveness',
    comment:
      'What the runs of a series brought together: participants are pooled over all runs that were not cancelled.',
    sql: `
      SELECT this.series_id, title_id, title_en, runs, runs_completed, last_ended_on, total_cost_idr,
        ${figureColumns}, ${Object.keys(fewComments).join(', ')}
      FROM (
        SELECT series_id, count(*) AS runs, count(*) FILTER (WHERE status = 'COMPLETED') AS runs_completed,
          max(ended_on) AS last_ended_on, sum(cost_idr)::bigint AS total_cost_idr,
          (array_agg(title_id ORDER BY starts_at DESC, programme_id))[1] AS title_id,
          (array_agg(title_en ORDER BY starts_at DESC, programme_id))[1] AS title_en
        FROM {schema}.run GROUP BY series_id
      ) AS this
      CROSS JOIN LATERAL (${participantFigures(ofSeries)}) AS figures
      CROSS JOIN LATERAL (${feedbackFigures(ofSeries)}) AS feedback
      CROSS JOIN LATERAL (${fewFigures(ofSeries)}) AS few`,
    columns: {
      series_id: 'The series',
      title_id: 'Title of the latest run in Indonesian',
      title_en: 'Title of the latest run in English, if there is one',
      runs: 'Runs, cancelled ones too',
      runs_completed: 'Runs that were completed',
      last_ended_on: 'Day on which the latest run ended',
      total_cost_idr: 'Realised cost of all runs, rupiah',
      ...figureComments,
      ...fewComments,
    },
  },
];
