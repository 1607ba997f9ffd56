import { TestIssuer, testKey } from '../../../../test/support/identity.js';
import { IssuerKeys, type IssuerKeysOptions } from './issuer-keys.js';

const DISCOVERY = '/.well-known/openid-configuration';
const MINUTE = 60_000;

let issuer: TestIssuer;
let now: number;
let failures: string[];
beforeEach(async () => {
  issuer = await TestIssuer.start();
  now = Date.now();
  failures = [];
});
afterEach(() => issuer.close());

const keysOf = (options: Partial<IssuerKeysOptions> = {}) =>
  new IssuerKeys({
    issuer: issuer.issuer,
    allowTrial: true,
    clock: () => now,
    onFailure: (error) => failures.push(String(error)),
    ...options,
  });

const kid = () => issuer.keys[0]!.jwk.kid!;
const answer = (body: string, type = 'application/json', status = 200) => {
  issuer.instead.set('/jwks', (_, response) =>
    response.writeHead(status, { 'Content-Type': type }).end(body),
  );
};
const discovery = (document: object) => {
  issuer.instead.set(DISCOVERY, (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(document)),
  );
};
const UNAVAILABLE = { code: 'SIGNIN.ISSUER_UNAVAILABLE' };
const UNKNOWN = { code: 'SIGNIN.INVALID', reason: 'unknown key' };

it('asks once for all who come at the same moment, and not again while the keys are fresh', async () => {
  const keys = keysOf();
  await Promise.all(Array.from({ length: 20 }, () => keys.key(kid(), 'ES256')));
  now += 5 * MINUTE - 1;
  await keys.key(kid(), 'ES256');
  expect(issuer.asked).toEqual([DISCOVERY, '/jwks']);
});

describe('an unknown key id', () => {
  it('is asked for at once: keys may have been rotated just after the last question', async () => {
    const keys = keysOf();
    await keys.key(kid(), 'ES256');
    issuer.keys = [await testKey(), ...issuer.keys];
    await keys.key(kid(), 'ES256');
    expect(issuer.asked).toHaveLength(4);
  });

  it('has to wait after another unknown one, and no longer than 30 seconds', async () => {
    const keys = keysOf();
    await keys.key(kid(), 'ES256');
    await expect(keys.key('made up', 'ES256')).rejects.toMatchObject(UNKNOWN);
    issuer.keys = [await testKey(), ...issuer.keys];
    now += 29_999;
    await expect(keys.key(kid(), 'ES256')).rejects.toMatchObject(UNKNOWN);
    now += 1;
    await keys.key(kid(), 'ES256');
  });

  it('is asked for no more than once in 30 seconds, however often it comes', async () => {
    const keys = keysOf();
    await keys.key(kid(), 'ES256');
    for (let i = 0; i < 120; i++) {
      await expect(keys.key(`made up ${i}`, 'ES256')).rejects.toMatchObject(UNKNOWN);
      now += 1_000;
    }
    expect(issuer.asked.length).toBeLessThanOrEqual(2 + 2 * 4);
    expect(issuer.asked.length).toBeGreaterThan(2);
  });
});

it('refuses a key that was withdrawn once the kept ones are no longer fresh', async () => {
  const keys = keysOf();
  const old = kid();
  await keys.key(old, 'ES256');
  issuer.keys = [await testKey()];
  await keys.key(old, 'ES256');
  now += 5 * MINUTE;
  await expect(keys.key(old, 'ES256')).rejects.toMatchObject(UNKNOWN);
  await keys.key(kid(), 'ES256');
});

