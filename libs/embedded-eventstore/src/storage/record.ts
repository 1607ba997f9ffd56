export * from './frame.js';
export type { StoredEvent } from './store.js';
