/** What is known of a stream that was written to. */
export interface StreamState {
  /** Number that stands for the stream's name in the indexes. */
  id: number;
  /** `TOMBSTONE_REVISION` once it is deleted for ever. */
  lastRevision: number;
}

/** Where an event of a stream stands in the log. */
export interface EventPlace {
  revision: number;
  position: number;
  eventId: string;
}

/** One event for the index. */
export interface IndexEntry extends EventPlace {
  /** Name of its stream in UTF-8. */
  stream: Buffer;
  streamId: number;
  /** Checksum of its record. */
  checksum: number;
  /** Position of the next record. */
  end: number;
}

/** Up to where the index knows the log. */
export interface IndexedTo {
  /** Position of the last record, and its checksum, by which the log is known again. */
  last: number;
  checksum: number;
  /** Position of the first record that is not indexed. */
  next: number;
}
