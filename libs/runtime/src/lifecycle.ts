/**
 * An `AbortSignal` that fires when this process shall stop: SIGINT, SIGTERM, or the supervisor that started it is
 * gone, killed -9 included (its end of the channel closes). Nobody is left running without a supervisor.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const onStop = () => {
    stop.abort();
  };
  process.once('SIGINT', onStop);
  process.once('SIGTERM', onStop);
  process.once('disconnect', onStop);
  if ('connected' in process && !process.connected) onStop(); // gone before we looked
  return stop.signal;
}

/** Tells the supervisor, if there is one, that this part is ready, and what it has to say (an address). */
export function tellReady(message: Readonly<Record<string, string | number>> = {}): void {
  process.send?.({ ready: true, ...message });
}

/** Waits until the signal fires. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
