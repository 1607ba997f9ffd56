/** Disputes of records by whom they are about, and what became of each. */
export * from './dispute.dto.js';
export { disputes } from './projection.js';
export { DISPUTE_SORT, disputeHistory, disputeList, type DisputesQuery } from './queries.js';
