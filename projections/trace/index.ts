/** What led to what: the chain from a need to its effect on citizens, walked in both directions. */
export { trace } from './projection.js';
export { MOST_NODES, traceOf } from './queries.js';
export * from './trace.dto.js';
