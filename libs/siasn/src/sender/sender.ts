import { setTimeout as sleep } from 'node:timers/promises';
import { SiasnUnavailable } from '../client/errors.js';
import { pauseAfter } from './pace.js';
import { sendOne, type Progress, type SenderParts } from './send-one.js';

/** Where the sender says how it goes; nothing personal is said. */
export interface SenderLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** Which submissions are due at a moment, the longest waiting first; how many at most. */
export type Due = (now: Date, most: number) => Promise<readonly string[]>;

export interface SenderOptions extends SenderParts {
  readonly due: Due;
  readonly log: SenderLog;
}

/** How long one is left alone that cannot be worked on for a reason of its own, in milliseconds. */
const LEFT_ALONE_MS = 3_600_000;

/** What nothing goes on without: the log, the keys, the access log, and the views that tell what is due. */
const AWAY = new Set([
  'LOG.UNAVAILABLE',
  'PERSONAL.UNAVAILABLE',
  'PERSONAL.KMS_UNAVAILABLE',
  'ACCESS_LOG.UNAVAILABLE',
]);

/** Submissions that are asked for at a time, for each that is under way at once. */
const AHEAD = 25;

/**
 * Sends what is due, some at once, until it is told to stop. Where SIASN is away, or says that it is asked too much, all wait:
 * a row is not given up because of an outage, however long, and an outage of hours costs a handful of attempts.
 */
export class Sender {
  #failures = 0;
  readonly #leftAlone = new Map<string, number>();

  constructor(private readonly options: SenderOptions) {}

  async run(signal: AbortSignal): Promise<void> {
    const { pace, log } = this.options;
    while (!signal.aborted) {
      const round = await this.round(signal).catch((error: unknown) => pauseOf(error));
      if (round.pause) {
        const ms = pauseAfter(++this.#failures, pace, round.pause.retryAfterMs);
        log.warn({ why: round.pause.why, pauseMs: ms }, 'nothing is sent to SIASN for a while');
        await resting(ms, signal);
      } else {
        this.#failures = 0;
        if (round.settled > 0) log.info({ settled: round.settled }, 'sent to SIASN');
        else await resting(pace.pollMs, signal);
      }
    }
  }

  /** One round over what is due now. @throws what asking for it throws */
  async round(signal: AbortSignal): Promise<Round> {
    const { due, pace } = this.options;
    const now = Date.now();
    for (const [id, until] of this.#leftAlone) if (until < now) this.#leftAlone.delete(id);
    const listed = await due(new Date(now), pace.atOnce * AHEAD + this.#leftAlone.size);
    const ids = listed.filter((id) => !this.#leftAlone.has(id));
    const round: { settled: number; failed: number; pause?: Pause } = { settled: 0, failed: 0 };
    const work = async () => {
      while (!signal.aborted && round.pause === undefined) {
        const id = ids.shift();
        if (id === undefined) return;
        const progress = await this.#one(id);
        if (progress.result === 'pause') round.pause ??= progress;
        else if (progress.result === 'settled') round.settled++;
        else if (progress.result === 'failed') round.failed++;
      }
    };
    await Promise.all(Array.from({ length: pace.atOnce }, work));
    return round;
  }

  async #one(id: string): Promise<Progress> {
    try {
      return await sendOne(this.options, id);
    } catch (error) {
      const { pause } = pauseOf(error);
      if (error instanceof SiasnUnavailable || AWAY.has(pause.why)) return { result: 'pause', ...pause };
      // as of somebody who was erased in this moment: the others go on
      this.#leftAlone.set(id, Date.now() + LEFT_ALONE_MS);
      this.options.log.warn({ submissionId: id, why: pause.why }, 'a submission is left alone for an hour');
      return { result: 'failed' };
    }
  }
}

interface Pause {
  readonly why: string;
  readonly retryAfterMs?: number | undefined;
}

/** What a round came to. */
export interface Round {
  readonly settled: number;
  readonly failed: number;
  /** Why it ended before its time. */
  readonly pause?: Pause;
}

/** SIASN, the log, the keys or the access log are away: nothing goes on without any of them. Only codes are told. */
function pauseOf(error: unknown): Round & { readonly pause: Pause } {
  const none = { settled: 0, failed: 0 };
  if (error instanceof SiasnUnavailable)
    return { ...none, pause: { why: error.why, retryAfterMs: error.retryAfterMs } };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { ...none, pause: { why: code || (error instanceof Error ? error.name : 'unknown') } };
}

const resting = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);
