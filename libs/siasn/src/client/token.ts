import { z } from 'zod';
import { SiasnUnavailable } from './errors.js';
import { ask, whyOf } from './http.js';

/** How one signs in: a token that somebody fetched, or what fetches one (OAuth 2.0, client credentials). */
export type Credentials =
  | { readonly token: string }
  | { readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: string };

const granted = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().optional() });

/** A token is renewed so long before its end, and kept for so long where its end is not told. */
const EARLY_MS = 60_000;
const KEPT_MS = 300_000;

/** The access token, fetched when it is needed and kept until shortly before its end. */
export class AccessToken {
  #kept: { readonly token: string; readonly until: number } | undefined;

  constructor(
    private readonly credentials: Credentials,
    private readonly timeoutMs: number,
  ) {}

  /** @throws SiasnUnavailable if none can be had */
  async get(): Promise<string> {
    if ('token' in this.credentials) return this.credentials.token;
    if (this.#kept && this.#kept.until > Date.now()) return this.#kept.token;
    const { tokenUrl, clientId, clientSecret } = this.credentials;
    const came = await ask(
      {
        ...{ url: new URL(tokenUrl), method: 'POST', body: 'grant_type=client_credentials' },
        headers: {
          Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
      },
      this.timeoutMs,
    ).catch((error: unknown) => {
      throw new SiasnUnavailable(`token: ${whyOf(error)}`);
    });
    const { data } = granted.safeParse(came.json);
    if (came.status >= 300 || !data) throw new SiasnUnavailable(`token: HTTP ${came.status}`, came.retryAfterMs);
    const lives = data.expires_in === undefined ? KEPT_MS : data.expires_in * 1000 - EARLY_MS;
    this.#kept = { token: data.access_token, until: Date.now() + lives };
    return data.access_token;
  }

  /** It was refused: another one is fetched next time. */
  forget(): void {
    this.#kept = undefined;
  }
} // prettier-ignore
