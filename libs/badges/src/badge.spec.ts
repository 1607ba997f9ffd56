import { createPublicKey, verify } from 'node:crypto';
import { Bitstring } from '@digitalbazaar/bitstring';
import { CompactSign } from 'jose';
import type { z } from 'zod';
import { facts, ISSUER, PAPER, someKeys } from '../testing/certificate.js';
import {
  credentialOf,
  didDocument,
  type Issuer,
  issuerKeysOf,
  jwsIn,
  keySet,
  pictureOf,
  signed,
  type SigningKeys,
  statusCredential,
  verifyBadge,
  type Verdict,
} from './index.js';

/** An implementation of the standard by others; its types do not resolve as those of an ES module. */
const learnCard = jest.requireActual<{
  readonly UnsignedAchievementCredentialValidator: z.ZodType;
}>('@learncard/types');

const keys = someKeys();
const [ours, theirs] = [5, 6];
const issue = async (by: SigningKeys = keys, issuer: Issuer = ISSUER, change = {}) =>
  signed(credentialOf(facts(change), issuer), await by.signer(), issuer);
const listed = async (revoked: readonly number[], list = 1, issuer: Issuer = ISSUER) =>
  signed(
    statusCredential({ list, revoked, at: new Date('2026-04-01T00:00:00Z') }, issuer),
    await keys.signer(),
    issuer,
  );
const document = async (by: SigningKeys = keys) => JSON.stringify(didDocument(ISSUER, await by.published()));
const known = async (by: SigningKeys = keys) => issuerKeysOf(await document(by)) ?? { keys: new Map() };
const check = async (jws: string, statusList?: string): Promise<Verdict> =>
  verifyBadge(jws, { keys: await known(), statusList });
const part = (jws: string, at: number) =>
  JSON.parse(Buffer.from(jws.split('.')[at] ?? '', 'base64url').toString()) as Record<string, unknown>;
const withPart = (jws: string, at: number, value: object) =>
  jws
    .split('.')
    .map((text, index) => (index === at ? Buffer.from(JSON.stringify(value)).toString('base64url') : text))
    .join('.');

describe('a badge', () => {
  it('is an OpenBadgeCredential to another implementation of the standard, with nothing of the person', () => {
    const credential = credentialOf(facts(), ISSUER);
    expect(learnCard.UnsignedAchievementCredentialValidator.parse(credential)).toMatchObject({
      credentialSubject: { achievement: { creditsAvailable: 8, achievementType: 'CertificateOfCompletion' } },
    });
    const { credentialSubject: _, ...without } = credential;
    expect(learnCard.UnsignedAchievementCredentialValidator.safeParse(without).success).toBe(false);
    expect(credential).toEqual(credentialOf(facts(), ISSUER));
    const other = credentialOf(facts({ certificateId: '018f2f6e-7c1a-7d5e-9b3a-000000000041' }), ISSUER);
    expect(other.credentialSubject.id).not.toBe(credential.credentialSubject.id);
  });

  it('is verified by OpenSSL with the published key, and by no other key', async () => {
    const [header = '', payload = '', signature = ''] = (await issue()).split('.');
    const isSigned = (jwk: object, text: string) =>
      verify(
        'RSA-SHA256',
        Buffer.from(text),
        createPublicKey({ key: { ...jwk }, format: 'jwk' }),
        Buffer.from(signature, 'base64url'),
      );
    const [own] = keySet(await keys.published()).keys;
    const [other] = await someKeys().published();
    expect(isSigned(own ?? {}, `${header}.${payload}`)).toBe(true);
    expect(isSigned(own ?? {}, `${header}.${payload}x`)).toBe(false);
    expect(isSigned(other ?? {}, `${header}.${payload}`)).toBe(false);
  });

  it('says who issued what, and that nothing is known of a revocation while no list is given', async () => {
    const verdict = await check(await issue());
    expect(verdict).toEqual({
      valid: true,
      badge: {
        ...{ id: `${ISSUER.url}/badges/${facts().certificateId}`, issuer: 'did:web:jejak.medan.example' },
        ...{ issuerName: ISSUER.name, achievement: facts().title, jp: 8, number: facts().number },
        ...{ validFrom: '2026-03-05T00:00:00+07:00', contentHash: PAPER },
        statusList: `${ISSUER.url}/badges/status/1`,
      },
    });
  });

  it.each([
    ['altered', async () => withPart(await issue(), 1, { ...part(await issue(), 1), name: 'Doktor' })],
    ['unknown-key', () => issue(someKeys())],
    ['other-issuer', () => issue(keys, { ...ISSUER, url: 'https://jejak.binjai.example' })],
    ['malformed', async () => `${await issue()}.more`],
    ['malformed', async () => withPart(await issue(), 0, { ...part(await issue(), 0), alg: 'none' })],
    ['malformed', () => listed([])],
    ['not-yet', () => issue(keys, ISSUER, { issuedOn: '2999-01-01' })],
    ['malformed', () => Promise.resolve('')],
  ] as const)('is refused as %s', async (fault, made) => {
    expect(await check(await made())).toMatchObject({ valid: false, fault });
  });

  it('is refused where its claims and what it says differ, though the issuer signed both', async () => {
    const credential = credentialOf(facts(), ISSUER);
    const noFile = { ...credential, evidence: [{ id: 'https://elsewhere.example/file' }] };
    const { key } = await keys.signer();
    const own = await issue();
    const otherId = new CompactSign(Buffer.from(JSON.stringify({ ...part(own, 1), jti: 'urn:uuid:other' })))
      .setProtectedHeader({ alg: 'RS256', kid: String(part(own, 0).kid) })
      .sign(key);
    for (const jws of [await signed(noFile, await keys.signer(), ISSUER), await otherId])
      expect(await check(jws)).toMatchObject({ valid: false, fault: 'contradictory' });
  });
});

