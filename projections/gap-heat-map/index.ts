/** What units lack beside what their positions require: averages and headcounts by unit, competency and year. */
export * from './gap-heat-map.dto.js';
export { gapHeatMap } from './projection.js';
export { gapsOfUnits, type GapsQuery, GAP_SORT } from './queries.js';
export * from './person-gaps.dto.js';
export { gapsOfPerson, type PersonGapsQuery } from './person-gaps.js';
