import type { Failure } from './status.js';

/**
 * The calls that are open, so that none outlives the server: a client whose call just stops hears of it late or
 * never, one whose call ends with UNAVAILABLE reconnects.
 */
export class OpenCalls {
  private readonly enders = new Set<(failure: Failure) => void>();

  /** `end` is called when the server stops. Returns what to call when the call has ended. */
  add(end: (failure: Failure) => void): () => void {
    this.enders.add(end);
    return () => this.enders.delete(end);
  }

  endAll(failure: Failure): void {
    for (const end of [...this.enders]) end(failure);
    this.enders.clear();
  }
}
