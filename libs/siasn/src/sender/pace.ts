/** How the sender goes about it, in milliseconds. */
export interface Pace {
  /** Submissions under way at a time. */
  readonly atOnce: number;
  /**
   * After an attempt whose end nobody knows, how long until the list of SIASN is believed to show whether the row arrived. What
   * SIASN stores later than that would be sent twice.
   */
  readonly settleMs: number;
  /** The first pause after a failure that may pass; each further one is twice as long. */
  readonly pauseMs: number;
  /** The longest pause. */
  readonly mostPauseMs: number;
  /** How often it is looked whether something is to be sent. */
  readonly pollMs: number;
}

/** Two requests a row, four rows at a time; a quarter of an hour until an upload is believed lost. */
export const PACE: Pace = {
  ...{ atOnce: 4, settleMs: 900_000, pauseMs: 5_000, mostPauseMs: 3_600_000, pollMs: 2_000 },
};

/** How long to wait after so many failures in a row, from 1; never shorter than the server asks for. */
export function pauseAfter(
  failures: number,
  { pauseMs, mostPauseMs }: Pick<Pace, 'pauseMs' | 'mostPauseMs'>,
  askedMs = 0,
): number {
  return Math.max(askedMs, Math.min(mostPauseMs, pauseMs * 2 ** Math.min(failures - 1, 30)));
}
