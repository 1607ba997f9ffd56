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
  /** A stored record fails its checksum or an index points to nothing. */
  | 'EVENTSTORE.CORRUPT'
  /** The commit failed (full disk, I/O error): nothing of it was acknowledged; a retry is safe. */
  | 'EVENTSTORE.WRITE_FAILED'
  /** An earlier commit has not ended, or left a state that cannot be trusted: reads go on, nothing is written. */
  | 'EVENTSTORE.READ_ONLY'
  /** The server is stopping. */
  | 'EVENTSTORE.STOPPING';
