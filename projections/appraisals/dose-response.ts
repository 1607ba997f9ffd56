import { disclosureRules } from '@jejak/domain';
import { type ReportingView, wholeGroups } from '@jejak/projection-engine';

/** Whether the newest levels until the end of the year are as required, as the assessor took what is required. */
const held = `
  SELECT CASE WHEN count(*) = 0 THEN 'NOT_ASSESSED' WHEN bool_and(actual_level >= required_level) THEN 'MET' ELSE 'BELOW' END
    AS competency
  FROM (
    SELECT DISTINCT ON (competency_code) required_level, actual_level
    FROM reporting.standing_levels AS level
    WHERE level.employee_id = hours.employee_id AND assessed_on <= make_date(year, 12, 31)
    ORDER BY competency_code DESC, assessed_on DESC, position DESC) AS newest`;

/** How many people are in each cell. */
const cells = `
  SELECT year, jp_band, competency, predicate, count(*)::int AS n
  FROM (
    SELECT year, CASE WHEN jp < 1 THEN '0' WHEN jp < 10 THEN '1-9' WHEN jp < 20 THEN '10-19' WHEN jp < 40 THEN '20-39'
      ELSE '40+' END AS jp_band, competency, predicate
    FROM reporting.learning_hours AS hours
    CROSS JOIN LATERAL (${held}) AS held
    LEFT JOIN {schema}.appraisal ON appraisal.employee_id = hours.employee_id AND appraisal.status = 'final'
      AND period = year::text
    WHERE left_on IS NULL) AS somebody
  GROUP BY year, jp_band, competency, predicate`;

/**
 * Lesson hours, competency and performance together, as counts: how a single person was rated is theirs, so no row is one, not
 * even under an opaque id. Hours and levels of each opaque id are in other views, so who is in a year, band and competency is
 * known; of these people either all predicates are told, or none.
 */
export const doseResponse: ReportingView = {
  name: 'dose_response',
  comment: `How many people had how many lesson hours in a year, stood how to what is required of them, and got which predicate for it. A year, band and competency in which a predicate is that of fewer than ${disclosureRules.leastPeople} is left out whole, so sums are not those of the city. Who is rated better may be sent to more courses: no row shows a cause.`,
  sql: `
    SELECT year, jp_band, competency, predicate, n AS people
    FROM (${wholeGroups(cells, ['year', 'jp_band', 'competency'])}) AS told`,
  columns: {
    year: 'Calendar year',
    jp_band: 'Lesson hours credited for the year: 0 (less than 1), 1-9, 10-19, 20-39 or 40+',
    competency:
      'MET: every level known at the end of the year is as required; BELOW: one or more are not; NOT_ASSESSED',
    predicate: 'Of the final appraisal for the whole year; null where there is none',
    people: `Employees in service at the end of the year, ${disclosureRules.leastPeople} or more`,
  },
};
