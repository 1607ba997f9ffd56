import { createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import * as gcm from '../../testing/ghash.js';
import { someKey, somePlace } from '../../testing/sealing.js';
import { SealBroken } from '../errors.js';
import { encodeParts } from './encoding.js';
import { pack } from './envelope.js';
import type { Place } from '@jejak/domain';
import { fieldKey } from './field-key.js';
import { openWithFieldKey } from './seal.js';

const ORIGIN = 'origin';
const GOOD = '{"score":"GOOD"}'; // one block
const POOR = '{"score":"POOR"}';

interface Forged {
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/**
 * Two blocks that have one tag under two keys. The first is GOOD under key `a`; the second is solved from
 * c·(Ha² ⊕ Hb²) = rest: the tags are linear in it.
 */
function validUnderBoth(a: Buffer, b: Buffer, additional: Buffer): Forged {
  const nonce = randomBytes(12);
  const zero = Buffer.alloc(16);
  const keyStream = gcm.toNumber(gcm.aes(a, gcm.counterBlock(nonce, 2)));
  const first = gcm.toNumber(Buffer.from(GOOD)) ^ keyStream;
  const tagWith = (key: Buffer, second: bigint) =>
    gcm.ghash(gcm.toNumber(gcm.aes(key, zero)), [
      ...gcm.blocksOf(additional),
      first,
      second,
      gcm.lengthsBlock(additional.length, 32),
    ]) ^ gcm.toNumber(gcm.aes(key, gcm.counterBlock(nonce, 1)));
  const [ha, hb] = [a, b].map((key) => gcm.toNumber(gcm.aes(key, zero))) as [bigint, bigint];
  const factor = gcm.multiply(ha, ha) ^ gcm.multiply(hb, hb);
  const second = gcm.multiply(tagWith(a, 0n) ^ tagWith(b, 0n), gcm.inverse(factor));
  expect(tagWith(a, second)).toBe(tagWith(b, second));
  return {
    nonce,
    ciphertext: Buffer.concat([gcm.toBlock(first), gcm.toBlock(second)]),
    tag: gcm.toBlock(tagWith(a, second)),
  };
}

function plainGcm(key: Buffer, { nonce, ciphertext, tag }: Forged, additional: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(additional).setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

const boundTo = (place: Place, keyId: string) =>
  encodeParts([ORIGIN, place.stream, place.eventId, place.type, place.path, keyId]);

it('one ciphertext and tag that AES-GCM opens under two keys opens under the key that it commits to only', () => {
  const [key, place] = [someKey(), somePlace()];
  const [a, b] = [fieldKey(key, place), fieldKey(someKey(), place)];
  const additional = boundTo(place, key.id);
  const forged = validUnderBoth(a, b, additional);
  const [underA, underB] = [plainGcm(a, forged, additional), plainGcm(b, forged, additional)];
  expect(underA.subarray(0, 16).toString()).toBe(GOOD);
  expect(underB).not.toEqual(underA);

  for (const [committed, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const commitment = createHmac('sha256', committed).update('commit').update(forged.nonce).digest();
    const envelope = pack({ keyId: key.id, ...forged, commitment });
    expect(openWithFieldKey(committed, ORIGIN, place, envelope)).toBe(
      plainGcm(committed, forged, additional).toString(),
    );
    expect(() => openWithFieldKey(other, ORIGIN, place, envelope)).toThrow(SealBroken);
  }
});

it('the test’s arithmetic is that of GCM', () => {
  const [key, nonce] = [randomBytes(32), randomBytes(12)];
  const h = gcm.toNumber(gcm.aes(key, Buffer.alloc(16)));
  expect(gcm.multiply(h, gcm.inverse(h))).toBe(1n << 127n);
  const stream = gcm.toNumber(gcm.aes(key, gcm.counterBlock(nonce, 2)));
  const ciphertext = gcm.toBlock(gcm.toNumber(Buffer.from(POOR)) ^ stream);
  const tag = gcm.toBlock(
    gcm.ghash(h, [gcm.toNumber(ciphertext), gcm.lengthsBlock(0, 16)]) ^
      gcm.toNumber(gcm.aes(key, gcm.counterBlock(nonce, 1))),
  );
  expect(plainGcm(key, { nonce, ciphertext, tag }, Buffer.alloc(0)).toString()).toBe(POOR);
});
