import { createHmac, sign as signBytes, KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { exportSPKI } from 'jose';
import { IssuerKeys, TokenVerifier } from '@jejak/sign-in';
import { startApi, type Api } from '../../apps/api/test/support.js';
import { testEventStore, type TestEventStore } from '../support/event-store.js';
import { TestIssuer, testKey, type TestKey } from '../support/identity.js';
import { rawGet, type RawAnswer } from './requests.js';

const INVALID = {
  status: 401,
  code: 'SIGNIN.INVALID',
  challenge: 'Bearer realm="jejak", error="invalid_token"',
};
const MALFORMED = {
  status: 400,
  code: 'SIGNIN.MALFORMED',
  challenge: 'Bearer realm="jejak", error="invalid_request"',
};
const MISSING = { status: 401, code: 'SIGNIN.MISSING', challenge: 'Bearer realm="jejak"' };
/** Whoever is let in asks for what is not there. */
const LET_IN = { status: 404, code: 'ROUTE.UNKNOWN' };
const ROUTE = '/nowhere';

let store: TestEventStore;
let issuer: TestIssuer;
let rsa: TestKey;
let es: TestKey;
let api: Api;
let url: string;

beforeAll(async () => {
  [store, rsa, es] = await Promise.all([testEventStore(), testKey('RS256', 'rsa'), testKey('ES256', 'es')]);
  issuer = await TestIssuer.start(es);
  issuer.keys.push(rsa);
  api = await startApi({ eventStoreUrl: store.url, signIn: issuer.settings() });
  await api.app.listen(0, '127.0.0.1');
  url = await api.app.getUrl();
});
afterAll(async () => {
  await api.close();
  await Promise.all([issuer.close(), store.close()]);
});

const encode = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const claims = (changes: object = {}) => {
  const iat = Math.floor(Date.now() / 1000);
  return { iss: issuer.issuer, sub: 'victim', aud: 'jejak', iat, exp: iat + 300, ...changes };
};
const header = (changes: object = {}) => ({ alg: 'ES256', kid: 'es', typ: 'at+jwt', ...changes });

/** Signs whatever text, also what no library would. */
function sign(head: object | string, body: object | string, key = es): string {
  const input = `${encode(head)}.${encode(body)}`;
  const signature = signBytes('sha256', Buffer.from(input), {
    key: KeyObject.from(key.privateKey),
    dsaEncoding: 'ieee-p1363',
  });
  return `${input}.${signature.toString('base64url')}`;
}

const bring = (token: string): Promise<RawAnswer> => rawGet(url, ROUTE, ['Authorization', `Bearer ${token}`]);

it('the honest token that the others are made of is taken', async () => {
  expect(await bring(sign(header(), claims()))).toMatchObject(LET_IN);
  expect(await bring(sign(header({ alg: 'RS256', kid: 'rsa' }), claims(), rsa))).toMatchObject(LET_IN);
});

describe('algorithm', () => {
  it.each([
    'none',
    'None',
    'NONE',
    'nOnE',
    '',
    'HS256',
    'HS512',
    'RS384',
    'ES384',
    'PS512',
    'ES256K',
    'dir',
    'A128KW',
  ])('"%s" is refused, unsigned and signed', async (alg) => {
    const signed = sign(header({ alg }), claims());
    expect(await bring(signed)).toMatchObject(INVALID);
    const [head, body] = signed.split('.');
    for (const unsigned of [`${head}.${body}.`, `${head}.${body}`, `${head}.${body}.AA`])
      expect(await bring(unsigned)).toMatchObject(INVALID);
  });

  it.each([undefined, null, 0, true, ['none'], ['ES256'], { alg: 'ES256' }])('%j is refused', async (alg) => {
    expect(await bring(sign({ ...header(), alg }, claims()))).toMatchObject(INVALID);
  });

  it('a public key is no shared secret, in whatever form it is used as one', async () => {
    for (const { key, kid } of [
      { key: rsa, kid: 'rsa' },
      { key: es, kid: 'es' },
    ]) {
      const pem = await exportSPKI(key.publicKey);
      const der = KeyObject.from(key.publicKey).export({ type: 'spki', format: 'der' });
      for (const secret of [
        pem,
        pem.trim(),
        der,
        JSON.stringify(key.jwk),
        key.jwk.n ?? key.jwk.x ?? '',
        '',
      ]) {
        for (const alg of ['HS256', key.algorithm]) {
          const input = `${encode(header({ alg, kid }))}.${encode(claims())}`;
          const mac = createHmac('sha256', secret).update(input).digest('base64url');
          expect(await bring(`${input}.${mac}`)).toMatchObject(INVALID);
        }
      }
    }
  });

  it('a key signs with its own algorithm only', async () => {
    const body = claims();
    for (const [alg, kid, key] of [
      ['PS256', 'rsa', rsa],
      ['RS256', 'es', es],
      ['ES256', 'rsa', rsa],
      ['EdDSA', 'es', es],
    ] as const)
      expect(await bring(sign(header({ alg, kid }), body, key))).toMatchObject(INVALID);
  });
});

describe('signature', () => {
  it('of somebody else is refused', async () => {
    expect(await bring(sign(header(), claims(), await testKey('ES256', 'es')))).toMatchObject(INVALID);
  });

  it('is for these claims and this header only', async () => {
    const [head, body, signature] = sign(header(), claims()).split('.');
    expect(await bring(`${head}.${encode(claims({ sub: 'admin' }))}.${signature}`)).toMatchObject(INVALID);
    expect(await bring(`${encode(header({ x: 1 }))}.${body}.${signature}`)).toMatchObject(INVALID);
  });

  it('that is cut, longer, another spelling, or changed in any bit is refused', async () => {
    const token = sign(header(), claims());
    const [head, body, signature = ''] = token.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    const others = [
      ...[0, 1, 32, 63].map((length) => bytes.subarray(0, length).toString('base64url')),
      Buffer.concat([bytes, Buffer.alloc(1)]).toString('base64url'),
      `${signature}=`,
      `${signature}A`,
      // the loose bits of the last letter: most decoders do not look at them
      signature.slice(0, -1) + String.fromCharCode(signature.charCodeAt(signature.length - 1) + 1),
    ];
    for (const other of others) expect((await bring(`${head}.${body}.${other}`)).status).toBe(401);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(await bring(`${head}.${body}.${changed.toString('base64url')}`)).toMatchObject(INVALID);
      }),
      { numRuns: 60 },
    );
  });

  const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
  const bytesOf = (n: bigint) => Buffer.from(n.toString(16).padStart(64, '0'), 'hex');

  it('of zeros, or of the order of the curve, is refused (CVE-2022-21449)', async () => {
    const input = `${encode(header())}.${encode(claims())}`;
    for (const r of [0n, 1n, ORDER, ORDER - 1n])
      for (const s of [0n, 1n, ORDER, ORDER - 1n]) {
        const signature = Buffer.concat([bytesOf(r), bytesOf(s)]).toString('base64url');
        expect(await bring(`${input}.${signature}`)).toMatchObject(INVALID);
      }
  });

  it('in DER instead of r and s is refused', async () => {
    const input = `${encode(header())}.${encode(claims())}`;
    const der = signBytes('sha256', Buffer.from(input), KeyObject.from(es.privateKey)).toString('base64url');
    expect(await bring(`${input}.${der}`)).toMatchObject(INVALID);
  });

  it('and its mirror image (r, n - s) say the same: no other claims can be had by it', async () => {
    const [head, body, signature = ''] = sign(header(), claims()).split('.');
    const bytes = Buffer.from(signature, 'base64url');
    const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`);
    const mirror = Buffer.concat([bytes.subarray(0, 32), bytesOf(ORDER - s)]).toString('base64url');
    expect(await bring(`${head}.${body}.${mirror}`)).toMatchObject(LET_IN);
    expect(await bring(`${head}.${encode(claims({ sub: 'admin' }))}.${mirror}`)).toMatchObject(INVALID);
  });
});

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
    expect(await bring(sign({ ...header(), kid }, claims()))).toMatchObject(INVALID);
  });

  it('twice is refused, whichever comes first', async () => {
    for (const kids of ['"kid":"es","kid":"x"', '"kid":"x","kid":"es"', '"kid":"es","k\\u0069d":"es"'])
      expect(await bring(sign(`{"alg":"ES256","typ":"at+jwt",${kids}}`, claims()))).toMatchObject(INVALID);
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
      { jku: `${issuer.issuer}/jwks#@${address}` },
      { jwk: thief.jwk, jku: address, x5u: address },
    ];
    for (const wile of wiles)
      expect(await bring(sign(header({ kid, ...wile }), claims(), thief))).toMatchObject(INVALID);
    expect(await bring(sign(header({ kid }), claims({ iss: address }), thief))).toMatchObject(INVALID);
    expect(asked).toBe(0);
  });

  it('does no harm beside the right signature', async () => {
    expect(await bring(sign(header({ jwk: thief.jwk, jku: address }), claims()))).toMatchObject(LET_IN);
    expect(asked).toBe(0);
  });
});

