/** So many events a second are work that nobody looks at event by event, such as an import. */
const MASSES_PER_SECOND = 400;

/** Where batches take longer, in milliseconds, others want the processors, too. */
const SLOW_MS = 20;
/** Of the time, spent writing: beyond it the projector is what slows them down. */
const BUSY_SHARE = 0.5;

/** Over about how long all of it is taken, in milliseconds: what was held up for a moment and comes at once is no import. */
const OVER_MS = 5_000;

/**
 * How long events are gathered then: so many times as long as the batch took, within these bounds in milliseconds. The
 * longer time is for masses of which no reader waits for a position.
 */
const AWAITED = { times: 2, leastMs: 25, mostMs: 150 } as const;
const UNAWAITED = { times: 16, leastMs: 25, mostMs: 1_000 } as const;

/** A batch that was written. */
interface WrittenBatch {
  readonly events: number;
  /** Milliseconds that it took. */
  readonly tookMs: number;
  /** When it was written: milliseconds of any clock that does not go back. */
  readonly at: number;
}

/** How long to wait before the next batch, in milliseconds. */
export interface Rest {
  /** Whoever waits. */
  readonly ms: number;
  /** As long as no reader waits for a position; not less than the other. */
  readonly unawaitedMs: number;
}

const NONE: Rest = { ms: 0, unawaitedMs: 0 };

/**
 * How long the projector lets events gather before it takes the next batch. What a batch costs depends little on how many
 * events are in it, so while many come one after the other, as in an import, few large batches leave more of the machine to
 * whoever sends them: also of a slow one, on which no more come because the projector keeps it busy. Where somebody
 * waits for what they have just recorded, nothing is gathered; in the midst of masses they wait for the shorter time.
 */
export class Pace {
  /** Events in a millisecond. */
  #rate = 0;
  /** Of the time, spent writing. */
  #share = 0;
  /** Milliseconds of a batch. */
  #took = 0;
  #at: number;

  /** @param now by the clock of the batches */
  constructor(now: number) {
    this.#at = now;
  }

  /** @returns no time mostly */
  rest({ events, tookMs, at }: WrittenBatch): Rest {
    const passed = Math.max(1, at - this.#at);
    const weight = 1 - Math.exp(-passed / OVER_MS);
    this.#at = at;
    this.#rate += weight * (events / passed - this.#rate);
    this.#share += weight * (Math.min(1, tookMs / passed) - this.#share);
    this.#took += weight * (tookMs - this.#took);
    const masses = this.#rate * 1000 > MASSES_PER_SECOND;
    const slow = this.#share > BUSY_SHARE && this.#took > SLOW_MS;
    if (!masses && !slow) return NONE;
    const ms = within(AWAITED, tookMs);
    return { ms, unawaitedMs: masses ? within(UNAWAITED, tookMs) : ms };
  }
}

const within = ({ times, leastMs, mostMs }: typeof AWAITED | typeof UNAWAITED, tookMs: number): number =>
  Math.min(mostMs, Math.max(leastMs, times * tookMs));
