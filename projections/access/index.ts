/** What decides who may do what (*akses*): roles, the tree of units, who works where; and who decided about themselves. */
export { AccountRow, GrantRow } from './account.entity.js';
export * from './access.dto.js';
export { accounts, type AccountsQuery, breaches, type ListQuery } from './lists.js';
export { access } from './projection.js';
export { personFacts, principalOf, programmeFacts, unitPath, unitSubtree } from './queries.js';
export { unitNames, unitOfEmployee } from './unit-names.js';
export { DeedRow, MentoringRow, RelationRow } from './relation.entity.js';
export { BelongingRow, PlacementRow, UnitRow } from './unit.entity.js';
