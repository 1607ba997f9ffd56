/** Who may do what: one table, and what follows from it for a request (`decide`) and for a list (`compileScope`). */
export { ACCESS_VIEWS } from './access-views.js';
export { OPERATIONS, type Action, type CommandName, type OperationName, type ReadName } from './action.js';
export { compileScope, type Columns, type Scoped } from './compile-scope.js';
export { decide } from './decide.js';
export { DENIALS, type Decision, type Denial, type Denied, type Permitted } from './decision.js';
export type { CommandOf } from './policy/commands.js';
export { policy } from './policy/table.js';
export { idsOf, principalOfAccount, type Facts, type Principal } from './principal.js';
export { reachOf, relationsCount } from './reach.js';
export { PURPOSES, PURPOSES_OF, type Purpose } from './purpose.js';
export type { Asking } from './request.js';
export type { Permit, Rule, Scope, Subject } from './rule.js';
