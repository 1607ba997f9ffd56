import { AccessLogUnavailable } from '../errors.js';
import type { Recorded } from './batch.js';

/** An entry on its way, and who waits for it: told once, at the latest when its time is up. */
export class Waiting {
  readonly recorded: Promise<Recorded>;
  #settle: { resolve: (recorded: Recorded) => void; reject: (error: Error) => void } | undefined;
  #sent = false;
  readonly #timer: NodeJS.Timeout;

  constructor(
    readonly id: string,
    readonly row: string,
    timeoutMs: number,
  ) {
    this.recorded = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#timer = setTimeout(() => this.unavailable(), timeoutMs);
  }

  /** Whether somebody still waits. */
  get open(): boolean {
    return this.#settle !== undefined;
  }

  /** From now on the entry may be in the log, whatever else is heard of it. */
  sending(): void {
    this.#sent = true;
  }

  /** The database has said that nothing was written. */
  refused(): void {
    this.#sent = false;
  }

  resolve(recorded: Recorded): void {
    this.#take()?.resolve(recorded);
  }

  reject(error: Error): void {
    this.#take()?.reject(error);
  }

  unavailable(cause?: unknown): void {
    this.reject(new AccessLogUnavailable(this.#sent ? 'unknown' : 'no', { cause }));
  }

  #take() {
    clearTimeout(this.#timer);
    const settle = this.#settle;
    this.#settle = undefined;
    return settle;
  }
}
