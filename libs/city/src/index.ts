/** A city that is made up: deterministic, believable, and told by commands (docs/explanation/exchange.md). */
export { cityOf, type City, type KnownUnits } from './city.js';
export { courseOf } from './course.js';
export type { CityOrder } from './order.js';
export type { CitySize } from './plan.js';
export type { Person } from './person.js';
