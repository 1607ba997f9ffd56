import type { SubmissionKind } from '@jejak/domain';
import { remoteRows, type RemoteRow } from '../shape/remote.js';
import type { SiasnRow } from '../shape/shape.js';
import { removedOrNot, savedOrNot, type Answer, type Came } from './answer.js';
import { SiasnUnavailable } from './errors.js';
import { ask, whyOf, type Asked } from './http.js';
import { AccessToken, type Credentials } from './token.js';

/** Where SIASN is and how one signs in. */
export interface SiasnAccess {
  /** As `https://apimws.bkn.go.id:8243/apisiasn/1.0`. */
  readonly url: string;
  readonly credentials: Credentials;
  /** A second token, of single sign-on, for the header `Auth` that some calls ask for. */
  readonly ssoToken?: string | undefined;
  /** How long an answer is waited for. */
  readonly timeoutMs: number;
}

const PATHS = {
  KURSUS: { list: 'pns/rw-kursus', save: 'kursus/save', remove: 'kursus/delete' },
  DIKLAT: { list: 'pns/rw-diklat', save: 'diklat/save', remove: 'diklat/delete' },
} as const;

/** SIASN, over HTTP. It logs nothing: addresses hold numbers of people. */
export class SiasnClient {
  readonly #token: AccessToken;

  constructor(private readonly access: SiasnAccess) {
    this.#token = new AccessToken(access.credentials, access.timeoutMs);
  }

  /**
   * The rows that SIASN has of somebody.
   *
   * @param nip NIP or NI PPPK
   * @throws SiasnUnavailable unless it tells them for certain
   */
  async list(kind: SubmissionKind, nip: string): Promise<readonly RemoteRow[]> {
    const came = await this.#ask('GET', `${PATHS[kind].list}/${encodeURIComponent(nip)}`).catch(
      (error: unknown) => {
        throw error instanceof SiasnUnavailable ? error : new SiasnUnavailable(whyOf(error));
      },
    );
    const { status, json, retryAfterMs } = came;
    const rows = status < 300 || status === 404 ? remoteRows(kind, json) : undefined;
    if (!rows) throw new SiasnUnavailable(`HTTP ${status}`, retryAfterMs);
    return rows;
  }

  /** Stores a row, or changes the one whose `id` it has. @throws SiasnUnavailable while there is no token: nothing was sent */
  async save({ kind, row }: SiasnRow): Promise<Answer> {
    return this.#send(savedOrNot, 'POST', PATHS[kind].save, JSON.stringify(row));
  }

  /** Removes a row. @throws SiasnUnavailable while there is no token: nothing was sent */
  async remove(kind: SubmissionKind, id: string): Promise<Answer> {
    return this.#send(removedOrNot, 'DELETE', `${PATHS[kind].remove}/${encodeURIComponent(id)}`);
  }

  /** Fetches the token, so that what can fail without anything being sent fails first. @throws SiasnUnavailable */
  async ready(): Promise<void> {
    await this.#token.get();
  }

  async #send(read: (came: Came) => Answer, ...request: ['POST' | 'DELETE', string, string?]): Promise<Answer> {
    try {
      return read(await this.#ask(...request));
    } catch (error) {
      if (error instanceof SiasnUnavailable) throw error;
      return { outcome: 'uncertain', why: whyOf(error) };
    }
  }

  async #ask(method: Asked['method'], path: string, body?: string): Promise<Came> {
    const { url, ssoToken, timeoutMs } = this.access;
    const headers = {
      Authorization: `Bearer ${await this.#token.get()}`,
      Accept: 'application/json',
      ...(ssoToken !== undefined && { Auth: `bearer ${ssoToken}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    const base = url.endsWith('/') ? url : `${url}/`;
    const came = await ask(
      { url: new URL(path, base), method, headers, ...(body !== undefined && { body }) },
      timeoutMs,
    );
    if (came.status === 401) this.#token.forget();
    return came;
  }
} // prettier-ignore
