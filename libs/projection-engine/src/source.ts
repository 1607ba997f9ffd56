import type { LoggedEvent } from '@jejak/event-log';

/** Events that the log gave together. */
export interface Batch {
  /** In the order of the log. Empty where only the position moved. */
  readonly events: readonly LoggedEvent[];
  /** The log was read up to here. */
  readonly position: bigint;
  /** Nothing more was in the log at that moment. */
  readonly caughtUp: boolean;
}

/** The part of the event log that the engine needs. */
export interface EventSource {
  /**
   * Reads the log from just behind `after` (its start if absent) and goes on with what is appended. It reconnects by
   * itself and ends only when `signal` aborts. `most` is the largest number of events in a batch.
   */
  follow(options: { after?: bigint; most: number; signal: AbortSignal }): AsyncIterable<Batch>;
  /** Position of the newest event; undefined in an empty log. */
  head(): Promise<bigint | undefined>;
}

/** The part of the event log that parked events are read from again. */
export interface EventPlaces {
  /** The event in that place of its stream; undefined if there is none. */
  at(stream: string, revision: bigint): Promise<LoggedEvent | undefined>;
}
