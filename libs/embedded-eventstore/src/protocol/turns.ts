import { setImmediate as nextTurn } from 'node:timers/promises';

/** Whoever searches longer than this without a pause holds up everybody else, in milliseconds. */
const TURN_MS = 5;

/** Shares the process: a search asks now and then whether its turn is over. */
export class Turns {
  private began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.began > TURN_MS;
  }

  /** Resolves after all others had their turn. */
  async next(): Promise<void> {
    await nextTurn();
    this.began = performance.now();
  }
}
