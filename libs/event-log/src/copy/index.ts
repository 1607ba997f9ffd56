export { CopyError, type CopyErrorCode } from './copy-error.js';
export * from './copy-log.js';
export type { Digest, Proof } from './prove.js';
