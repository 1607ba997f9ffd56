import type { ReportingView } from '@jejak/projection-engine';

const sessions = `
  SELECT count(*)::int AS sessions, max(ends_at) AS ends_at, max(provider_name) AS provider_name,
    coalesce(jsonb_agg(DISTINCT place) FILTER (WHERE place IS NOT NULL), '[]') AS places
  FROM reporting.programme_sessions AS session WHERE session.programme_id = run.programme_id`;

const competencies = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('competencyCode', competency_code, 'targetLevel', target_level)
    ORDER BY competency_code), '[]') AS competencies
  FROM reporting.programme_competencies AS about WHERE about.programme_id = run.programme_id`;

/** Nobody's own plan: that would tell of them. */
const planned = `
  SELECT plan.unit_id FROM reporting.programme_plans AS link JOIN reporting.plan_heads AS plan USING (plan_id)
  WHERE link.programme_id = run.programme_id AND plan.employee_id IS NULL`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'programme_catalogue',
    comment:
      'Runs of programmes as whoever looks for something to learn sees them: nothing of persons. As of the moment at which the view is read.',
    sql: `
      SELECT programme_id, series_id, title_id, title_en, form, mode, status, starts_at, ends_at,
        CASE WHEN mode = 'SELF_PACED' THEN ends_at ELSE starts_at END AS deadline,
        status = 'SCHEDULED' AND CASE WHEN mode = 'SELF_PACED' THEN ends_at ELSE starts_at END > now() AS open,
        total_jp, sessions, places, provider_name, competencies, (${planned}) AS unit_id, capacity,
        greatest(capacity - (
          SELECT count(*) FROM reporting.programme_seats AS seat
          WHERE seat.programme_id = run.programme_id AND NOT withdrawn), 0)::int AS seats_left,
        (SELECT count(*)::int FROM reporting.waiting_list AS place WHERE place.programme_id = run.programme_id) AS waiting
      FROM reporting.programme_runs AS run
      CROSS JOIN LATERAL (${sessions}) AS session
      CROSS JOIN LATERAL (${competencies}) AS competency
      WHERE status <> 'CANCELLED'`,
    columns: {
      programme_id: 'The run (angkatan)',
      series_id: 'The series of which it is a run',
      title_id: 'Title in Indonesian',
      title_en: 'Title in English, if there is one',
      form: 'Form of development (LAN 10/2018)',
      mode: 'OFFLINE, ONLINE, BLENDED or SELF_PACED',
      status: 'SCHEDULED, RUNNING or COMPLETED',
      starts_at: 'Start of the first session',
      ends_at: 'End of the last session',
      deadline:
        'Until when nominations make sense: the first session; where one learns at one’s own pace, the end',
      open: 'Whether it takes nominations: no session was held yet, and the deadline is to come',
      total_jp: 'Lesson hours',
      sessions: 'Sessions on the calendar',
      places: 'Rooms and online addresses of the sessions, a list',
      provider_name: 'The institution that holds it; null where the city does itself',
      competencies: 'What it raises: [{competencyCode, targetLevel}]',
      unit_id: 'The unit for whose plan it is held; null where it is under no plan of a unit',
      capacity: 'Seats',
      seats_left: 'Seats that nobody has',
      waiting: 'How many wait for a seat',
    },
  },
];
