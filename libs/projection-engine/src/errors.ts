/**
 * Codes of the engine's errors.
 *
 * - `PROJECTION.DESCRIPTION`: a description or an entity class that the engine cannot work with; mend the code
 * - `PROJECTION.ROW`: an event asks for something that its rows do not allow (a second row with one key, a change of
 *   a row that is not there)
 * - `PROJECTION.EVENT_NOT_APPLIED`: a rebuild or a verification met an event that the projection cannot apply
 * - `PROJECTION.BUSY`: the same projection is being rebuilt or verified by another process; wait for it
 * - `PROJECTION.CANCELLED`: somebody cancelled the rebuild; what was not shown yet is gone, ask again if it is wanted
 * - `PROJECTION.UNKNOWN`: the projector does not know a view that a rebuild was asked for; start the one that does
 * - `PROJECTION.NOT_LIVE`: the projection has no live generation, or one whose views it uses has none; start the projector first
 * - `PROJECTION.VIEW_IN_USE`: a view would lose or rename columns while other views stand on it; add columns at the end, or give it a new name
 * - `PROJECTION.AHEAD_OF_LOG`: the checkpoint is beyond the end of the log, so this is not the log that it was built
 *   from; connect the right one, or rebuild
 * - `PROJECTION.CHECKPOINT_LOST`: somebody else moved the checkpoint or became its owner; nothing was written
 * - `PROJECTION.ACTIVE`: a projector is at work, and checkpoints can only be moved while none is; stop it
 * - `PROJECTION.OTHER_LOG`: the checkpoints belong to another log than the one that was copied; nothing was written
 * - `POLICY.WAITS`: policies wait at an event that this version cannot read; install one that can
 * - `PROJECTION.VERSION`: the live generation is of another version than the code; rebuild first
 */
export type ProjectionErrorCode =
  | 'PROJECTION.DESCRIPTION'
  | 'PROJECTION.ROW'
  | 'PROJECTION.EVENT_NOT_APPLIED'
  | 'PROJECTION.BUSY'
  | 'PROJECTION.CANCELLED'
  | 'PROJECTION.UNKNOWN'
  | 'PROJECTION.NOT_LIVE'
  | 'PROJECTION.VIEW_IN_USE'
  | 'PROJECTION.AHEAD_OF_LOG'
  | 'PROJECTION.CHECKPOINT_LOST'
  | 'PROJECTION.ACTIVE'
  | 'PROJECTION.OTHER_LOG'
  | 'POLICY.WAITS'
  | 'PROJECTION.VERSION';

/** An error of the engine. The message says what to do and holds ids at most, nothing personal. */
export class ProjectionError extends Error {
  constructor(
    readonly code: ProjectionErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
    this.name = 'ProjectionError';
  }
}

export function isProjectionError(error: unknown, code: ProjectionErrorCode): boolean {
  return error instanceof ProjectionError && error.code === code;
}
