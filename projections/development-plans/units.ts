import { ACCESS_VIEWS } from '@jejak/access';

/** A subselect: the unit that an SQL expression names, and all units below it today. */
export const below = (unit: string): string => `
  WITH RECURSIVE below AS (
    SELECT ${unit}::uuid AS id
    UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.id)
  SELECT id FROM below`;
