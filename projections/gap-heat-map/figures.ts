/** SQL of the gaps of `unit.unit_id` in `year`, one row for each competency; the last day of the year counts. */
const last = 'make_date(year, 12, 31)';

/** Who works in the unit on that day, and in which position. */
const members = `
  SELECT somebody.employee_id, placed.position_id
  FROM (SELECT DISTINCT employee_id FROM reporting.employee_placements AS placement
    WHERE placement.unit_id = unit.unit_id AND effective_date <= ${last}) AS somebody
  CROSS JOIN LATERAL (
    SELECT unit_id, position_id FROM reporting.employee_stays AS stay
    WHERE stay.employee_id = somebody.employee_id AND since <= ${last} AND coalesce(until >= ${last}, true) LIMIT 1) AS placed
  WHERE placed.unit_id = unit.unit_id`;

/** The event that published what the position of the member requires on that day; null where nothing is in force. */
const standard = `
  SELECT (
    SELECT CASE WHEN version IS NOT NULL THEN position END FROM {schema}.standard
    WHERE standard.position_id = member.position_id AND effective_from <= ${last}
    ORDER BY effective_from DESC, position DESC LIMIT 1) AS position`;

/** The newest levels of the member until that day. */
const held = `
  SELECT DISTINCT ON (competency_code) competency_code, required_level, actual_level
  FROM reporting.standing_levels AS level
  WHERE level.employee_id = member.employee_id AND assessed_on <= ${last}
  ORDER BY competency_code DESC, assessed_on DESC, position DESC`;

/** Where a standard is in force, it says what is required; else the assessment does. */
export const gaps = `
  SELECT competency_code, count(actual) AS headcount,
    count(*) FILTER (WHERE actual < required) AS with_gap,
    count(*) FILTER (WHERE actual IS NULL) AS not_assessed,
    avg(greatest(required - actual, 0)) FILTER (WHERE actual IS NOT NULL) AS average_gap,
    avg(required) FILTER (WHERE actual IS NOT NULL) AS required_average, avg(actual) AS actual_average
  FROM (${members}) AS member
  CROSS JOIN LATERAL (${standard}) AS standard
  CROSS JOIN LATERAL (
    SELECT competency_code, actual_level AS actual,
      CASE WHEN standard.position IS NULL THEN required_level ELSE level END AS required
    FROM (${held}) AS held
    FULL JOIN (SELECT competency_code, level FROM {schema}.requirement
      WHERE requirement.position = standard.position) AS requirement USING (competency_code)) AS levels
  WHERE required IS NOT NULL
  GROUP BY competency_code`;
