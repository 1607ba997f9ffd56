/** What a head of unit looks at: people, lesson hours, gaps and programmes of a unit in a year. */
export { unitOverview } from './projection.js';
export { overviewOfUnit, overviewOfUnits, type UnitsQuery } from './queries.js';
export * from './unit-overview.dto.js';
