/** Breaches of personal data: how each stands against its deadline, whom it affects, and what was done about it. */
export * from './breach.dto.js';
export { breachHistory } from './history.js';
export { breaches } from './projection.js';
export {
  affectedBy,
  type AffectedQuery,
  BREACH_SORT,
  breachList,
  breachOf,
  type BreachesQuery,
} from './queries.js';
