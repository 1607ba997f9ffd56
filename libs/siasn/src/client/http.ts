import type { Came } from './answer.js';

/** A list of one person has some hundred rows at most. */
const MOST_BYTES = 4_194_304;

/** What is asked. */
export interface Asked {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Asks once and reads the answer, of a size that can be.
 *
 * @throws if no whole answer comes in time: the request may have arrived for all that
 */
export async function ask({ url, ...request }: Asked, timeoutMs: number): Promise<Came> {
  const answer = await fetch(url, {
    ...request,
    redirect: 'error', // a token goes where it was meant to go
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await textOf(answer);
  return {
    ...{ status: answer.status, json: jsonOf(text) },
    retryAfterMs: retryAfterOf(answer.headers.get('retry-after')),
  };
}

async function textOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Longest pause that a server may ask for. */
const MOST_PAUSE_MS = 3_600_000;

/** `Retry-After`: seconds, or a moment (RFC 9110 §10.2.3). */
export function retryAfterOf(header: string | null, now = Date.now()): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, MOST_PAUSE_MS) : undefined;
}

/** The code of what went wrong on the way, of which nothing personal is told. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'timeout';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error.name;
}