describe('claims', () => {
  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => object, string]>([
    ['expired', () => ({ iat: now() - 600, exp: now() - 60 }), 'SIGNIN.EXPIRED'],
    ['not before tomorrow', () => ({ nbf: now() + 86_400 }), 'SIGNIN.NOT_YET'],
    ['issued in the future', () => ({ iat: now() + 60, exp: now() + 300 }), 'SIGNIN.NOT_YET'],
    ['good for ever', () => ({ exp: 253_402_300_799 }), 'SIGNIN.INVALID'],
    ['never expiring', () => ({ exp: undefined }), 'SIGNIN.INVALID'],
    ['expiring in words', () => ({ exp: 'tomorrow' }), 'SIGNIN.INVALID'],
    ['expiring in a text', () => ({ exp: String(now() + 60) }), 'SIGNIN.INVALID'],
    ['issued before time', () => ({ iat: -1 }), 'SIGNIN.INVALID'],
    ['another issuer', () => ({ iss: 'https://evil.example' }), 'SIGNIN.INVALID'],
    ['an issuer in a list', () => ({ iss: [issuer.issuer] }), 'SIGNIN.INVALID'],
    ['an issuer that begins alike', () => ({ iss: `${issuer.issuer}@evil.example` }), 'SIGNIN.INVALID'],
    ['another audience', () => ({ aud: 'mail' }), 'SIGNIN.INVALID'],
    ['an audience in an object', () => ({ aud: { 0: 'jejak' } }), 'SIGNIN.INVALID'],
    ['an audience within a text', () => ({ aud: 'mail jejak' }), 'SIGNIN.INVALID'],
    ['no subject', () => ({ sub: undefined }), 'SIGNIN.INVALID'],
    ['a subject in a list', () => ({ sub: ['victim'] }), 'SIGNIN.INVALID'],
    ['a subject with NUL', () => ({ sub: 'victim\0' }), 'SIGNIN.INVALID'],
  ])('%s', async (_, changes, code) => {
    expect(await bring(sign(header(), claims(changes())))).toMatchObject({ status: 401, code });
  });

  it('that never end by overflow are refused', async () => {
    const text = JSON.stringify(claims()).replace(/"exp":\d+/, '"exp":1e999');
    expect(await bring(sign(header(), text))).toMatchObject(INVALID);
  });

  it('that stand twice are refused, on any level', async () => {
    const text = JSON.stringify(claims()).slice(0, -1);
    for (const more of [
      '"sub":"admin"',
      '"s\\u0075b":"admin"',
      '"realm_access":{"roles":[],"roles":["admin"]}',
    ])
      expect(await bring(sign(header(), `${text},${more}}`))).toMatchObject(INVALID);
    expect(
      await bring(sign(header(), `${text},"a":{"sub":"x"},"b":[{"c":1},{"c":2}],"d":"{\\"sub\\":1"}`)),
    ).toMatchObject(LET_IN);
  });

  it.each(['at+jwt ', 'JWT', 'id+jwt', 'dpop+jwt', 'application/at+jwt+x', '', undefined, null, ['at+jwt']])(
    'of type %j are no access token',
    async (typ) => {
      expect(await bring(sign({ ...header(), typ }, claims()))).toMatchObject(INVALID);
    },
  );

  it.each(['null', '[]', '"text"', '1', '', '{', '{"a":1}{"b":2}', '\ufeff{}'])(
    '%j are none',
    async (text) => {
      expect(await bring(sign(header(), text))).toMatchObject(INVALID);
      expect(await bring(sign(text, claims()))).toMatchObject(INVALID);
    },
  );

  it('with an extension that must be understood are refused', async () => {
    expect(await bring(sign(header({ crit: ['b64'], b64: false }), claims()))).toMatchObject(INVALID);
    expect(await bring(sign(header({ crit: [] }), claims()))).toMatchObject(INVALID);
    expect(await bring(sign(header({ crit: ['exp'] }), claims()))).toMatchObject(INVALID);
  });
});

