/** A second signal within this time is the same keypress: npm passes on the Ctrl-C that the terminal sent to all. */
const SAME_KEYPRESS_MS = 500;

/** How often to look whether the shell that npm started us in is still there. */
const LOOK_MS = 500;

/**
 * `stop` fires at the first SIGINT, SIGTERM or SIGHUP, `hurry` at the second. npm passes signals on to the shell of
 * its script only, which ends without telling us: there the end of the shell is the signal.
 */
export function operatorSignals(): { stop: AbortSignal; hurry: AbortSignal } {
  const stop = new AbortController();
  const hurry = new AbortController();
  let first: number | undefined;
  const onSignal = () => {
    first ??= Date.now();
    if (!stop.signal.aborted) stop.abort();
    else if (Date.now() - first > SAME_KEYPRESS_MS) hurry.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event !== undefined) {
    const shell = process.ppid;
    const look = setInterval(() => {
      if (process.ppid === shell) return;
      clearInterval(look);
      stop.abort();
    }, LOOK_MS);
    look.unref();
  }
  return { stop: stop.signal, hurry: hurry.signal };
}
