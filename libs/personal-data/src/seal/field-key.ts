import type { Place } from '@jejak/domain';
import { createHmac, hkdfSync } from 'node:crypto';
import { encodeParts } from './encoding.js';

/** The secret of a person and class, as far as sealing needs it. */
export interface SealingKey {
  /** Random UUID, the `k` of envelopes. */
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

export const SECRET_BYTES = 32;

/**
 * The key of one field: HKDF-SHA256 (RFC 5869) of the person's secret, salt = event id, info = v1, stream, type, path.
 * It opens this field and no other, so it may be given to somebody who shall read this one (selective disclosure).
 */
export function fieldKey(key: SealingKey, { stream, eventId, type, path }: Place): Buffer {
  return derive(key.secret, eventId, ['v1', stream, type, path]);
}

/**
 * HMAC-SHA256 of a text under the person's key: equal texts of one person and context give equal bytes, and nobody
 * without the key can try texts. `context` keeps uses apart.
 */
export function digest(key: SealingKey, context: string, text: string): Buffer {
  const derived = derive(key.secret, '', ['v1 digest', context]);
  const bytes = createHmac('sha256', derived).update(text).digest();
  derived.fill(0);
  return bytes;
}

/** 32 bytes from a secret. @throws TypeError if it is no secret: an empty or wiped one would seal nothing */
export function derive(secret: Buffer, salt: string, info: readonly string[]): Buffer {
  if (secret.length !== SECRET_BYTES || secret.every((byte) => byte === 0))
    throw new TypeError(`A secret has ${SECRET_BYTES} bytes, and this one has other ones or was wiped`);
  return Buffer.from(hkdfSync('sha256', secret, salt, encodeParts(info), SECRET_BYTES));
}
