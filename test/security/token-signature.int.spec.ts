import { createHmac, sign as signBytes, KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { exportSPKI } from 'jose';
import { testKey } from '../support/identity.js';
import { encode, Forger, header, INVALID, LET_IN } from './forger.js';

let forger: Forger;
beforeAll(async () => (forger = await Forger.start()));
afterAll(() => forger.stop());

it('the honest token that the others are made of is taken', async () => {
  expect(await forger.bring(forger.sign(header(), forger.claims()))).toMatchObject(LET_IN);
  expect(
    await forger.bring(forger.sign(header({ alg: 'RS256', kid: 'rsa' }), forger.claims(), forger.rsa)),
  ).toMatchObject(LET_IN);
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
    const signed = forger.sign(header({ alg }), forger.claims());
    expect(await forger.bring(signed)).toMatchObject(INVALID);
    const [head, body] = signed.split('.');
    for (const unsigned of [`${head}.${body}.`, `${head}.${body}`, `${head}.${body}.AA`])
      expect(await forger.bring(unsigned)).toMatchObject(INVALID);
  });

  it.each([undefined, null, 0, true, ['none'], ['ES256'], { alg: 'ES256' }])('%j is refused', async (alg) => {
    expect(await forger.bring(forger.sign({ ...header(), alg }, forger.claims()))).toMatchObject(INVALID);
  });

  it('a public key is no shared secret, in whatever form it is used as one', async () => {
    for (const { key, kid } of [
      { key: forger.rsa, kid: 'rsa' },
      { key: forger.es, kid: 'es' },
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
          const input = `${encode(header({ alg, kid }))}.${encode(forger.claims())}`;
          const mac = createHmac('sha256', secret).update(input).digest('base64url');
          expect(await forger.bring(`${input}.${mac}`)).toMatchObject(INVALID);
        }
      }
    }
  });

  it('a key signs with its own algorithm only', async () => {
    const body = forger.claims();
    for (const [alg, kid, key] of [
      ['PS256', 'rsa', forger.rsa],
      ['RS256', 'es', forger.es],
      ['ES256', 'rsa', forger.rsa],
      ['EdDSA', 'es', forger.es],
    ] as const)
      expect(await forger.bring(forger.sign(header({ alg, kid }), body, key))).toMatchObject(INVALID);
  });
});

describe('signature', () => {
  it('of somebody else is refused', async () => {
    expect(
      await forger.bring(forger.sign(header(), forger.claims(), await testKey('ES256', 'es'))),
    ).toMatchObject(INVALID);
  });

  it('is for these claims and this header only', async () => {
    const [head, body, signature] = forger.sign(header(), forger.claims()).split('.');
    expect(
      await forger.bring(`${head}.${encode(forger.claims({ sub: 'admin' }))}.${signature}`),
    ).toMatchObject(INVALID);
    expect(await forger.bring(`${encode(header({ x: 1 }))}.${body}.${signature}`)).toMatchObject(INVALID);
  });

  it('that is cut, longer, another spelling, or changed in any bit is refused', async () => {
    const token = forger.sign(header(), forger.claims());
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
    for (const other of others) expect((await forger.bring(`${head}.${body}.${other}`)).status).toBe(401);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(await forger.bring(`${head}.${body}.${changed.toString('base64url')}`)).toMatchObject(INVALID);
      }),
      { numRuns: 60 },
    );
  });

  const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
  const bytesOf = (n: bigint) => Buffer.from(n.toString(16).padStart(64, '0'), 'hex');

  it('of zeros, or of the order of the curve, is refused (CVE-2022-21449)', async () => {
    const input = `${encode(header())}.${encode(forger.claims())}`;
    for (const r of [0n, 1n, ORDER, ORDER - 1n])
      for (const s of [0n, 1n, ORDER, ORDER - 1n]) {
        const signature = Buffer.concat([bytesOf(r), bytesOf(s)]).toString('base64url');
        expect(await forger.bring(`${input}.${signature}`)).toMatchObject(INVALID);
      }
  });

  it('in DER instead of r and s is refused', async () => {
    const input = `${encode(header())}.${encode(forger.claims())}`;
    const der = signBytes('sha256', Buffer.from(input), KeyObject.from(forger.es.privateKey)).toString(
      'base64url',
    );
    expect(await forger.bring(`${input}.${der}`)).toMatchObject(INVALID);
  });

  it('and its mirror image (r, n - s) say the same: no other claims can be had by it', async () => {
    const [head, body, signature = ''] = forger.sign(header(), forger.claims()).split('.');
    const bytes = Buffer.from(signature, 'base64url');
    const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`);
    const mirror = Buffer.concat([bytes.subarray(0, 32), bytesOf(ORDER - s)]).toString('base64url');
    expect(await forger.bring(`${head}.${body}.${mirror}`)).toMatchObject(LET_IN);
    expect(await forger.bring(`${head}.${encode(forger.claims({ sub: 'admin' }))}.${mirror}`)).toMatchObject(
      INVALID,
    );
  });
});
