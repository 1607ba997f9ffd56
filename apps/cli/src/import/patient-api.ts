import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from '../failure.js';
import { language, type TextKey } from '../texts.js';
import type { Tokens } from '../tokens/tokens.js';
import { AWAY, LONGEST_WAIT_MS, networkFault, PATIENCE_MS, refusal, retryAfter } from './api.js';

/** How long it may take until an answer begins: a file has to arrive first. */
const ANSWER_MS = 120_000;
/** Tokens that are tried for one question: the first may have ended on its way. */
const MOST_TOKENS = 2;

/** A question to the API, which may be asked again. */
export interface Asked {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
}

/** What is said where the API stays away. */
export interface Unreachable {
  readonly code: string;
  /** With `{api}` and `{why}`. */
  readonly text: TextKey;
}

/** The API, asked again while it is away. */
export class PatientApi {
  constructor(
    readonly base: string,
    private readonly tokens: Tokens,
    private readonly unreachable: Unreachable,
    private readonly patience = PATIENCE_MS,
  ) {}

  /**
   * @param read what is wanted of the answer; called anew when the answer broke off
   * @throws Refused; CliError where the API stays away, TOKEN.*
   */
  async ask<T>(path: string, request: Asked, read: (response: Response) => Promise<T>): Promise<T> {
    const until = Date.now() + this.patience;
    let tokens = 0;
    for (let wait = 100; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
      const token = await this.tokens.current();
      let why: string;
      let pause: number | undefined;
      try {
        const headers = {
          'Accept-Language': language(),
          ...request.headers,
          Authorization: `Bearer ${token}`,
        };
        const response = await begun((signal) =>
          fetch(`${this.base}${path}`, { ...request, headers, signal }),
        );
        if (response.ok) return await read(response);
        const text = await response.text();
        if (response.status === 401 && this.tokens.renew(token) && ++tokens < MOST_TOKENS) continue;
        if (!AWAY.includes(response.status)) throw refusal(response.status, text);
        why = `HTTP ${response.status}`;
        pause = retryAfter(response);
      } catch (error) {
        if (!isPassing(error)) throw error;
        why = networkFault(error);
      }
      if (Date.now() + (pause ?? wait) > until)
        throw new CliError(this.unreachable.code, this.unreachable.text, { api: this.base, why });
      await sleep((pause ?? wait) * (1 + Math.random() / 4));
    }
  }
}

/** What is asked, once its answer begins: what it holds may take longer. */
async function begun(ask: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new DOMException('no answer', 'TimeoutError')), ANSWER_MS);
  try {
    return await ask(stop.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** What fetch says of a connection that broke, and of an answer that did not come. */
const PASSING: readonly unknown[] = ['TypeError', 'TimeoutError'];

const isPassing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && PASSING.includes(error.name);
