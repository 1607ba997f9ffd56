/** Nominations (*pengusulan*): who was proposed for what, who waits for a seat, and who had no chance at all. */
export * from './nominations.dto.js';
export * from './opportunity.dto.js';
export { opportunityOf, type OpportunityQuery } from './opportunity.js';
export { nominations } from './projection.js';
export { nominationBoard, nominationHistory, type NominationsQuery } from './queries.js';
