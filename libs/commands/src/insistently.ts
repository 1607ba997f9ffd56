import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable } from '@jejak/event-log';
import { KeysUnavailable } from '@jejak/personal-data';
import { Contended } from './errors.js';

/** How often, and how long at most between two tries, a server that does not answer is asked again. */
const MOST_TRIES = 8;
const LONGEST_MS = 5_000;

/** Whether the same command is worth another try: log or keys do not answer in time, or others are always first. */
export const mayPass = (error: unknown): boolean =>
  error instanceof LogUnavailable || error instanceof KeysUnavailable || error instanceof Contended;

/**
 * Carries out work of which nobody waits for the answer, and again while it fails in a way that passes. The work keeps its
 * command id, so what was recorded by a try whose answer came too late is found.
 *
 * @throws the last failure, after about twenty seconds of them, or when the signal aborts
 */
export async function insistently<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
  passes: (error: unknown) => boolean = mayPass,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || tries === MOST_TRIES) throw error;
      await sleep(Math.min(LONGEST_MS, 100 * 2 ** tries), undefined, { signal });
    }
  }
}