describe('a picture', () => {
  const HOSTILE = `"/><script>alert(1)</script>&\u0000\u{1f600}`;

  it('holds the badge, as the standard bakes it, and shows what it is for', async () => {
    const jws = await issue();
    const svg = pictureOf({ ...facts(), issuer: ISSUER.name }, jws);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" xmlns:openbadges="https:\/\/purl.imsglobal.org\/ob\/v3p0" viewBox="0 0 512 512"><openbadges:credential verify="([^"]+)"><\/openbadges:credential>/,
    );
    for (const words of ['8 JP', facts().number, ISSUER.name]) expect(svg).toContain(words);
    expect(await check(jwsIn(svg))).toMatchObject({ valid: true, badge: { jp: 8 } });
    expect(jwsIn(` ${jws}\n`)).toBe(jws);
  });

  it('keeps what it is told as text, and holds one badge: the first, of the namespace of the standard', async () => {
    const svg = pictureOf({ ...facts({ title: `${HOSTILE} `.repeat(20) }), issuer: HOSTILE }, await issue());
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(jwsIn(svg)).toBe(jwsIn(svg.replace('</svg>', '<openbadges:credential verify="other"/></svg>')));
    const theirs = svg.replace('https://purl.imsglobal.org/ob/v3p0', 'https://elsewhere.example');
    for (const none of [theirs, '<svg', '<svg/>', '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>'])
      expect(await check(jwsIn(none))).toMatchObject({ valid: false, fault: 'malformed' });
  });
});

describe('a status list', () => {
  const badge = () => issue(keys, ISSUER, { index: 131_072 + ours });

  it('tells which are revoked, as another implementation reads it', async () => {
    const { encodedList } = part(await listed([0, ours, 131_071]), 1).credentialSubject as {
      encodedList: string;
    };
    const buffer = await Bitstring.decodeBits({ encoded: encodedList.slice(1) });
    const bits = new Bitstring({ buffer });
    expect(bits.length).toBe(131_072);
    const set = Array.from({ length: bits.length }, (_, at) => at).filter((at) => bits.get(at));
    expect(set).toEqual([0, ours, 131_071]);
  });

  it('decides by the bit of the badge', async () => {
    const statusAsOf = '2026-04-01T00:00:00.000Z';
    expect(await check(await badge(), await listed([theirs]))).toMatchObject({
      valid: true,
      badge: { statusAsOf },
    });
    expect(await check(await badge(), await listed([ours]))).toMatchObject({
      ...{ valid: false, fault: 'revoked', badge: { statusAsOf } },
    });
  });

  it.each([
    ['another list', () => listed([], 0)],
    ['a list of somebody else', () => listed([], 1, { ...ISSUER, url: 'https://jejak.binjai.example' })],
    ['a badge', badge],
    ['anything', () => Promise.resolve('list')],
  ])('is none where it is %s', async (_, list) => {
    expect(await check(await badge(), await list())).toMatchObject({ fault: 'wrong-status-list' });
  });
});

it('takes the keys also as a JWKS, and nothing else', async () => {
  const set = issuerKeysOf(JSON.stringify(keySet(await keys.published())));
  expect(await verifyBadge(await issue(), { keys: set ?? { keys: new Map() } })).toMatchObject({
    valid: true,
  });
  expect(['', '{}', '[]', '{"keys":[{}]}'].map((text) => issuerKeysOf(text))).toEqual(
    Array(4).fill(undefined),
  );
});
