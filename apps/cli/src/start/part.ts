/** One process of the running system. */
export interface Part {
  /** Name for people and for its log file. */
  readonly name: string;
  /**
   * Starts it and waits until it is ready. Aborted, it leaves nothing behind and throws.
   *
   * @param urls addresses of the parts that are up already, by name
   */
  start(urls: ReadonlyMap<string, string>, signal: AbortSignal): Promise<RunningPart>;
}

/** A part that is ready. */
export interface RunningPart {
  /** How others reach it; may hold a password. Empty for a part that nobody calls. */
  readonly url: string;
  /** Resolves when it has ended, whatever the cause, with a word on how (`exit code 1`, `SIGKILL`). */
  readonly ended: Promise<string>;
  /** Asks it to stop; kills it when its time is up or when somebody is in a hurry. Resolves when it is gone. */
  readonly stop: (hurry: AbortSignal) => Promise<'stopped' | 'killed'>;
}

/** What is done once, as soon as the parts before it are up. Those after it wait until it is done. */
export interface Task {
  /** Name for people. */
  readonly name: string;
  /**
   * Does it. Aborted, it throws; begun again it goes on.
   *
   * @param urls addresses of the parts that are up already, by name
   */
  run(urls: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void>;
}

/** Waits for a promise, but no longer than `ms` and not once the signal fires. `undefined`: it did not come. */
export async function patiently<T>(
  promise: Promise<T>,
  ms: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  promise.catch(() => undefined); // who does not wait any more does not hear of a failure either
  if (signal.aborted) return undefined;
  let end: () => void = () => undefined;
  const over = new Promise<undefined>((resolve) => {
    end = () => resolve(undefined);
  });
  const timer = setTimeout(end, ms);
  signal.addEventListener('abort', end);
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
