export { EventStoreError, type EventStoreErrorCode } from './errors.js';
export { type EventStoreOptions, type RunningEventStore, startEventStore } from './server.js';
