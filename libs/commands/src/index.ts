export * from './accounts.js';
export * from './commands.module.js';
export * from './errors.js';
export * from './executor.js';
export type { Keys } from './facts.js';
export { destinations } from './handlers.js';
export * from './order.js';
export * from './reactions.js';
export * from './foresee.js';
