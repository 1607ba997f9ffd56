import { setImmediate as breathe } from 'node:timers/promises';

/** How long work goes on before others get their turn, in milliseconds. */
const AT_MOST_MS = 10;

/** Shares the process with others while something long is made. */
export class Turns {
  private since = performance.now();

  /** Gives others their turn, if it is time. */
  async share(): Promise<void> {
    if (performance.now() - this.since < AT_MOST_MS) return;
    await breathe();
    this.since = performance.now();
  }
}
