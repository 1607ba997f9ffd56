import type { ReportingReader } from '@jejak/projection-engine';
import type { CompetencyAndPerformance, PersonYear } from './person.dto.js';

const years = `
  SELECT year, jp::float8, assessed, met, mean_gap::float8 AS "meanGap",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('period', period, 'predicate', predicate) ORDER BY period), '[]')
      FROM serving.appraisals AS appraisal
      WHERE appraisal.employee_id = hours.employee_id AND status = 'final' AND left(period, 4)::int = year) AS predicates
  FROM reporting.learning_hours AS hours
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS assessed, (count(*) FILTER (WHERE actual_level >= required_level))::int AS met,
      avg(greatest(required_level - actual_level, 0)) AS mean_gap
    FROM (
      SELECT DISTINCT ON (competency_code) required_level, actual_level
      FROM reporting.standing_levels AS level
      WHERE level.employee_id = hours.employee_id AND assessed_on <= make_date(year, 12, 31)
      ORDER BY competency_code DESC, assessed_on DESC, position DESC) AS newest) AS held
  WHERE hours.employee_id = $1::uuid
  ORDER BY year`;

/** Competency and performance of somebody, year by year; undefined if there is nobody of that id. */
export async function competencyAndPerformanceOf(
  reader: ReportingReader,
  employeeId: string,
): Promise<CompetencyAndPerformance | undefined> {
  const rows = await reader.query<PersonYear>(years, [employeeId]);
  return rows.length === 0 ? undefined : { employeeId, years: [...rows] };
}
