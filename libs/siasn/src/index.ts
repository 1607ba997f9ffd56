/**
 * What somebody learned, sent to SIASN, the national information system of civil servants: rows in its shape, a client that knows
 * every way in which an answer can fail, and a sender that brings each row there once (docs/explanation/exchange.md).
 */
export { savedOrNot, type Answer } from './client/answer.js';
export { SiasnClient, type SiasnAccess } from './client/client.js';
export { SiasnUnavailable } from './client/errors.js';
export type { Credentials } from './client/token.js';
export { differences } from './compare/differences.js';
export { naturalKey } from './compare/natural-key.js';
export { reconcile, type Finding, type OwnRow } from './compare/reconcile.js';
export { personThere, type PersonThere } from './rows/person.js';
export { prepare, type Prepared } from './rows/rows.js';
export type { RowSources } from './rows/sources.js';
export { alone } from './sender/alone.js';
export { Outbox, SIASN_SENDER } from './sender/outbox.js';
export { PACE, type Pace } from './sender/pace.js';
export { Sender, type Due, type SenderOptions } from './sender/sender.js';
export { sendOne, type Progress, type SenderParts } from './sender/send-one.js';
export { sentRows } from './sender/there.js';
export { CSV_COLUMNS, csvHeading, csvLine } from './shape/csv.js';
export type { RemoteRow } from './shape/remote.js';
export { COMPARED, type DiklatRow, type KursusRow, type SiasnRow } from './shape/shape.js';
