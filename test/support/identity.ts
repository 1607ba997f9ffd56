import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import type { SignInSettings, TokenAlgorithm } from '@jejak/runtime';

/** A key of an issuer, with what it publishes of it. */
export interface TestKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
  readonly algorithm: TokenAlgorithm;
}

/** Makes a key; ES256 takes a millisecond, RSA a few hundred. */
export async function testKey(
  algorithm: TokenAlgorithm = 'ES256',
  kid: string = randomUUID(),
): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' };
  return { privateKey, publicKey, jwk, algorithm };
}

/** What a token says, if it shall not be right. A value of undefined leaves the claim out. */
export interface TokenChanges {
  readonly claims?: JWTPayload;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: TestKey;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** An issuer of access tokens: a real HTTP server on this machine, with real keys. */
export class TestIssuer {
  /** What it publishes; the first signs. */
  keys: TestKey[];
  /** Answers instead of the documents, by path (`/jwks`, `/.well-known/openid-configuration`). */
  readonly instead = new Map<string, Handler>();
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];

  private constructor(
    private readonly server: Server,
    key: TestKey,
    readonly issuer: string,
  ) {
    this.keys = [key];
    server.on('request', (request: IncomingMessage, response: ServerResponse) =>
      this.answer(request, response),
    );
  }

  static async start(key?: TestKey): Promise<TestIssuer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new TestIssuer(server, key ?? (await testKey()), `http://127.0.0.1:${port}`);
  }

  /** Settings of an API that takes its tokens. */
  settings(changes: Partial<SignInSettings> = {}): SignInSettings {
    return {
      issuer: this.issuer,
      audience: 'jejak',
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      types: ['at+jwt'],
      clients: [],
      clockToleranceS: 10,
      maxLifetimeS: 3_600,
      ...changes,
    };
  }

  /** An access token for this subject, good for five minutes unless it shall not be. */
  async token(
    subject: string,
    { claims, header, key = this.signingKey }: TokenChanges = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      iss: this.issuer,
      sub: subject,
      aud: 'jejak',
      client_id: 'test',
      iat: now,
      exp: now + 300,
      jti: randomUUID(),
      ...claims,
    })
      .setProtectedHeader({ alg: key.algorithm, kid: key.jwk.kid, typ: 'at+jwt', ...header })
      .sign(key.privateKey);
  }

  /** The header with which this subject is signed in. */
  async headers(subject: string): Promise<{ readonly authorization: string }> {
    return { authorization: `Bearer ${await this.token(subject)}` };
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private get signingKey(): TestKey {
    const [key] = this.keys;
    if (!key) throw new Error('this issuer has no key');
    return key;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    this.asked.push(path);
    const instead = this.instead.get(path);
    if (instead) {
      instead(request, response);
      return;
    }
    const documents: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': { issuer: this.issuer, jwks_uri: `${this.issuer}/jwks` },
      '/jwks': { keys: this.keys.map(({ jwk }) => jwk) },
    };
    const document = documents[path];
    response.writeHead(document ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  }
}
