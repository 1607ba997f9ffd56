/** What plans stand on: policies of development (*kebijakan pembinaan*) and plans of several years (*rencana strategis*). */
export * from './framework.dto.js';
export { PolicyRow, StrategicResultRow, StrategyRow } from './framework.entity.js';
export { listPolicies, POLICY_SORT, type PoliciesQuery } from './policies.queries.js';
export { planningFramework } from './projection.js';
export { listStrategies, slicesOf, STRATEGY_SORT, type StrategiesQuery } from './strategies.queries.js';
