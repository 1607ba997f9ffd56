import { medanDay } from '@jejak/projection-engine';

/** Sessions that were held or are to come, of runs that were not cancelled. */
export const onCalendar = `
  SELECT programme_id, series_id, title_id, title_en, status, provider_kind, provider_name, session_id, starts_at, ends_at,
    place, held
  FROM {schema}.run JOIN {schema}.session USING (programme_id)
  WHERE status <> 'CANCELLED' AND (held OR planned_at = calendar_at)`;

/**
 * The day in Medan on which the last of them ends: the year of it is the one for which a run brings lesson hours. Looked up
 * run by run, so that who joins a few runs reads the sessions of those only.
 */
export const ends = `
  SELECT programme_id, (
    SELECT ${medanDay('max(ends_at)')} FROM {schema}.session
    WHERE session.programme_id = run.programme_id AND (held OR planned_at = calendar_at)) AS ends_on
  FROM {schema}.run WHERE status <> 'CANCELLED'`;

const pair = `
  first.programme_id AS first_programme_id, first.session_id AS first_session_id, first.title_id AS first_title_id,
  first.starts_at AS first_starts_at, first.ends_at AS first_ends_at,
  second.programme_id AS second_programme_id, second.session_id AS second_session_id, second.title_id AS second_title_id,
  second.starts_at AS second_starts_at, second.ends_at AS second_ends_at`;

/** Of two sessions the one that begins first is named first; they overlap, and not only touch. */
const overlap = `
  (first.starts_at, first.programme_id, first.session_id) < (second.starts_at, second.programme_id, second.session_id)
  AND first.ends_at > second.starts_at AND second.ends_at > first.starts_at`;

/** Pairs of sessions that overlap in the same place, or with the same person. */
export const clashes = `
  WITH calendar AS NOT MATERIALIZED (${onCalendar}),
  busy AS NOT MATERIALIZED (
    SELECT employee_id, employee_id AS person_id, false AS teaches, calendar.*
    FROM reporting.programme_seats JOIN calendar USING (programme_id)
    WHERE NOT withdrawn
    UNION ALL
    SELECT employee_id, facilitator_id, true, calendar.*
    FROM {schema}.facilitator JOIN calendar USING (programme_id)
    WHERE session_ids @> to_jsonb(session_id::text)),
  pairs AS (
    SELECT 'PLACE' AS kind, first.place, NULL::uuid AS employee_id, NULL::uuid AS outsider_id, ${pair}
    FROM calendar AS first JOIN calendar AS second ON lower(btrim(first.place)) = lower(btrim(second.place)) AND ${overlap}
    UNION ALL
    SELECT CASE WHEN first.teaches OR second.teaches THEN 'FACILITATOR' ELSE 'PARTICIPANT' END, NULL, first.employee_id,
      CASE WHEN first.employee_id IS NULL THEN first.person_id END, ${pair}
    FROM busy AS first JOIN busy AS second ON first.person_id = second.person_id AND ${overlap})
  SELECT concat_ws('/', kind, coalesce(employee_id, outsider_id), first_programme_id, first_session_id, second_programme_id,
      second_session_id) AS clash_id,
    kind, place, employee_id, outsider_id, greatest(first_starts_at, second_starts_at) AS overlaps_from,
    least(first_ends_at, second_ends_at) AS overlaps_until, first_programme_id, first_session_id, first_title_id,
    first_starts_at, first_ends_at, second_programme_id, second_session_id, second_title_id, second_starts_at, second_ends_at
  FROM pairs`;

/**
 * Days on which a run is expected, each beside the runs that are it: those of the series whose first day is in its window,
 * by the newest plan that had begun by then.
 */
export const occurrences = `
  WITH begun AS (
    SELECT programme_id, series_id, ${medanDay('min(starts_at)')} AS first_on, ${medanDay('max(ends_at)')} AS last_on,
      bool_or(held) AS held
    FROM (${onCalendar}) AS calendar GROUP BY programme_id, series_id),
  matched AS (
    SELECT begun.*, (
      SELECT max(plan) FROM {schema}.series_plan AS plan
      WHERE plan.series_id = begun.series_id AND starts_on <= first_on) AS plan
    FROM begun)
  SELECT planned.series_id, planned.plan, title_id, title_en, occurs_on, window_from, window_until,
    CASE WHEN bool_or(held) THEN 'HELD'
      WHEN bool_or(last_on >= ${medanDay('now()')}) THEN 'SCHEDULED'
      WHEN occurs_on >= ${medanDay('now()')} THEN 'EXPECTED'
      ELSE 'MISSING' END AS status,
    count(programme_id)::int AS runs,
    (array_agg(programme_id ORDER BY held DESC, first_on, programme_id))[1] AS programme_id
  FROM {schema}.occurrence AS planned JOIN {schema}.series_plan AS plan USING (series_id, plan)
  LEFT JOIN matched ON matched.series_id = planned.series_id AND matched.plan = planned.plan
    AND first_on BETWEEN window_from AND window_until
  WHERE ended_on IS NULL OR occurs_on <= ended_on
  GROUP BY planned.series_id, planned.plan, title_id, title_en, occurs_on, window_from, window_until`;
