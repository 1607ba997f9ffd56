import type { EventSource } from '../source.js';
import type { EngineStatus, Lag } from './status.js';

/** How many events the log holds up to a position. */
interface Count {
  readonly position: bigint | undefined;
  readonly events: bigint;
}

/** A count that went on to the end of the log, or as far as time allowed. */
interface Counted extends Count {
  readonly exact: boolean;
  /** Of the first event behind where it began. */
  readonly first: Date | undefined;
}

export interface LagOptions {
  /** Longest time that the log is waited for, in milliseconds (default 2,000). */
  readonly answerMs?: number;
  /** How long events are counted at one time, in milliseconds (default 500). */
  readonly countMs?: number;
}

/** A status with lags. */
export interface MeasuredStatus extends EngineStatus {
  /** Otherwise no lag is known. */
  readonly logAnswers: boolean;
}

type Checkpoint = Pick<EngineStatus['policies'][number], 'position' | 'events'>;

/**
 * Tells how far projections and policies are behind, from the log itself: so a lag grows also while all of them stand
 * still. Every checkpoint knows how many events there are up to it; so only those behind the furthest one are counted,
 * and each once, however often one asks.
 */
export class LagMeter {
  #counted: Count | undefined;
  /** When the first event behind a checkpoint came into the log: that never changes. */
  #firsts = new Map<bigint | undefined, Date>();
  readonly #answerMs: number;
  readonly #countMs: number;

  constructor(
    private readonly source: EventSource,
    { answerMs = 2_000, countMs = 500 }: LagOptions = {},
  ) {
    this.#answerMs = answerMs;
    this.#countMs = countMs;
  }

  /** The status with every lag; without any where the log does not answer in time. Never throws. */
  async measure(status: EngineStatus): Promise<MeasuredStatus> {
    const parts: Checkpoint[] = [...status.projections, ...status.policies];
    const signal = AbortSignal.timeout(this.#answerMs);
    const start = this.#start(parts);
    const counted = await this.#count(start, signal);
    if (!counted) return { ...status, logAnswers: false };
    if (counted.events >= (this.#counted?.events ?? 0n)) this.#counted = counted;
    const firsts = new Map(this.#firsts);
    if (counted.first) firsts.set(start.position, counted.first);
    const late = parts.filter(({ events }) => events < counted.events).map(({ position }) => position);
    const found = await Promise.all(
      [...new Set(late)].map(async (at) => [at, firsts.get(at) ?? (await this.#first(at, signal))] as const),
    );
    this.#firsts = new Map(found.flatMap(([at, first]) => (first ? [[at, first] as const] : [])));
    const withLag = <Part extends Checkpoint>(part: Part) => ({ ...part, lag: this.#lag(part, counted) });
    return {
      ...status,
      projections: status.projections.map(withLag),
      policies: status.policies.map(withLag),
      logAnswers: true,
    };
  }

  #lag({ position, events }: Checkpoint, counted: Counted): Lag | undefined {
    const { exact } = counted;
    if (events >= counted.events) return exact ? { events: 0n, exact, seconds: 0 } : undefined;
    const first = this.#firsts.get(position);
    if (!first) return undefined;
    const seconds = Math.max(0, Date.now() - first.getTime()) / 1_000;
    return { events: counted.events - events, exact, seconds };
  }

  /** Where to count on from: the furthest place whose number of events is known. */
  #start(parts: readonly Checkpoint[]): Count {
    const none: Count = { position: undefined, events: 0n };
    const further = (a: Count, b: Count) => ((b.position ?? -1n) > (a.position ?? -1n) ? b : a);
    const furthest = parts.reduce<Count>(further, none);
    const last = this.#counted;
    // who knows more events than we counted has come from another log, or from a copy of this one
    return last && last.events >= furthest.events ? further(furthest, last) : furthest;
  }

  async #count(from: Count, signal: AbortSignal): Promise<Counted | undefined> {
    const began = performance.now();
    let [position, events, first] = [from.position, from.events, undefined as Date | undefined];
    let answered = false;
    try {
      for await (const batch of this.#follow(from.position, 1_000, signal)) {
        answered = true;
        events += BigInt(batch.events.length);
        first ??= batch.events[0]?.storedAt;
        // before the first event there is no position to go on from
        if (position !== undefined || batch.events.length > 0) position = batch.position;
        if (batch.caughtUp) return { position, events, exact: true, first };
        if (performance.now() - began > this.#countMs) break;
      }
    } catch {
      // as far as it came
    }
    return answered ? { position, events, exact: false, first } : undefined;
  }

  async #first(after: bigint | undefined, signal: AbortSignal): Promise<Date | undefined> {
    try {
      for await (const { events } of this.#follow(after, 1, signal)) if (events[0]) return events[0].storedAt;
    } catch {
      // not known
    }
    return undefined;
  }

  #follow(after: bigint | undefined, most: number, signal: AbortSignal) {
    return this.source.follow({ ...(after !== undefined && { after }), most, signal });
  }
}
