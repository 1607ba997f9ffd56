import { SealBroken } from '../errors.js';
import type { Envelope } from '@jejak/domain';
import { fromBase64 } from './encoding.js';

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const COMMITMENT_BYTES = 32;
/** Longest text that is sealed, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 48 * 1024;

const FIELDS = ['$enc', 'k', 'n', 'c', 't', 'kc'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An envelope in bytes. */
export interface Unpacked {
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
  readonly commitment: Buffer;
}

/** Whether a text is a UUID in lower case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Takes anything that came from outside apart. @throws SealBroken unless it is an envelope, spelt the one way */
export function unpack(envelope: unknown): Unpacked {
  if (!isObject(envelope) || envelope.$enc !== 1 || typeof envelope.k !== 'string' || !isUuid(envelope.k))
    throw new SealBroken();
  if (Object.keys(envelope).length !== FIELDS.length || !FIELDS.every((field) => field in envelope))
    throw new SealBroken();
  return {
    keyId: envelope.k,
    nonce: bytes(envelope.n, NONCE_BYTES, NONCE_BYTES),
    ciphertext: bytes(envelope.c, 0, MAX_TEXT_BYTES),
    tag: bytes(envelope.t, TAG_BYTES, TAG_BYTES),
    commitment: bytes(envelope.kc, COMMITMENT_BYTES, COMMITMENT_BYTES),
  };
}

/** The envelope as JSON holds it. */
export function pack({ keyId, nonce, ciphertext, tag, commitment }: Unpacked): Envelope {
  const text = (value: Buffer) => value.toString('base64');
  return { $enc: 1, k: keyId, n: text(nonce), c: text(ciphertext), t: text(tag), kc: text(commitment) };
}

function bytes(value: unknown, min: number, max: number): Buffer {
  // looked at before it is decoded, so that nobody makes us decode megabytes
  if (typeof value !== 'string' || value.length > Math.ceil(max / 3) * 4) throw new SealBroken();
  const decoded = fromBase64(value);
  if (!decoded || decoded.length < min || decoded.length > max) throw new SealBroken();
  return decoded;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
