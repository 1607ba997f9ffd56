/** Claims of learning elsewhere (*riwayat pengembangan mandiri*): what waits for a decision, and what became of it. */
export * from './claim.dto.js';
export { externalLearningOf } from './in-full.js';
export { externalLearning } from './projection.js';
export { claimsOf, type ClaimsQuery, CLAIM_SORT } from './queries.js';
