/** What is on record of participants, as statements of xAPI. */
export { xapiStatements } from './projection.js';
export { newestStored, statementOf, statementsOf } from './queries.js';
export type { StatementsPage, StatementsQuery, StoredMoment } from './queries.js';
export { ToldEventRow } from './told-event.entity.js';
