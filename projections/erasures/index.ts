/** The register of requests for erasure, and how they stand against their deadlines. */
export { erasures } from './projection.js';
export { type ErasureDeadlines, erasureDeadlines } from './queries.js';
