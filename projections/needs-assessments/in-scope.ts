import { ACCESS_VIEWS } from '@jejak/access';
import { medanDay, type ReportingReader } from '@jejak/projection-engine';

/** The day that counts: today in Medan, or that on which the survey closed. */
const day = `least(${medanDay('closes_at')}, ${medanDay('now()')})`;

/** Who works in a unit of the scope or below it on that day, in a position of one of the families, if any are named. */
const inScope = `
  WITH RECURSIVE assessment AS (
    SELECT unit_ids, position_families, ${day} AS day FROM reporting.needs_assessments WHERE needs_id = $1),
  below AS (
    SELECT unit_id::uuid FROM assessment, jsonb_array_elements_text(unit_ids) AS named (unit_id)
    UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id)
  SELECT count(*)::int AS people
  FROM assessment
  CROSS JOIN LATERAL (
    SELECT DISTINCT employee_id FROM reporting.employee_placements JOIN below USING (unit_id)
    WHERE effective_date <= day) AS somebody
  CROSS JOIN LATERAL (
    SELECT unit_id, position_id FROM reporting.employee_stays AS stay
    WHERE stay.employee_id = somebody.employee_id AND since <= day AND coalesce(until >= day, true) LIMIT 1) AS placed
  WHERE placed.unit_id IN (SELECT unit_id FROM below) AND (
    jsonb_array_length(position_families) = 0 OR EXISTS (
      SELECT FROM reporting.position_standards AS standard
      WHERE standard.position_id = placed.position_id AND position_families ? family
        AND effective_from <= day AND coalesce(effective_until >= day, true)))`;

/** How many employees may answer the survey of an assessment: whom an invitation has to reach. */
export async function peopleInScope(reader: ReportingReader, needsId: string): Promise<number> {
  const [row] = await reader.query<{ people: number }>(inScope, [needsId]);
  return row?.people ?? 0;
}
