import type { Batch, EventSource } from '../source.js';

/** How far a rebuild or a verification has come. */
export interface Progress {
  readonly phase: 'reading' | 'indexing' | 'switching' | 'comparing' | 'done';
  /** Events read so far. */
  readonly events: number;
  /** Since the start. */
  readonly eventsPerSecond: number;
  /** Part of the log that was read, 0 to 1, by position. */
  readonly fraction: number;
  /** Until the log is read, at the speed so far; undefined while there is nothing to judge by. */
  readonly secondsLeft: number | undefined;
}

export type OnProgress = (progress: Progress) => void;

/** Counts what is read and tells it, at most a few times a second. */
export class ProgressMeter {
  #events = 0;
  #fraction = 0;
  /** What another run had read before this one. */
  readonly #before: number;
  #told = 0;
  readonly #began = performance.now();

  private constructor(
    private readonly end: bigint,
    private readonly tell: OnProgress,
    from: bigint | undefined,
  ) {
    this.#before = this.#fraction = this.#part(from ?? 0n);
  }

  /** @param from checkpoint that it goes on from */
  static async start(
    source: EventSource,
    onProgress: OnProgress = () => undefined,
    from?: bigint,
  ): Promise<ProgressMeter> {
    return new ProgressMeter((await source.head()) ?? 0n, onProgress, from);
  }

  read({ events, position }: Batch): void {
    this.#events += events.length;
    this.#fraction = this.#part(position);
    if (performance.now() - this.#told > 200) this.phase('reading');
  }

  phase(phase: Progress['phase']): void {
    this.#told = performance.now();
    const seconds = (this.#told - this.#began) / 1000;
    this.tell({
      phase,
      events: this.#events,
      eventsPerSecond: seconds > 0 ? this.#events / seconds : 0,
      fraction: phase === 'reading' ? this.#fraction : 1,
      secondsLeft: phase === 'reading' ? this.#left(seconds) : 0,
    });
  }

  #part(position: bigint): number {
    return this.end > 0n ? Math.min(1, Number(position) / Number(this.end)) : 1;
  }

  #left(seconds: number): number | undefined {
    const read = this.#fraction - this.#before;
    return read > 0 ? (seconds * (1 - this.#fraction)) / read : undefined;
  }
}
