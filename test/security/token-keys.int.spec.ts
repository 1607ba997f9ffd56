import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { IssuerKeys, TokenVerifier } from '@jejak/sign-in';
import { startApi } from '../../apps/api/test/support.js';
import { TestIssuer, testKey, type TestKey } from '../support/identity.js';
import { encode, Forger, header, INVALID, LET_IN, ROUTE } from './forger.js';
import { rawGet, type RawAnswer } from './requests.js';

let forger: Forger;
beforeAll(async () => (forger = await Forger.start()));
afterAll(() => forger.stop());

describe('key id', () => {
  it.each<[string, unknown]>([
    ['a path', '../../../../../../dev/null'],
    ['a file', '/dev/null'],
    ['SQL', "es' UNION SELECT 'secret' -- "],
    ['a command', 'es|/usr/bin/id'],
    ['an address', 'http://127.0.0.1:1/key'],
    ['NUL behind the right one', 'es\0'],
    ['another case', 'ES'],
    ['a space behind the right one', 'es '],
    ['a name that every object has', '__proto__'],
    ['another one', 'constructor'],
    ['very long', 'e'.repeat(4_000)],
    ['empty', ''],
    ['missing', undefined],
    ['null', null],
    ['a list', ['es']],
    ['an object', { toString: 'es' }],
    ['a number', 0],
  ])('%s is refused', async (_, kid) => {
    expect(await forger.bring(forger.sign({ ...header(), kid }, forger.claims()))).toMatchObject(INVALID);
  });

  it('twice is refused, whichever comes first', async () => {
    for (const kids of ['"kid":"es","kid":"x"', '"kid":"x","kid":"es"', '"kid":"es","k\\u0069d":"es"'])
      expect(
        await forger.bring(forger.sign(`{"alg":"ES256","typ":"at+jwt",${kids}}`, forger.claims())),
      ).toMatchObject(INVALID);
  });
});

describe('a key that the token brings or points to', () => {
  let thief: TestKey;
  let server: Server;
  let address: string;
  let asked: number;
  beforeAll(async () => {
    thief = await testKey('ES256', 'thief');
    server = createServer((_, response) => {
      asked++;
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ keys: [thief.jwk] }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => (asked = 0));
  afterAll(() => server.close());

  it.each(['thief', 'es'])('is never used nor asked for (key id "%s")', async (kid) => {
    const wiles = [
      { jwk: thief.jwk },
      { jku: address },
      { x5u: address },
      { x5c: [encode('certificate')] },
      { jku: `${forger.issuer.issuer}/jwks#@${address}` },
      { jwk: thief.jwk, jku: address, x5u: address },
    ];
    for (const wile of wiles)
      expect(await forger.bring(forger.sign(header({ kid, ...wile }), forger.claims(), thief))).toMatchObject(
        INVALID,
      );
    expect(
      await forger.bring(forger.sign(header({ kid }), forger.claims({ iss: address }), thief)),
    ).toMatchObject(INVALID);
    expect(asked).toBe(0);
  });

  it('does no harm beside the right signature', async () => {
    expect(
      await forger.bring(forger.sign(header({ jwk: thief.jwk, jku: address }), forger.claims())),
    ).toMatchObject(LET_IN);
    expect(asked).toBe(0);
  });
});

describe('an issuer that fails', () => {
  /** An API that has never seen the keys. */
  async function ask(prepare: (issuer: TestIssuer) => void): Promise<RawAnswer & { readonly ms: number }> {
    const other = await TestIssuer.start(forger.es);
    prepare(other);
    const its = await startApi({ eventStoreUrl: forger.store.url, issuer: other });
    try {
      await its.app.listen(0, '127.0.0.1');
      const began = Date.now();
      const token = await other.token('victim');
      const answer = await rawGet(await its.app.getUrl(), ROUTE, ['Authorization', `Bearer ${token}`]);
      return { ...answer, ms: Date.now() - began };
    } finally {
      await its.close();
      await other.close();
    }
  }

  it.each<[string, (issuer: TestIssuer) => void]>([
    ['breaks off', (one) => one.instead.set('/jwks', (request) => request.socket.destroy())],
    ['is silent', (one) => one.instead.set('/jwks', () => undefined)],
    [
      'sends a byte a second',
      (one) =>
        one.instead.set('/jwks', (_, response) => {
          response.writeHead(200, { 'Content-Type': 'application/json' });
          const timer = setInterval(() => response.write(' '), 1_000);
          response.on('close', () => clearInterval(timer));
        }),
    ],
    [
      'never ends',
      (one) =>
        one.instead.set('/jwks', (_, response) => {
          response.writeHead(200, { 'Content-Type': 'application/json' });
          const more = () => {
            while (response.write(' '.repeat(65_536)));
            response.once('drain', more);
          };
          more();
        }),
    ],
    [
      'sends a page',
      (one) =>
        one.instead.set('/jwks', (_, response) =>
          response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>'),
        ),
    ],
    [
      'leads elsewhere',
      (one) =>
        one.instead.set('/jwks', (_, response) =>
          response.writeHead(307, { Location: `${forger.issuer.issuer}/jwks` }).end(),
        ),
    ],
    ['has an error', (one) => one.instead.set('/jwks', (_, response) => response.writeHead(500).end())],
    [
      'says that it is another',
      (one) =>
        one.instead.set('/.well-known/openid-configuration', (_, response) =>
          response
            .writeHead(200, { 'Content-Type': 'application/json' })
            .end(JSON.stringify({ issuer: forger.issuer.issuer, jwks_uri: `${forger.issuer.issuer}/jwks` })),
        ),
    ],
  ])('and %s: 503 in seconds, never let in', async (_, prepare) => {
    const answer = await ask(prepare);
    expect(answer).toMatchObject({ status: 503, code: 'SIGNIN.ISSUER_UNAVAILABLE', challenge: undefined });
    expect(answer.ms).toBeLessThan(5_000);
  });

  it('or has no keys: the token is refused', async () => {
    const none = JSON.stringify({ keys: [] });
    const answer = await ask((one) =>
      one.instead.set('/jwks', (_, response) =>
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(none),
      ),
    );
    expect(answer).toMatchObject(INVALID);
  });

  it('or withdraws a key: what it signed is refused as soon as the kept keys are no longer fresh', async () => {
    const other = await TestIssuer.start(forger.es);
    try {
      let now = Date.now();
      const keys = new IssuerKeys({ issuer: other.issuer, allowTrial: true, clock: () => now });
      const verifier = new TokenVerifier(other.settings(), keys);
      const stolen = await other.token('victim');
      expect(await verifier.verify(stolen)).toMatchObject({ subject: 'victim' });
      other.keys = [await testKey('ES256', 'next')];
      now += 5 * 60_000;
      await expect(verifier.verify(stolen)).rejects.toMatchObject({ reason: 'unknown key' });
      expect(await verifier.verify(await other.token('victim'))).toMatchObject({ subject: 'victim' });
    } finally {
      await other.close();
    }
  });

  it('is not asked once for each forged token', async () => {
    const before = forger.issuer.asked.length;
    await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        forger.bring(forger.sign(header({ kid: `forged-${i}` }), forger.claims())),
      ),
    );
    expect(forger.issuer.asked.length - before).toBeLessThanOrEqual(2);
  });
});
