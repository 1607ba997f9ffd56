import fc from 'fast-check';
import type { JWTPayload } from 'jose';
import type { SignInSettings } from '@jejak/runtime';
import { TestIssuer, testKey, type TokenChanges } from '../../../test/support/identity.js';
import { IssuerKeys } from './keys/issuer-keys.js';
import { SignInError } from './sign-in-error.js';
import { TokenVerifier } from './token-verifier.js';

let issuer: TestIssuer;
beforeAll(async () => (issuer = await TestIssuer.start()));
afterAll(() => issuer.close());

/** Whole seconds, so that borders can be met. */
const NOW = Math.floor(Date.now() / 1000);

function verifier(changes: Partial<SignInSettings> = {}): TokenVerifier {
  const keys = new IssuerKeys({ issuer: issuer.issuer, allowTrial: true });
  return new TokenVerifier(issuer.settings(changes), keys, () => NOW * 1000);
}

const verify = async (changes: TokenChanges = {}, settings: Partial<SignInSettings> = {}) =>
  verifier(settings).verify(await issuer.token('somebody', changes));

/** Code and reason of the refusal. */
const refusal = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof SignInError ? error.message : error),
  );

it.each(['ES256', 'RS256', 'PS256', 'EdDSA'] as const)(
  'a token signed with %s says who signed in',
  async (algorithm) => {
    const other = await TestIssuer.start(await testKey(algorithm));
    try {
      const keys = new IssuerKeys({ issuer: other.issuer, allowTrial: false });
      const claims = { iat: NOW, exp: NOW + 60, auth_time: NOW - 30, acr: 'aal2', jti: 'one' };
      const token = await other.token('somebody', { claims });
      expect(await new TokenVerifier(other.settings(), keys).verify(token)).toEqual({
        issuer: other.issuer,
        subject: 'somebody',
        expiresAt: new Date((NOW + 60) * 1000),
        authTime: new Date((NOW - 30) * 1000),
        acr: 'aal2',
        jti: 'one',
      });
    } finally {
      await other.close();
    }
  },
);

it('says nothing of what a token does not say', async () => {
  expect(Object.keys(await verify({ claims: { jti: undefined } }))).toEqual([
    'issuer',
    'subject',
    'expiresAt',
  ]);
});

