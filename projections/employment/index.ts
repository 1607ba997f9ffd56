/** Who is employed and where from when on: no questions of its own, what other views stand on. */
export { EmployeeRow } from './employee.entity.js';
export { PlacementRow, UnitRow } from './placement.entity.js';
export { employment } from './projection.js';
