/** The register of requests for erasure, and how they stand against their deadlines. */
export * from './erasure.dto.js';
export { erasures } from './projection.js';
export { type ErasureDeadlines, erasureDeadlines, erasureRequests, type ErasuresQuery } from './queries.js';
