/**
 * The SQL views by which rows are narrowed, kept by the projection `access`. Names are a contract between the two.
 *
 * - `units`: `unit_id`, `parent_id` as of today
 * - `placements`: `employee_id`, `unit_id` as of today
 * - `relations`: `person_id` (id of an employee or of an account) is `kind` of `subject_id` (an employee or a programme)
 */
export const ACCESS_VIEWS = {
  units: 'reporting.access_units',
  placements: 'reporting.access_placements',
  relations: 'reporting.access_relations',
} as const;
