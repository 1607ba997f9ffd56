import { ErrorType, isCommandError, WrongExpectedVersionError } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { LogUnavailable } from './errors.js';

/** How long one call to the server may take, and one piece of work with all its tries. */
export const CALL_MS = 2_000;
const WORK_MS = 4_000;

/** By when a piece of work that begins now must be done, in milliseconds since 1970. */
export const soon = () => Date.now() + WORK_MS;

const PASSING_TYPES: ReadonlySet<string> = new Set([
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED,
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.NOT_LEADER,
]);

/** Texts that a server which starts or is busy answers with, and that the client cannot classify. */
const PASSING_TEXTS = /Server Is Not Ready|Server Is Too Busy|Connection dropped|ECONNRESET|RST_STREAM/;

/** Whether the failure passes by itself, so that the same call with the same ids is worth another try. */
export function isPassing(error: unknown): boolean {
  if (error instanceof TimedOut) return true;
  if (!(error instanceof Error)) return false;
  if (isCommandError(error) && PASSING_TYPES.has(error.type)) return true;
  return ('code' in error && error.code === status.UNAVAILABLE) || PASSING_TEXTS.test(error.message);
}

/** The revision at which a wrong-expected-version error found the stream; undefined for any other error. */
export function actualRevision(error: unknown): bigint | undefined {
  if (!(error instanceof WrongExpectedVersionError)) return undefined;
  return typeof error.actualVersion === 'bigint' ? error.actualVersion : -1n;
}

/** Our own limit on a call ran out. */
export class TimedOut extends Error {}

/**
 * The result of a call, or {@link TimedOut} after `ms`. The client has no deadline of its own for appends: a
 * server that answers pings but nothing else would hold them for ever.
 */
export async function within<T>(ms: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimedOut(`no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([call, timeout]);
  } finally {
    clearTimeout(timer);
    call.catch(() => undefined); // a late failure of a call that nobody waits for any more
  }
}

/** Waits 25 ms, then twice as long each time up to `most`, with jitter; ends early when aborted. */
export async function backOff(attempt: number, most = 1_000, signal?: AbortSignal): Promise<void> {
  const ms = Math.min(most, 25 * 2 ** attempt) * (0.5 + Math.random() / 2);
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });
}

/**
 * Makes the call, and again while it fails in a way that passes.
 *
 * @throws LogUnavailable when the time is up
 */
export async function insistently<T>(until: number, call: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await within(Math.min(CALL_MS, Math.max(0, until - Date.now())), call());
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (Date.now() + 100 > until) throw new LogUnavailable({ cause: error });
      await backOff(attempt, 250);
    }
  }
}
