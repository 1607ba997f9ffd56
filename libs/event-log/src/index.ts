export type { NewEvent } from './codec.js';
export * from './errors.js';
export * from './event-log.js';
export type { Batch } from './follow/batch.js';
export type { FollowOptions } from './follow/follow.js';
export { empty, type Loaded, type Trace } from './loaded.js';
export type { LoggedEvent, Metadata, RecordedEvent, UnreadableRecord } from './recorded-event.js';
export * from './copy/index.js';
export { type EventStoreRights, type Permission, probeRights } from './probe-rights.js';
