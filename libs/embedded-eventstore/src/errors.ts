/** A fault of the event store itself, as opposed to a refused request. `code` is stable. */
export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
    this.name = 'EventStoreError';
  }
}

export type EventStoreErrorCode =
  /** Another process, or this one, has the data folder open. */
  | 'EVENTSTORE.LOCKED'
  /** The data folder was written by another version of the format. */
  | 'EVENTSTORE.FORMAT'
  /** The folder holds no event log. */
  | 'EVENTSTORE.NO_DATA'
  /** The folder holds a backup that did not end. */
  | 'EVENTSTORE.UNFINISHED_BACKUP'
  /** A backup goes into an empty folder only. */
  | 'EVENTSTORE.TARGET_NOT_EMPTY'
  /** The copy could not be made (full disk, no permission); nothing of it is left. */
  | 'EVENTSTORE.BACKUP_FAILED'
  /** A stored record fails its checksum, a file is cut short, or the index does not fit the log. */
  | 'EVENTSTORE.CORRUPT'
  /** The write failed (full disk): nothing of it was acknowledged; a retry is safe. */
  | 'EVENTSTORE.WRITE_FAILED'
  /** An earlier write has not ended, or left a state that cannot be trusted: reads go on, nothing is written. */
  | 'EVENTSTORE.READ_ONLY'
  /** The server is stopping. */
  | 'EVENTSTORE.STOPPING';
