import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { places, someKey, somePlace, texts } from '../../testing/sealing.js';
import { SealBroken, UnfitText } from '../errors.js';
import type { Envelope } from '@jejak/domain';
import { encodeParts } from './encoding.js';
import type { Place } from '@jejak/domain';
import { digest, fieldKey } from './field-key.js';
import { open, openWithFieldKey, seal } from './seal.js';

const ORIGIN = randomUUID();

it('opens what was sealed, whatever the text and the place', () => {
  fc.assert(
    fc.property(texts, places, (text, place) => {
      const key = someKey();
      const envelope: unknown = JSON.parse(JSON.stringify(seal(key, ORIGIN, place, text)));
      expect(open(key, ORIGIN, place, envelope)).toBe(text);
    }),
  );
});

it('two places that are not the same have other keys and open nothing of each other', () => {
  fc.assert(
    fc.property(places, places, (here, there) => {
      fc.pre((['stream', 'eventId', 'type', 'path'] as const).some((part) => here[part] !== there[part]));
      const key = someKey();
      expect(fieldKey(key, here)).not.toEqual(fieldKey(key, there));
      expect(() => open(key, ORIGIN, there, seal(key, ORIGIN, here, 'x'))).toThrow(SealBroken);
    }),
  );
});

it('the same text sealed twice in one place gives two envelopes', () => {
  const [key, place] = [someKey(), somePlace()];
  const text = 'x'.repeat(32); // of one letter, ciphertexts are equal by chance once in 256 times
  const [one, two] = [seal(key, ORIGIN, place, text), seal(key, ORIGIN, place, text)];
  expect(one.n).not.toBe(two.n);
  expect(one.c).not.toBe(two.c);
});

describe('refuses with one error', () => {
  const key = someKey();
  const place = somePlace();
  const envelope = seal(key, ORIGIN, place, 'Siti Aminah');
  const refused = (
    changed: unknown,
    { at = place, origin = ORIGIN, by = key }: { at?: Place; origin?: string; by?: typeof key } = {},
  ) => {
    let thrown: unknown;
    try {
      open(by, origin, at, changed);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(SealBroken);
    expect(thrown).toMatchObject({ code: 'PERSONAL.SEAL_BROKEN', message: new SealBroken().message });
    expect((thrown as Error).cause).toBeUndefined();
  };
  const flipped = (base64: string, bit: number) => {
    const bytes = Buffer.from(base64, 'base64');
    bytes[bit >> 3]! ^= 1 << (bit & 7);
    return bytes.toString('base64');
  };

  it('another origin, stream, event, type or path', () => {
    refused(envelope, { origin: randomUUID() });
    for (const part of ['stream', 'eventId', 'type', 'path'] as const)
      refused(envelope, { at: { ...place, [part]: `${place[part]}x` } });
  });

  it('each part that is bound, also if only the additional data differs', () => {
    const derived = fieldKey(key, place);
    for (const [origin, stream, eventId, type, path, id] of [
      ['other', place.stream, place.eventId, place.type, place.path, key.id],
      [ORIGIN, 'other', place.eventId, place.type, place.path, key.id],
      [ORIGIN, place.stream, 'other', place.type, place.path, key.id],
      [ORIGIN, place.stream, place.eventId, 'other', place.path, key.id],
      [ORIGIN, place.stream, place.eventId, place.type, 'other', key.id],
      [ORIGIN, place.stream, place.eventId, place.type, place.path, randomUUID()],
    ] as const) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derived, nonce, { authTagLength: 16 });
      cipher.setAAD(encodeParts([origin, stream, eventId, type, path, id]));
      const c = Buffer.concat([cipher.update('text'), cipher.final()]);
      const commitment = createHmac('sha256', derived).update('commit').update(nonce).digest('base64');
      const made = { c: c.toString('base64'), t: cipher.getAuthTag().toString('base64') };
      refused({ $enc: 1, k: key.id, n: nonce.toString('base64'), ...made, kc: commitment });
    }
  });

  it('another key, also under the same id', () => {
    refused(envelope, { by: someKey() });
    refused(envelope, { by: { ...someKey(), id: key.id } });
    refused({ ...envelope, k: randomUUID() });
  });

  it('every changed bit of nonce, ciphertext, tag and commitment', () => {
    for (const field of ['n', 'c', 't', 'kc'] as const) {
      const bits = Buffer.from(envelope[field], 'base64').length * 8;
      for (let bit = 0; bit < bits; bit++) refused({ ...envelope, [field]: flipped(envelope[field], bit) });
    }
  });

  it('a tag that was cut, which Node 20 takes unless told its length', () => {
    const tag = Buffer.from(envelope.t, 'base64');
    for (const length of [0, 4, 8, 12, 13, 14, 15])
      refused({ ...envelope, t: tag.subarray(0, length).toString('base64') });
    refused({ ...envelope, t: Buffer.concat([tag, tag]).toString('base64') });
  });

  it('a cut or longer nonce, ciphertext or commitment', () => {
    for (const field of ['n', 'c', 'kc'] as const) {
      const value = Buffer.from(envelope[field], 'base64');
      refused({ ...envelope, [field]: value.subarray(1).toString('base64') });
      refused({ ...envelope, [field]: value.subarray(0, -1).toString('base64') });
      refused({ ...envelope, [field]: Buffer.concat([value, value]).toString('base64') });
    }
  });

  it('another spelling of the same bytes', () => {
    refused({ ...envelope, k: envelope.k.toUpperCase() });
    refused({ ...envelope, t: envelope.t.replace(/=+$/, '') });
    refused({ ...envelope, kc: ` ${envelope.kc}` });
    refused({ ...envelope, more: 1 });
  });

  it('what is no envelope, or too large', () => {
    for (const junk of [undefined, null, 1, 'x', [], {}, [envelope], new Map()]) refused(junk);
    for (const field of Object.keys(envelope) as (keyof Envelope)[]) {
      for (const junk of [undefined, null, 0, 2, true, '', 'é', {}, [envelope[field]]])
        refused({ ...envelope, [field]: junk });
      refused(Object.fromEntries(Object.entries(envelope).filter(([name]) => name !== field)));
    }
    refused({ ...envelope, c: Buffer.alloc(48 * 1024 + 3).toString('base64') });
  });

  it('anything at all that fast-check thinks of', () => {
    fc.assert(fc.property(fc.anything(), (junk) => refused(junk)));
    fc.assert(
      fc.property(fc.constantFrom('$enc', 'k', 'n', 'c', 't', 'kc'), fc.anything(), (field, junk) => {
        fc.pre(junk !== envelope[field]);
        refused({ ...envelope, [field]: junk });
      }),
    );
  });
});

