import type { Batch, EventSource } from '../source.js';

/** How far a rebuild or a verification has come. */
export interface Progress {
  readonly phase: 'reading' | 'switching' | 'comparing' | 'done';
  /** Events read so far. */
  readonly events: number;
  /** Since the start. */
  readonly eventsPerSecond: number;
  /** Part of the log that was read, 0 to 1, by position. */
  readonly fraction: number;
}

export type OnProgress = (progress: Progress) => void;

/** Counts what is read and tells it, at most a few times a second. */
export class ProgressMeter {
  #events = 0;
  #fraction = 0;
  #told = 0;
  readonly #began = performance.now();

  private constructor(
    private readonly end: bigint,
    private readonly tell: OnProgress,
  ) {}

  static async start(source: EventSource, onProgress: OnProgress = () => undefined): Promise<ProgressMeter> {
    return new ProgressMeter((await source.head()) ?? 0n, onProgress);
  }

  read({ events, position }: Batch): void {
    this.#events += events.length;
    this.#fraction = this.end > 0n ? Math.min(1, Number(position) / Number(this.end)) : 1;
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
    });
  }
}
