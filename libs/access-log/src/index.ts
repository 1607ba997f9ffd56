/**
 * The record of who looked at whose personal data: durable before an answer leaves, only added to, sealed in a chain
 * that anybody can check (docs/explanation/access-log.md).
 */
export { AccessLog, type AccessLogOptions, type Unsealed } from './access-log.js';
export { type AccessEntry, type Decision, MOST_SUBJECTS } from './entry/entry.js';
export {
  AccessEntryInvalid,
  AccessLogAbsent,
  AccessLogUnavailable,
  MonthNotReady,
  type Written,
} from './errors.js';
export type { AccessLogReport } from './report.js';
export { CursorError } from './read/cursor.js';
export { type Heat, heat, type HeatPeriod } from './read/heat.js';
export { type AccessPage, ofActor, ofSubject, type PageQuery, type SeenEntry } from './read/pages.js';
export { type Reached, reachedBy, type Use } from './read/reached.js';
export { dropMonth, type DropMonth, type DroppedMonth } from './seal/drop-month.js';
export type { Anchor } from './seal/seal.js';
export { type Fault, type FaultKind, type Verification, verify, type VerifyOptions } from './seal/verify.js';
export { prepareAccessLog, type PrepareOptions } from './store/prepare.js';
export { ACCESS_LOG_ROLE, rightsSql } from './store/rights.js';
export type { Recorded } from './write/batch.js';
