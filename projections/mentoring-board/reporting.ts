import { mentoringRules, type MentoringRules } from '@jejak/domain';
import { medanDay, type ReportingView } from '@jejak/projection-engine';

/** Today in Medan: what is recorded ahead does not count yet. */
const today = medanDay('now()');

/** Unit in which somebody works today. */
const place = `
  SELECT unit_id FROM reporting.employee_stays AS stay
  WHERE stay.employee_id = mentorship.employee_id AND since <= ${today} AND coalesce(until >= ${today}, true) LIMIT 1`;

/** How many mentees a mentor may have today; null where no rule sets a limit. */
function limit({ limits }: MentoringRules): string {
  if (limits.length === 0) return 'NULL::int';
  const rows = limits.map(
    ({ most, from, until }, n) =>
      `(${n}, ${most}, '${from}'::date, ${until === undefined ? 'NULL' : `'${until}'`}::date)`,
  );
  return `(
    SELECT most FROM (VALUES ${rows.join(', ')}) AS rule (n, most, valid_from, valid_until)
    WHERE valid_from <= ${today} AND coalesce(valid_until >= ${today}, true) ORDER BY n DESC LIMIT 1)`;
}

/** The views, by these rules. */
export const reporting = (rules: MentoringRules = mentoringRules): readonly ReportingView[] => [
  {
    name: 'mentoring_board',
    comment: 'Every mentorship: who guides whom, how often they met, what was reached.',
    sql: `
      SELECT mentorship_id, mentor_id, employee_id, place.unit_id, basis, override_state IS NOT NULL AS overridden,
        state, proposed_on, started_on, ended_on, coalesce(started_on, proposed_on) AS since,
        planned_sessions, sessions_done, sessions_open, minutes_done, last_session_on,
        goals, goals_reached, rating_by_mentor, rating_by_mentee
      FROM {schema}.mentorship
      LEFT JOIN LATERAL (${place}) AS place ON true
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE confirmed)::int AS sessions_done,
          count(*) FILTER (WHERE NOT confirmed)::int AS sessions_open,
          coalesce(sum(minutes) FILTER (WHERE confirmed), 0)::int AS minutes_done,
          max(held_on) FILTER (WHERE confirmed) AS last_session_on
        FROM {schema}.session WHERE session.mentorship_id = mentorship.mentorship_id) AS held
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS goals, count(*) FILTER (WHERE end_level >= to_level)::int AS goals_reached
        FROM {schema}.goal WHERE goal.mentorship_id = mentorship.mentorship_id) AS aims`,
    columns: {
      mentorship_id: 'Opaque id of the mentorship',
      mentor_id: 'Opaque id of the employee who guides',
      employee_id: 'Opaque id of the mentee',
      unit_id: 'Unit in which the mentee works today; null where they left',
      basis: 'ONBOARDING, GAP, ASSISTANCE or PLAN',
      overridden: 'Whether the mentor may guide without holding the levels of the goals',
      state: 'PROPOSED, DECLINED, ACTIVE, COMPLETED or TERMINATED',
      proposed_on: 'Day of the proposal',
      started_on: 'First day; null before it began',
      ended_on: 'Last day, or day on which the proposal was declined; null before that',
      since: 'started_on, else proposed_on',
      planned_sessions: 'Sessions that are planned; null before it began',
      sessions_done: 'Sessions that both confirmed',
      sessions_open: 'Sessions that one of the two recorded and the other one has not confirmed',
      minutes_done: 'Minutes of the sessions that both confirmed',
      last_session_on: 'Day of the last session that both confirmed',
      goals: 'Competencies with a level to reach',
      goals_reached: 'Of these: end_level >= to_level; 0 until the end',
      rating_by_mentor: 'How the mentor rates working together, 1 to 5',
      rating_by_mentee: 'How the mentee rates working together, 1 to 5',
    },
  },
  {
    name: 'mentorship_goals',
    comment: 'What mentees are to reach, and what was reached as the two found it; no assessment.',
    sql: 'SELECT mentorship_id, employee_id, competency_code, to_level, end_level FROM {schema}.goal',
    columns: {
      mentorship_id: 'Opaque id of the mentorship',
      employee_id: 'Opaque id of the mentee',
      competency_code: 'Code in the competency standard',
      to_level: 'Level to reach, 1 to 5',
      end_level: 'Level held at the end, 0 to 5; null until then, and where nothing was said of it',
    },
  },
  {
    name: 'mentoring_sessions',
    comment: 'Sessions as they stand, corrections included, without what was talked about.',
    sql: `
      SELECT session_id, mentorship_id, employee_id, held_on, minutes, topics, recorded_by, confirmed
      FROM {schema}.session`,
    columns: {
      session_id: 'Opaque id of the session',
      mentorship_id: 'Opaque id of the mentorship',
      employee_id: 'Opaque id of the mentee',
      held_on: 'Day of the session',
      minutes: 'Length in minutes',
      topics: 'Codes of the competencies that it was about, a JSON list',
      recorded_by: 'MENTOR or MENTEE: who recorded it, or corrected it last',
      confirmed: 'Whether the other one confirmed it: only then does it count',
    },
  },
  {
    name: 'mentor_load',
    comment: 'How many people each mentor guides today, beside the limit: also where the limit was passed.',
    sql: `
      SELECT mentor_id, count(DISTINCT employee_id)::int AS active_mentees, ${limit(rules)} AS most_mentees,
        coalesce(count(DISTINCT employee_id) > ${limit(rules)}, false) AS over_limit, '${rules.id}' AS rule_set
      FROM {schema}.mentorship WHERE state = 'ACTIVE' GROUP BY mentor_id`,
    columns: {
      mentor_id: 'Opaque id of the employee who guides',
      active_mentees: 'People in mentorships that run',
      most_mentees: 'How many there may be by the rules of today; null where they set no limit',
      over_limit:
        'Whether there are more: two may have been started in the same moment, or the limit was lowered',
      rule_set: 'Name and version of the rules',
    },
  },
  {
    schema: 'serving',
    name: 'mentoring_notes',
    comment: 'What was talked about. For the API only: anything may stand in it.',
    sql: 'SELECT session_id, challenge, next_steps, notes_state FROM {schema}.session',
    columns: {
      session_id: 'Opaque id of the session',
      challenge: 'The challenge at work; null where none was given, and once it is erased',
      next_steps: 'What to do next; null where none was given, and once it is erased',
      notes_state: 'value; erased: the mentee was erased; lost: the key is gone although nobody was erased',
    },
  },
  {
    schema: 'serving',
    name: 'mentorship_reasons',
    comment: 'Why mentorships ended, and why the level of the mentor was passed over. For the API only.',
    sql: 'SELECT mentorship_id, reason, reason_state, override_reason, override_state FROM {schema}.mentorship',
    columns: {
      mentorship_id: 'Opaque id of the mentorship',
      reason: 'Why it was declined or ended; null before, and once it is erased',
      reason_state: 'value; erased: the mentee was erased; lost: the key is gone although nobody was erased',
      override_reason:
        'Why the mentor need not hold the levels; null where that was not said, and once it is erased',
      override_state:
        'value; erased: the mentor was erased; lost: the key is gone although nobody was erased',
    },
  },
];
