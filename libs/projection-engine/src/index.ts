/**
 * Turns the log into views. A projection describes its rows (see `projection`); the `Projector` keeps them up to date;
 * `rebuild` and `verify` fold the log afresh; the `CheckpointWatcher` lets readers wait for a position.
 */
export { projection, type Projection, type ProjectionHead, type When } from './description/projection.js';
export { withUsed } from './description/uses.js';
export { EventStep, stepOf } from './description/event-step.js';
export type { Recorded } from './description/recorded.js';
export { type PersonalColumns, personalColumns } from './description/personal.js';
export type { ReportingView } from './description/reporting.js';
export type { EntityClass, Rows } from './description/rows.js';
export type { Subject } from './description/subject.js';
export { isProjectionError, ProjectionError, type ProjectionErrorCode } from './errors.js';
export type { EngineLog } from './log.js';
export { CheckpointWatcher, type CheckpointWatcherOptions } from './read/checkpoint-watcher.js';
export { Cursor, CursorError } from './read/cursor.js';
export { ofEnough, wholeGroups } from './read/enough.js';
export { medanDay, medanMidnight } from './read/medan.js';
export { Sorting, type SortedRow, type SortOf } from './read/sorting.js';
export { countShownValues } from './read/shown-values.js';
export { type Condition, type Narrow, type Page, page, type ReportingReader } from './read/reader.js';
export { askSeeing, setSight, type Visibility } from './read/visibility.js';
export { LagMeter, type LagOptions, type MeasuredStatus } from './read/lag.js';
export type { NeverShown } from './read/never-shown.js';
export {
  type BuildingStatus,
  type EngineStatus,
  type Heartbeat,
  type Lag,
  type PartState,
  type PolicyStatus,
  type ProjectionStatus,
  readStatus,
} from './read/status.js';
export type { Difference, SampleRow } from './rebuild/compare.js';
export type { OnProgress, Progress } from './rebuild/progress.js';
export { dropOld } from './rebuild/drop-old.js';
export { rebuild, rebuildAll } from './rebuild/rebuild.js';
export type { RebuildAllOptions, RebuildOptions, Rebuilt } from './rebuild/options.js';
export { type Verified, verify, type VerifyOptions } from './rebuild/verify.js';
export { toldCheckpoints } from './registry/checkpoint.js';
export { listParked, type ParkedEvent, type ParkedQuery } from './registry/parked.js';
export {
  type Account,
  ACCOUNTS,
  databaseSql,
  accessLogDatabaseOf,
  accessLogDatabaseSql,
  keyDatabaseOf,
  keyDatabaseSql,
  rolesSql,
} from './registry/administrator.js';
export { ANALYST, API, KEYS, PROJECTOR, REPORTING } from './registry/names.js';
export { prepareRoles, type RolesOptions } from './registry/roles.js';
export { findRetry, requestRetry, type RetryStatus } from './registry/retries.js';
export {
  cancelRebuild,
  findRebuild,
  listRebuilds,
  type RebuildStatus,
  requestRebuild,
} from './registry/rebuilds.js';
export { CheckpointMove, type Moved } from './registry/move.js';
export { prepareRegistry } from './registry/registry.js';
export { SnakeCaseNaming } from './rows/naming.js';
export { dryRun, type DryRunOptions } from './run/dry-run.js';
export type { PolicyOptions } from './run/policy-runner.js';
export { reactionId, type Wanted, wantedBy } from './run/reactions.js';
export { Projector, type ProjectorOptions } from './run/projector.js';
export { type Retried, retryParked, type RetryOptions } from './run/retry-parked.js';
export type { Batch, EventPlaces, EventSource } from './source.js';
