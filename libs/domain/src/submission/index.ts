/** Submissions to SIASN. */
export * from './submission.js';
export * from './submission.commands.js';
export * from './submission.events.js';
export { remoteId } from './submission.fields.js';
export * from './submission.id.js';
export type * from './submission.state.js';
export * from './submission.vocabulary.js';