it('the key of a field opens that field and no other', () => {
  const [key, place] = [someKey(), somePlace()];
  const other = { ...place, path: 'birthDate' };
  const derived = fieldKey(key, place);
  expect(openWithFieldKey(derived, ORIGIN, place, seal(key, ORIGIN, place, 'Siti'))).toBe('Siti');
  expect(() => openWithFieldKey(derived, ORIGIN, other, seal(key, ORIGIN, other, '1990-01-01'))).toThrow(
    SealBroken,
  );
  expect(() => openWithFieldKey(derived.subarray(1), ORIGIN, place, seal(key, ORIGIN, place, 'x'))).toThrow(
    SealBroken,
  );
});

it('refuses to seal a text that would not come back, or is too long', () => {
  const [key, place] = [someKey(), somePlace()];
  expect(() => seal(key, ORIGIN, place, 'half \ud83d')).toThrow(UnfitText);
  expect(() => seal(key, ORIGIN, place, 'é'.repeat(24 * 1024 + 1))).toThrow(UnfitText);
  const longest = 'é'.repeat(24 * 1024);
  expect(open(key, ORIGIN, place, seal(key, ORIGIN, place, longest))).toBe(longest);
});

it('seals nothing under a secret that was wiped or cut', () => {
  const place = somePlace();
  for (const secret of [Buffer.alloc(32), randomBytes(31), Buffer.alloc(0)])
    expect(() => seal({ id: randomUUID(), secret }, ORIGIN, place, 'x')).toThrow(TypeError);
});

it('digests are equal for one person, context and text only', () => {
  const [key, other] = [someKey(), someKey()];
  expect(digest(key, 'a', 'x')).toEqual(digest(key, 'a', 'x'));
  expect(digest(key, 'a', 'x')).not.toEqual(digest(key, 'b', 'x'));
  expect(digest(key, 'a', 'x')).not.toEqual(digest(key, 'a', 'y'));
  expect(digest(key, 'a', 'x')).not.toEqual(digest(other, 'a', 'x'));
});

interface Vector {
  readonly secret: string;
  readonly keyId: string;
  readonly origin: string;
  readonly place: Place;
  readonly text: string;
  readonly fieldKey: string;
  readonly envelope: Envelope;
  readonly digest: { readonly context: string; readonly hex: string };
}

/** Made with Python (hmac, hashlib, pyca/cryptography) from the description of the format, not by this code. */
const file = path.join(__dirname, '../../fixtures/envelope.v1.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];

it.each(vectors)('what the log holds can be read for ever: $place.type $place.path', (vector) => {
  const { origin, place, text, envelope } = vector;
  const key = { id: vector.keyId, secret: Buffer.from(vector.secret, 'hex') };
  expect(fieldKey(key, place).toString('hex')).toBe(vector.fieldKey);
  expect(open(key, origin, place, envelope)).toBe(text);
  expect(openWithFieldKey(Buffer.from(vector.fieldKey, 'hex'), origin, place, envelope)).toBe(text);
  expect(digest(key, vector.digest.context, text).toString('hex')).toBe(vector.digest.hex);
});
