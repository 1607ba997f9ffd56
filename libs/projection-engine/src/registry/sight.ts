import { ANALYST } from './names.js';

/**
 * What a session sees of rows that are about somebody, told by settings of its transaction (`set_config(…, true)`):
 *
 * - `jejak.scope`: `all`, `units`, `self` or `none`
 * - `jejak.units`: ids with commas between; counts where the scope is `units`
 * - `jejak.employee`: an id; counts where the scope is `self`
 *
 * Who owns the reporting views or is a member of role `analyst` sees everything, whatever is set. Everybody else sees
 * nothing unless it is set: a role that is made later, and a question that forgot to say for whom it asks.
 *
 * All of them run with the rights of who asks, who needs none on schema `jejak`. They are called once for each question, not for each row.
 *
 * **Employees of a unit.** A row that has a unit is seen by its unit. For others `jejak.employees_of(units)` takes the
 * employees from view `reporting.access_placements (employee_id, unit_id)`, the placements that count today, if a
 * projection brings it; until then scope `units` sees no row that has only an employee. The entity behind that view
 * must declare `{ unit: 'unitId' }` as its subject: with the employee it would ask itself.
 */
export const sightFunctions = `
  CREATE OR REPLACE FUNCTION jejak.sight() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE
      WHEN pg_has_role(current_user, (SELECT nspowner FROM pg_namespace WHERE nspname = 'reporting'), 'MEMBER')
        OR pg_has_role(current_user, to_regrole('${ANALYST}'), 'MEMBER') THEN 'all'
      ELSE coalesce(nullif(current_setting('jejak.scope', true), ''), 'none')
    END;
  CREATE OR REPLACE FUNCTION jejak.units_in_sight() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN jejak.sight() = 'units'
      THEN string_to_array(nullif(current_setting('jejak.units', true), ''), ',')::uuid[] END;
  CREATE OR REPLACE FUNCTION jejak.oneself() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN jejak.sight() = 'self'
      THEN nullif(current_setting('jejak.employee', true), '')::uuid END;
  CREATE OR REPLACE FUNCTION jejak.employees_of(units uuid[]) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
    BEGIN
      IF to_regclass('reporting.access_placements') IS NOT NULL THEN
        RETURN QUERY EXECUTE 'SELECT employee_id FROM reporting.access_placements WHERE unit_id = ANY ($1)' USING units;
      END IF;
    END $$;`;
