import { unitCells, type UnitStands } from '@jejak/imports';
import { sheetSource } from './sheet-source.js';

/**
 * Units that stand today, each behind the one above it. A unit counts from the day on which it came where it is, and not
 * before the one above: a new system knows no earlier place of either.
 */
export const unitsSheet = sheetSource<UnitStands>({
  kind: 'units',
  sql: `
    WITH RECURSIVE standing AS (
      SELECT * FROM reporting.access_units WHERE dissolved_on IS NULL AND code IS NOT NULL),
    tree AS (
      SELECT unit_id, since, NULL::text AS parent, ARRAY[code] AS path FROM standing WHERE parent_id IS NULL
      UNION ALL
      SELECT one.unit_id, greatest(one.since, tree.since), above.code, tree.path || one.code
      FROM tree JOIN standing AS one ON one.parent_id = tree.unit_id JOIN standing AS above ON above.unit_id = tree.unit_id)
    SELECT standing.code, name_id AS "nameId", name_en AS "nameEn", kind, tree.parent, coalesce(tree.since::text, '') AS "from"
    FROM standing LEFT JOIN tree USING (unit_id)
    ORDER BY tree.path COLLATE "C"`,
  cells: unitCells,
});
