import type { ReportingView } from '@jejak/projection-engine';

const counted = (verb: string) => `count(*) FILTER (WHERE verb = '${verb}')::int`;

/** What the rows of one participant, or of one run, come to. */
const counts = `
  count(activity_id)::int AS activities, ${counted('COMPLETED_MODULE')} AS modules, ${counted('POSTED')} AS posts,
  ${counted('SUBMITTED')} AS submissions, coalesce(sum(minutes), 0)::int AS minutes, max(at) AS last_at`;

const countComments = {
  activities: 'Things done on platforms',
  modules: 'Modules completed',
  posts: 'Posts in discussion forums; what was written is not kept',
  submissions: 'Assignments handed in',
  minutes: 'Minutes, as far as platforms told them',
  last_at: 'When the last of it was; null where there is none',
};

const run = {
  programme_id: 'The run (angkatan)',
  series_id: 'The series of which it is a run',
  title_id: 'Title in Indonesian',
  title_en: 'Title in English, if there is one',
  mode: 'OFFLINE, ONLINE, BLENDED or SELF_PACED',
  status: 'SCHEDULED, RUNNING, COMPLETED or CANCELLED',
};

/** Seats of runs that are not held in a room only, with what was done there. */
const seats = `
  SELECT run.programme_id, run.series_id, run.title_id, run.title_en, run.mode, run.status, seat.employee_id, seat.outcome
  FROM reporting.programme_seats AS seat JOIN reporting.programme_runs AS run USING (programme_id)
  WHERE NOT seat.withdrawn AND run.status <> 'CANCELLED'
    AND (run.mode <> 'OFFLINE' OR EXISTS (
      SELECT FROM {schema}.activity AS done
      WHERE done.programme_id = seat.programme_id AND done.employee_id = seat.employee_id))`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'learning_activities',
    comment: 'What participants did on platforms for learning, one row each, without what was taken back.',
    sql: `
      SELECT programme_id, employee_id, activity_id, source, verb, object, at, minutes, progress_pct,
        scaled_score
      FROM {schema}.activity`,
    columns: {
      programme_id: 'The run (angkatan)',
      employee_id: 'Opaque id of the employee',
      activity_id: 'Opaque id, one for a record of a platform',
      source: 'The platform',
      verb: 'ACCESSED, WATCHED, POSTED, SUBMITTED, COMPLETED_MODULE, PASSED, FAILED or SCORED',
      object: 'What was learned from; null of a post',
      at: 'When it was',
      minutes: 'How long it took; null where the platform does not say',
      progress_pct: 'How far they had come by then in the whole course, per cent; null where it does not say',
      scaled_score: 'What the platform scored, -1 to 1; null where it does not say',
    },
  },
  {
    name: 'learning_progress',
    comment:
      'How far the participants of runs on platforms came: of each seat that was not given back, also where nothing was done yet.',
    sql: `
      SELECT programme_id, series_id, title_id, title_en, mode, status, employee_id, outcome, done.*
      FROM (${seats}) AS seat
      CROSS JOIN LATERAL (
        SELECT max(progress_pct) AS progress_pct, ${counts} FROM {schema}.activity AS activity
        WHERE activity.programme_id = seat.programme_id AND activity.employee_id = seat.employee_id) AS done`,
    columns: {
      ...run,
      employee_id: 'Opaque id of the employee',
      outcome: 'PASSED, FAILED, ATTENDED or INCOMPLETE; null until the run is completed',
      progress_pct: 'The furthest that platforms tell of, per cent of the course; null where none does',
      ...countComments,
    },
  },
  {
    name: 'learning_progress_of_runs',
    comment: 'The same summed up per run: figures of no person.',
    sql: `
      SELECT run.programme_id, run.series_id, run.title_id, run.title_en, run.mode, run.status, run.starts_at,
        done.seats, done.active, done.finished, done.mean_progress_pct, done.modules, done.posts, done.submissions,
        done.minutes, done.last_at
      FROM reporting.programme_runs AS run
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS seats, (count(*) FILTER (WHERE activities > 0))::int AS active,
          (count(*) FILTER (WHERE progress_pct = 100))::int AS finished,
          avg(coalesce(progress_pct, 0)) FILTER (WHERE activities > 0) AS mean_progress_pct,
          coalesce(sum(modules), 0)::int AS modules, coalesce(sum(posts), 0)::int AS posts,
          coalesce(sum(submissions), 0)::int AS submissions, coalesce(sum(minutes), 0)::int AS minutes,
          max(last_at) AS last_at
        FROM (
          SELECT seat.employee_id, max(progress_pct) AS progress_pct, ${counts}
          FROM reporting.programme_seats AS seat
          LEFT JOIN {schema}.activity AS activity
            ON activity.programme_id = seat.programme_id AND activity.employee_id = seat.employee_id
          WHERE seat.programme_id = run.programme_id AND NOT seat.withdrawn
          GROUP BY seat.employee_id) AS one) AS done
      WHERE run.status <> 'CANCELLED' AND (run.mode <> 'OFFLINE' OR done.active > 0)`,
    columns: {
      ...run,
      starts_at: 'Start of the first session of the latest calendar',
      seats: 'Participants',
      active: 'Participants who did something on a platform',
      finished: 'Participants who came to the end of the course',
      mean_progress_pct: 'Mean progress of those who did something, per cent; null where nobody did',
      modules: countComments.modules,
      posts: countComments.posts,
      submissions: countComments.submissions,
      minutes: countComments.minutes,
      last_at: countComments.last_at,
    },
  },
];
