/** So many events a second are work that nobody looks at event by event, such as an import. */
const BUSY_PER_SECOND = 400;

/** Over about how long the rate is taken, in milliseconds: what was held up for a moment and comes at once is no import. */
const OVER_MS = 2_000;

/** How long events are gathered then, in milliseconds. */
const REST_MS = 25;

/**
 * How long the projector lets events gather before it takes the next batch. What a batch costs depends little on how many
 * events are in it, so while many come one after the other, as in an import, few large batches leave more of the machine to
 * whoever sends them. Where somebody waits for what they have just recorded, nothing is gathered.
 */
export class Pace {
  /** Events in a millisecond. */
  #rate = 0;
  #at: number;

  /** @param now milliseconds of any clock that does not go back */
  constructor(now: number) {
    this.#at = now;
  }

  /**
   * @param events of the batch that was written
   * @param now when it was
   * @returns milliseconds to wait; 0 mostly
   */
  rest(events: number, now: number): number {
    const passed = Math.max(1, now - this.#at);
    this.#at = now;
    this.#rate += (1 - Math.exp(-passed / OVER_MS)) * (events / passed - this.#rate);
    return this.#rate * 1000 > BUSY_PER_SECOND ? REST_MS : 0;
  }
}