describe('size', () => {
  it('a huge token is refused before it is read', async () => {
    expect(await bring(sign(header(), claims({ more: 'x'.repeat(8_000) })))).toMatchObject(INVALID);
  });

  it('a token beyond what headers may hold is refused by the server itself', async () => {
    expect((await bring(`${'a'.repeat(100_000)}.b.c`)).status).toBe(431);
  });

  it('deep nesting and many dots are refused', async () => {
    const deep = `{"a":${'['.repeat(2_000)}${']'.repeat(2_000)},${JSON.stringify(claims()).slice(1)}`;
    expect(await bring(sign(header(), deep))).toMatchObject(INVALID);
    expect(await bring('.'.repeat(5_000))).toMatchObject(INVALID);
    expect(await bring('a.b.c.d.e')).toMatchObject(INVALID); // an encrypted one
  });
});

describe('the way a token comes', () => {
  let token: string;
  beforeEach(() => (token = sign(header(), claims())));
  const get = (headers: readonly string[], path = ROUTE) => rawGet(url, path, headers);

  it('in any case of the scheme, with spaces between', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER', 'bEaReR'])
      expect(await get(['authorization', `${scheme}  ${token}`])).toMatchObject(LET_IN);
  });

  it('not at all, or by another scheme', async () => {
    expect(await get([])).toMatchObject(MISSING);
    for (const value of [
      '',
      'Basic dXNlcjpwYXNz',
      `Token ${token}`,
      `DPoP ${token}`,
      `Bearer${token}`,
      token,
    ])
      expect(await get(['Authorization', value])).toMatchObject(MISSING);
  });

  it('with something else beside it', async () => {
    for (const value of [
      'Bearer',
      'Bearer ',
      `Bearer ${token} ${token}`,
      `Bearer ${token},Bearer ${token}`,
      `Bearer "${token}"`,
    ])
      expect(await get(['Authorization', value])).toMatchObject(MALFORMED);
  });

  it('in two headers, the same or another', async () => {
    for (const other of [`Bearer ${token}`, 'Bearer x', 'Basic dXNlcjpwYXNz', ''])
      for (const [first, second] of [
        [`Bearer ${token}`, other],
        [other, `Bearer ${token}`],
      ] as const)
        expect(await get(['Authorization', first, 'authorization', second])).toMatchObject(MALFORMED);
  });

  it('in the address is refused, also beside a header', async () => {
    for (const query of [`access_token=${token}`, `a=1&access%5Ftoken=${token}`, 'access_token='])
      for (const headers of [[], ['Authorization', `Bearer ${token}`]])
        expect(await get(headers, `${ROUTE}?${query}`)).toMatchObject(MALFORMED);
  });

  it('in a cookie, or in a header that a proxy might set, is none', async () => {
    expect(await get(['Cookie', `access_token=${token}; Authorization=Bearer ${token}`])).toMatchObject(
      MISSING,
    );
    for (const name of [
      'X-Authorization',
      'Proxy-Authorization',
      'X-Forwarded-Access-Token',
      'X-Forwarded-User',
    ])
      expect(await get([name, `Bearer ${token}`])).toMatchObject(MISSING);
  });
});

describe('an issuer that fails', () => {
  /** An API that has never seen the keys. */
  async function ask(prepare: (issuer: TestIssuer) => void): Promise<RawAnswer & { readonly ms: number }> {
    const other = await TestIssuer.start(es);
    prepare(other);
    const its = await startApi({ eventStoreUrl: store.url, signIn: other.settings() });
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
          response.writeHead(307, { Location: `${issuer.issuer}/jwks` }).end(),
        ),
    ],
    ['has an error', (one) => one.instead.set('/jwks', (_, response) => response.writeHead(500).end())],
    [
      'says that it is another',
      (one) =>
        one.instead.set('/.well-known/openid-configuration', (_, response) =>
          response
            .writeHead(200, { 'Content-Type': 'application/json' })
            .end(JSON.stringify({ issuer: issuer.issuer, jwks_uri: `${issuer.issuer}/jwks` })),
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
    const other = await TestIssuer.start(es);
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
    const before = issuer.asked.length;
    await Promise.all(
      Array.from({ length: 200 }, (_, i) => bring(sign(header({ kid: `forged-${i}` }), claims()))),
    );
    expect(issuer.asked.length - before).toBeLessThanOrEqual(2);
  });
});
