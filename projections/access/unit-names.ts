import type { ReportingReader } from '@jejak/projection-engine';

/** Names of units in Indonesian, as last recorded, by unit id. */
export async function unitNames(
  reader: ReportingReader,
  unitIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await reader.query<{ unit_id: string; name_id: string }>(
    'SELECT unit_id, name_id FROM reporting.access_units WHERE unit_id = ANY ($1::uuid[])',
    [[...new Set(unitIds)]],
  );
  return new Map(rows.map(({ unit_id, name_id }) => [unit_id, name_id]));
}

/** The name of the unit in which somebody works today; undefined where that is none. */
export async function unitOfEmployee(
  reader: ReportingReader,
  employeeId: string,
): Promise<string | undefined> {
  const [row] = await reader.query<{ name_id: string }>(
    `SELECT name_id FROM reporting.access_placements JOIN reporting.access_units USING (unit_id)
     WHERE employee_id = $1::uuid`,
    [employeeId],
  );
  return row?.name_id;
}
