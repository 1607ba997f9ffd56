import { medanDay, ofEnough, type ReportingView } from '@jejak/projection-engine';

/** Today in Medan: what is recorded ahead does not count yet. */
const today = medanDay('now()');

/** The level that makes somebody a mentor, as `libs/domain/src/mentorship/seniority.ts` has it. */
const held = `
  SELECT DISTINCT ON (competency_code, employee_id) competency_code, employee_id, actual_level, assessed_on, method
  FROM reporting.standing_levels AS level
  WHERE method <> 'SELF'
  ORDER BY competency_code, employee_id, assessed_on DESC, position DESC`;

/** Where somebody works today. */
const place = `
  SELECT unit_id FROM reporting.employee_stays AS stay
  WHERE stay.employee_id = held.employee_id AND since <= ${today} AND coalesce(until >= ${today}, true) LIMIT 1`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'mentor_directory',
    comment:
      'Who in service holds which level of which competency, and how many people they guide. Filter by competency_code and level.',
    sql: `
      SELECT held.competency_code, held.employee_id, place.unit_id, actual_level AS level, assessed_on, method,
        active_mentees, completed, ratings, ${ofEnough('ratings', 'rating_mean')} AS rating_mean
      FROM (${held}) AS held
      JOIN LATERAL (${place}) AS place ON place.unit_id IS NOT NULL
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT board.employee_id) FILTER (WHERE state = 'ACTIVE')::int AS active_mentees,
          count(*) FILTER (WHERE state = 'COMPLETED')::int AS completed,
          count(rating_by_mentee)::int AS ratings, round(avg(rating_by_mentee), 2) AS rating_mean
        FROM reporting.mentoring_board AS board WHERE board.mentor_id = held.employee_id) AS guided
      WHERE actual_level > 0`,
    columns: {
      competency_code: 'Code of the competency',
      employee_id: 'Opaque id of the employee',
      unit_id: 'Unit in which they work today',
      level:
        'Level that they hold, 1 to 5: of the newest assessment that names it, not counting what they think of themselves',
      assessed_on: 'Day of that assessment',
      method: 'How it was found: ASSESSMENT_CENTRE, SUPERIOR, TEST or OBSERVATION',
      active_mentees: 'People whom they guide in mentorships that run',
      completed: 'Mentorships that they completed as the mentor',
      ratings: 'How many mentees rated working with them',
      rating_mean: 'Mean of these ratings, 1 to 5; null where there are fewer than five',
    },
  },
];
