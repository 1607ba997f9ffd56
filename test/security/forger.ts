import { sign as signBytes, KeyObject } from 'node:crypto';
import { startApi, type Api } from '../../apps/api/test/support.js';
import { testEventStore, type TestEventStore } from '../support/event-store.js';
import { TestIssuer, testKey, type TestKey } from '../support/identity.js';
import { rawGet, type RawAnswer } from './requests.js';

const challenge = (error: string) => `Bearer realm="jejak", error="${error}"`;
export const INVALID = { status: 401, code: 'SIGNIN.INVALID', challenge: challenge('invalid_token') };
export const MALFORMED = { status: 400, code: 'SIGNIN.MALFORMED', challenge: challenge('invalid_request') };
export const MISSING = { status: 401, code: 'SIGNIN.MISSING', challenge: 'Bearer realm="jejak"' };
/** Whoever is let in asks for what is not there. */
export const LET_IN = { status: 404, code: 'ROUTE.UNKNOWN' };
export const ROUTE = '/nowhere';

/** Base64url of a text, or of a value as JSON. */
export const encode = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** The header of an honest token, changed. */
export const header = (changes: object = {}) => ({ alg: 'ES256', kid: 'es', typ: 'at+jwt', ...changes });

/** An API, its issuer with an ES256 and an RSA key, and somebody who forges tokens with what the issuer has. */
export class Forger {
  private constructor(
    readonly store: TestEventStore,
    readonly issuer: TestIssuer,
    readonly es: TestKey,
    readonly rsa: TestKey,
    private readonly api: Api,
    readonly url: string,
  ) {}

  static async start(): Promise<Forger> {
    const [store, rsa, es] = await Promise.all([
      testEventStore(),
      testKey('RS256', 'rsa'),
      testKey('ES256', 'es'),
    ]);
    const issuer = await TestIssuer.start(es);
    issuer.keys.push(rsa);
    const api = await startApi({ eventStoreUrl: store.url, issuer });
    await api.app.listen(0, '127.0.0.1');
    return new Forger(store, issuer, es, rsa, api, await api.app.getUrl());
  }

  /** The claims of an honest token, changed. */
  claims(changes: object = {}): object {
    const iat = Math.floor(Date.now() / 1000);
    return { iss: this.issuer.issuer, sub: 'victim', aud: 'jejak', iat, exp: iat + 300, ...changes };
  }

  /** Signs whatever text, also what no library would. */
  sign(head: object | string, body: object | string = this.claims(), key = this.es): string {
    const input = `${encode(head)}.${encode(body)}`;
    const signature = signBytes('sha256', Buffer.from(input), {
      key: KeyObject.from(key.privateKey),
      dsaEncoding: 'ieee-p1363',
    });
    return `${input}.${signature.toString('base64url')}`;
  }

  bring(token: string): Promise<RawAnswer> {
    return rawGet(this.url, ROUTE, ['Authorization', `Bearer ${token}`]);
  }

  async stop(): Promise<void> {
    await this.api.close();
    await Promise.all([this.issuer.close(), this.store.close()]);
  }
}
