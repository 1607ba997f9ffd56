import { setTimeout as sleep } from 'node:timers/promises';

/** Waits 0.1 s, then twice as long each time, up to 5 s, with some chance in it so that processes spread. */
export class Backoff {
  #failures = 0;

  get failures(): number {
    return this.#failures;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  async wait(signal: AbortSignal): Promise<void> {
    const most = Math.min(5_000, 100 * 2 ** this.#failures++);
    await pause(most * (0.5 + Math.random() / 2), signal);
  }
}

/** Waits, or until the signal aborts; never throws. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Asks again: the compiler takes a flag that it saw unset for unset for ever. */
export function aborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
