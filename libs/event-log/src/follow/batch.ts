import type { LoggedEvent } from '../recorded-event.js';

/** What came since the last batch: never more than asked for, and all of it in the order of the log. */
export interface Batch {
  readonly events: readonly LoggedEvent[];
  /** The position that this batch reaches: read on from here. */
  readonly position: bigint;
  /** Whether there was nothing more to read when the batch was gathered. */
  readonly caughtUp: boolean;
}
