export type { Credentials } from './protocol/credentials.js';
export { EventStoreError, type EventStoreErrorCode } from './errors.js';
export { type EventStoreOptions, type RunningEventStore, startEventStore } from './server.js';
export { backupEventStore, type OnBackupProgress } from './maintenance/backup.js';
export type { Fault, FaultKind } from './maintenance/faults.js';
export { type Verification, verifyEventStore } from './maintenance/verify.js';
