import type { ReportingView } from '@jejak/projection-engine';

/** SQL views of programmes that are under no plan. */
export const offPlanViews: readonly ReportingView[] = [
  {
    name: 'off_plan_programmes',
    comment: 'Runs of programmes that are under no item of a development plan.',
    sql: `
      SELECT programme_id, run.series_id, run.title_id, run.title_en, run.form, planned.status, run.starts_at,
        extract(year FROM run.starts_at AT TIME ZONE 'Asia/Jakarta')::int AS year, enrolled, done, cost_idr,
        basis IS NOT NULL AS explained
      FROM {schema}.planned_programme AS planned JOIN reporting.programme_runs AS run USING (programme_id)
      WHERE planned.plan_id IS NULL`,
    columns: {
      programme_id: 'The run (angkatan)',
      series_id: 'The series of which it is a run',
      title_id: 'Title in Indonesian',
      title_en: 'Title in English, if there is one',
      form: 'Form of development (LAN 10/2018)',
      status: 'SCHEDULED, RUNNING, COMPLETED or CANCELLED',
      starts_at: 'Start of the first session of the latest calendar',
      year: 'Year of that day in Medan',
      enrolled: 'Seats held',
      done: 'Participants with outcome PASSED, FAILED or ATTENDED',
      cost_idr: 'Realised cost, rupiah, once completed',
      explained: 'Whether it was said why; false of runs from before that was asked for',
    },
  },
  {
    schema: 'serving',
    name: 'off_plan_reasons',
    comment: 'Why runs of programmes are under no plan. For the API only: anything may stand in it.',
    sql: `SELECT programme_id, reason, reason_state, about FROM {schema}.off_plan_reason`,
    columns: {
      programme_id: 'The run (angkatan)',
      reason: 'Why; null once it is erased',
      about: 'Opaque id of who said so; null once it is erased',
      reason_state: 'value; erased: the person was erased; lost: the key is gone although nobody was erased',
    },
  },
];
