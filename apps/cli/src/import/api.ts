import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { CliError } from '../failure.js';
import type { Tokens } from '../tokens/tokens.js';
import type { Request } from './requests.js';

const accepted = z.object({ id: z.string() });
const problem = z.object({
  code: z.string().default(''),
  title: z.string().default(''),
  errors: z.array(z.object({ field: z.string().default(''), message: z.string().default('') })).default([]),
});

/** How long a silent API is waited for, and one answer, in milliseconds. */
export const PATIENCE_MS = 120_000;
const ANSWER_MS = 35_000;
export const LONGEST_WAIT_MS = 5_000;
const LONGEST_RETRY_AFTER_MS = 60_000;
/** A fault inside the API may pass; if it comes this often, it is this command's, and the others go on. */
const MOST_FAULTS = 4;
/** Tokens that are tried for one command: the first may have ended on its way. */
const MOST_TOKENS = 2;
/** The API, or what it needs, is away or busy: it will come back. */
export const AWAY: readonly number[] = [429, 502, 503, 504];

/** The API said no, and would say no again. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
  ) {
    super(`${code} ${detail}`);
  }
}

/** What a command came to. */
export interface Answer {
  readonly id: string;
  /** Whether it had been carried out before. */
  readonly replayed: boolean;
}

/** What one attempt came to: an answer, or something that may pass. */
type Outcome =
  | { readonly answer: Answer }
  | { readonly why: string; readonly retryAfterMs?: number | undefined; readonly fault?: Refused }
  /** The API did not take the token. */
  | { readonly refusedToken: string; readonly code: string };

/** Sends commands; what passes is tried again with the same key, which carries it out once. */
export class Api {
  constructor(
    private readonly base: string,
    private readonly tokens: Tokens,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly patience = PATIENCE_MS,
  ) {}

  /**
   * @throws Refused
   * @throws CliError IMPORT.API_UNREACHABLE after two minutes of silence, TOKEN.NOT_TAKEN
   */
  async send(request: Request): Promise<Answer> {
    const until = Date.now() + this.patience;
    let faults = 0;
    let tokens = 0;
    for (let wait = 100; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
      const outcome = await this.attempt(request);
      if ('answer' in outcome) return outcome.answer;
      if ('refusedToken' in outcome) {
        if (this.tokens.renew(outcome.refusedToken) && ++tokens < MOST_TOKENS) continue;
        const { code } = outcome;
        throw new CliError('TOKEN.NOT_TAKEN', 'token.not-taken', { api: this.base, code });
      }
      if (outcome.fault && ++faults === MOST_FAULTS) throw outcome.fault;
      const pause = outcome.retryAfterMs ?? wait;
      if (Date.now() + pause > until) {
        throw new CliError('IMPORT.API_UNREACHABLE', 'import.unreachable', {
          api: this.base,
          why: outcome.why,
        });
      }
      // never before Retry-After; not all at the same moment
      await sleep(pause * (1 + Math.random() / 4));
    }
  }

  private async attempt({ path, body, key, occurredAt, changes }: Request): Promise<Outcome> {
    let token: string;
    let response: Response;
    let text: string;
    try {
      token = await this.tokens.current();
      response = await fetch(`${this.base}${path}`, {
        method: 'POST',
        headers: {
          ...this.headers,
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          'Jejak-Occurred-At': occurredAt,
          // the source says what happened, whatever was recorded meanwhile; the domain still refuses what does not fit
          ...(changes && { 'If-Match': '*' }),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      text = await response.text();
    } catch (error) {
      return { why: networkFault(error) };
    }
    if (response.ok) {
      const replayed = response.headers.get('Jejak-Replayed') === 'true';
      return { answer: { id: accepted.parse(JSON.parse(text)).id, replayed } };
    }
    const why = `HTTP ${response.status}`;
    if (AWAY.includes(response.status)) return { why, retryAfterMs: retryAfter(response) };
    const fault = refusal(response.status, text);
    if (response.status === 401) return { refusedToken: token, code: fault.code };
    if (response.status >= 500) return { why, fault };
    throw fault;
  }
}

export function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? '');
  return seconds > 0 ? Math.min(seconds * 1000, LONGEST_RETRY_AFTER_MS) : undefined;
}

export function refusal(status: number, text: string): Refused {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const { data } = problem.safeParse(json);
  if (!data?.code) return new Refused(`HTTP.${status}`, '');
  const fields = data.errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new Refused(data.code, [data.title, fields].filter(Boolean).join(' '));
}

/** fetch says "fetch failed" of everything; the reason is in its cause. */
export function networkFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.name === 'TimeoutError' ? 'no answer in time' : error.message;
}