describe('an issuer that is away', () => {
  it('leaves its last keys in use for an hour, and no longer', async () => {
    const keys = keysOf();
    await keys.key(kid(), 'ES256');
    await issuer.close();
    now += 59 * MINUTE;
    await keys.key(kid(), 'ES256');
    await expect(keys.key('new', 'ES256')).rejects.toMatchObject(UNAVAILABLE);
    now += MINUTE;
    await expect(keys.key(kid(), 'ES256')).rejects.toMatchObject(UNAVAILABLE);
    expect(failures.length).toBeGreaterThan(0);
  });

  it('is asked again after 5 seconds, so that its return is seen', async () => {
    const keys = keysOf();
    issuer.instead.set(DISCOVERY, (request) => request.socket.destroy());
    await expect(keys.key(kid(), 'ES256')).rejects.toMatchObject(UNAVAILABLE);
    issuer.instead.clear();
    await expect(keys.key(kid(), 'ES256')).rejects.toMatchObject(UNAVAILABLE);
    expect(issuer.asked).toEqual([DISCOVERY]);
    now += 5_000;
    await keys.key(kid(), 'ES256');
  });

  it('costs those who wait no more than the time-out, also if it answers and never ends', async () => {
    issuer.instead.set('/jwks', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"keys":[');
    });
    const began = Date.now();
    await expect(keysOf({ timeoutMs: 300 }).key(kid(), 'ES256')).rejects.toMatchObject(UNAVAILABLE);
    expect(Date.now() - began).toBeLessThan(2_000);
  });
});

describe('an answer that is no answer', () => {
  const good = () => JSON.stringify({ keys: issuer.keys.map(({ jwk }) => jwk) });

  it.each<[string, () => void, RegExp]>([
    ['another status', () => answer(good(), 'application/json', 203), /status 203/],
    ['a page', () => answer(good(), 'text/html'), /did not answer with JSON/],
    ['not JSON', () => answer('<html>'), /SyntaxError/],
    ['no set', () => answer('[]'), /expected object/],
    ['too many keys', () => answer(JSON.stringify({ keys: Array(101).fill({}) })), /too_big/],
    ['too large', () => answer(`{"keys":[],"x":"${'x'.repeat(300_000)}"}`), /more than 262144 bytes/],
    [
      'a redirect',
      () => issuer.instead.set('/jwks', (_, r) => r.writeHead(302, { Location: '/other' }).end()),
      /302/,
    ],
    [
      'of another issuer',
      () => discovery({ issuer: 'https://other', jwks_uri: `${issuer.issuer}/jwks` }),
      /another issuer/,
    ],
    [
      'keys without https',
      () => discovery({ issuer: issuer.issuer, jwks_uri: 'http://keys.example/' }),
      /not https/,
    ],
    [
      'keys in a file',
      () => discovery({ issuer: issuer.issuer, jwks_uri: 'file:///etc/passwd' }),
      /not https/,
    ],
  ])('%s', async (_, spoil, why) => {
    spoil();
    await expect(keysOf().key(kid(), 'ES256')).rejects.toMatchObject(UNAVAILABLE);
    expect(failures).toEqual([expect.stringMatching(why)]);
    expect(issuer.asked).not.toContain('/other');
  });
});

it('refuses an issuer for trials where nothing is tried', async () => {
  discovery({ issuer: issuer.issuer, jwks_uri: `${issuer.issuer}/jwks`, jejak_trial: true });
  await keysOf().key(kid(), 'ES256');
  await expect(keysOf({ allowTrial: false }).key(kid(), 'ES256')).rejects.toMatchObject(UNAVAILABLE);
  expect(failures).toEqual([expect.stringMatching(/for trials/)]);
});

it('takes from the set only what verifies signatures, by its algorithm', async () => {
  const [key] = issuer.keys;
  answer(
    JSON.stringify({
      keys: [
        'nonsense',
        { kty: 'oct', kid: 'secret', k: 'AAAA', alg: 'HS256' },
        { ...key!.jwk, kid: 'encrypts', use: 'enc' },
        { ...key!.jwk, x5u: 'http://127.0.0.1:1/', x5c: ['AAAA'] },
      ],
    }),
  );
  const keys = keysOf();
  expect((await keys.key(kid(), 'ES256')).type).toBe('public');
  for (const [id, algorithm] of [
    ['secret', 'HS256'],
    ['encrypts', 'ES256'],
    [kid(), 'RS256'],
  ] as const)
    await expect(keys.key(id, algorithm)).rejects.toMatchObject({ code: 'SIGNIN.INVALID' });
});

it('refuses to choose between two keys with one id', async () => {
  const [key] = issuer.keys;
  answer(JSON.stringify({ keys: [key!.jwk, (await testKey('ES256', kid())).jwk] }));
  await expect(keysOf().key(kid(), 'ES256')).rejects.toMatchObject({ reason: 'key cannot be used' });
});