describe('times', () => {
  it.each<[string, JWTPayload, string]>([
    ['just before its end', { iat: NOW - 300, exp: NOW - 9 }, 'accepted'],
    ['at its end', { iat: NOW - 300, exp: NOW - 10 }, 'SIGNIN.EXPIRED: exp'],
    ['long after', { iat: 0, exp: 300 }, 'SIGNIN.EXPIRED: exp'],
    ['from a clock a little ahead', { iat: NOW + 10, exp: NOW + 300 }, 'accepted'],
    ['from the future', { iat: NOW + 11, exp: NOW + 300 }, 'SIGNIN.NOT_YET: iat'],
    ['for later', { nbf: NOW + 11 }, 'SIGNIN.NOT_YET: nbf'],
    ['for a little later', { nbf: NOW + 10 }, 'accepted'],
    ['for an hour', { iat: NOW, exp: NOW + 3_600 }, 'accepted'],
    ['for more than an hour', { iat: NOW, exp: NOW + 3_601 }, 'SIGNIN.INVALID: lives too long'],
    ['for ever', { iat: NOW, exp: 1e300 }, 'SIGNIN.INVALID: claims: exp'],
    ['without an end', { exp: undefined }, 'SIGNIN.INVALID: claims: exp'],
    ['without a beginning', { iat: undefined }, 'SIGNIN.INVALID: claims: iat'],
  ])('%s', async (_, claims, outcome) => {
    expect(await refusal(verify({ claims }))).toBe(outcome);
  });

  it('follow the clock and the settings, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        async (end, clockToleranceS) => {
          const claims = { iat: NOW + end - 300, exp: NOW + end };
          const starts = end - 300 <= clockToleranceS;
          const expected =
            end <= -clockToleranceS ? 'SIGNIN.EXPIRED: exp' : starts ? 'accepted' : 'SIGNIN.NOT_YET: iat';
          expect(await refusal(verify({ claims }, { clockToleranceS }))).toBe(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('for whom', () => {
  it.each<[string, JWTPayload, string]>([
    ['several audiences, ours among them', { aud: ['account', 'jejak'] }, 'accepted'],
    ['another audience', { aud: 'account' }, 'SIGNIN.INVALID: audience'],
    ['an audience that begins like ours', { aud: 'jejak2' }, 'SIGNIN.INVALID: audience'],
    ['no audience', { aud: undefined }, 'SIGNIN.INVALID: claims: aud'],
    ['audiences that are none', { aud: [] }, 'SIGNIN.INVALID: audience'],
    ['no subject', { sub: undefined }, 'SIGNIN.INVALID: claims: sub'],
    ['an empty subject', { sub: '' }, 'SIGNIN.INVALID: claims: sub'],
    ['a subject with a line break', { sub: 'a\nb' }, 'SIGNIN.INVALID: claims: sub'],
    ['a subject that is too long', { sub: 'a'.repeat(256) }, 'SIGNIN.INVALID: claims: sub'],
    ['no issuer', { iss: undefined }, 'SIGNIN.INVALID: claims: iss'],
    ['a token that its client has to prove to hold', { cnf: { jkt: 'x' } }, 'SIGNIN.INVALID: claims: cnf'],
  ])('%s', async (_, claims, outcome) => {
    expect(await refusal(verify({ claims }))).toBe(outcome);
  });

  it('an issuer that is spelt a little otherwise is another', async () => {
    for (const iss of [`${issuer.issuer}/`, issuer.issuer.toUpperCase(), `${issuer.issuer}.example`])
      expect(await refusal(verify({ claims: { iss } }))).toBe('SIGNIN.INVALID: issuer');
  });
});

it('an algorithm that is not on the list is refused, also where the issuer has a key for it and signed with it', async () => {
  expect(await refusal(verify({}, { algorithms: ['ES256'] }))).toBe('accepted');
  expect(await refusal(verify({}, { algorithms: ['RS256', 'EdDSA'] }))).toBe('SIGNIN.INVALID: algorithm');
});

describe('of which client', () => {
  const settings = { clients: ['web', 'cli'] };
  it.each<[JWTPayload, string]>([
    [{ client_id: 'web' }, 'accepted'],
    [{ client_id: undefined, azp: 'cli' }, 'accepted'],
    [{ client_id: 'web', azp: 'other' }, 'SIGNIN.INVALID: client'],
    [{ client_id: 'other' }, 'SIGNIN.INVALID: client'],
    [{ client_id: undefined }, 'SIGNIN.INVALID: client'],
  ])('%j', async (claims, outcome) => {
    expect(await refusal(verify({ claims }, settings))).toBe(outcome);
  });
});

describe('of which type', () => {
  const JWT = { types: ['at+jwt', 'JWT'], clients: ['test'] } satisfies Partial<SignInSettings>;
  it.each<[string, TokenChanges, Partial<SignInSettings>, string]>([
    ['the whole media type', { header: { typ: 'application/AT+JWT' } }, {}, 'accepted'],
    ['JWT where only at+jwt will do', { header: { typ: 'JWT' } }, {}, 'SIGNIN.INVALID: type'],
    ['none', { header: { typ: undefined } }, JWT, 'SIGNIN.INVALID: type'],
    ['JWT where it will do', { header: { typ: 'JWT' } }, JWT, 'accepted'],
    ['of Keycloak', { header: { typ: 'JWT' }, claims: { typ: 'Bearer' } }, JWT, 'accepted'],
    [
      'a refresh token',
      { header: { typ: 'JWT' }, claims: { typ: 'Refresh' } },
      JWT,
      'SIGNIN.INVALID: not an access token',
    ],
    [
      'an ID token',
      { header: { typ: 'JWT' }, claims: { nonce: 'n' } },
      JWT,
      'SIGNIN.INVALID: not an access token',
    ],
    ['a logout token', { header: { typ: 'logout+jwt' } }, JWT, 'SIGNIN.INVALID: type'],
  ])('%s', async (_, changes, settings, outcome) => {
    expect(await refusal(verify(changes, settings))).toBe(outcome);
  });
});

it('says nothing of the token in what it throws', async () => {
  const planted = 'planted-3174';
  const changes: TokenChanges[] = [
    { claims: { aud: planted, sub: planted } },
    { claims: { exp: planted as unknown as number } },
    { header: { kid: planted } },
    { header: { typ: planted } },
    { key: { ...(await testKey('ES256')), jwk: issuer.keys[0]!.jwk }, claims: { sub: planted } },
  ];
  for (const change of changes) {
    const error: unknown = await verify(change).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SignInError);
    const { message, stack, cause, ...rest } = error as SignInError;
    expect(JSON.stringify([message, stack, String(cause), rest])).not.toContain(planted);
  }
});

describe('a token that was found to be good', () => {
  let other: TestIssuer;
  beforeEach(async () => (other = await TestIssuer.start()));
  afterEach(() => other.close());

  /** Of an issuer of its own, whose keys are asked for each time; with a clock that can be set. */
  async function known() {
    const now = { seconds: NOW };
    const keys = new IssuerKeys({ issuer: other.issuer, allowTrial: true, freshMs: 0 });
    const verifier = new TokenVerifier(other.settings(), keys, () => now.seconds * 1000);
    const token = await other.token('somebody', { claims: { iat: NOW, exp: NOW + 60 } });
    await verifier.verify(token);
    return { verifier, token, now };
  }

  it('is good the next time, and no other with the same beginning', async () => {
    const { verifier, token } = await known();
    expect((await verifier.verify(token)).subject).toBe('somebody');
    const forged = `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
    expect(await refusal(verifier.verify(forged))).toMatch(/SIGNIN.INVALID/);
  });

  it('is refused once its time is over', async () => {
    const { verifier, token, now } = await known();
    now.seconds += 300;
    expect(await refusal(verifier.verify(token))).toBe('SIGNIN.EXPIRED: exp');
  });

  it('is refused once the issuer has withdrawn its key', async () => {
    const { verifier, token } = await known();
    other.keys = [await testKey()];
    expect(await refusal(verifier.verify(token))).toBe('SIGNIN.INVALID: unknown key');
  });

  it('is refused once the issuer has another key under the same name', async () => {
    const { verifier, token } = await known();
    other.keys = [await testKey('ES256', other.keys[0]?.jwk.kid)];
    expect(await refusal(verifier.verify(token))).toBe('SIGNIN.INVALID: signature');
  });
});
