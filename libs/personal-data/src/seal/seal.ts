import { randomBytes } from 'node:crypto';
import { SealBroken, UnfitText } from '../errors.js';
import type { Envelope } from '@jejak/domain';
import { decrypt, encrypt } from './cipher.js';
import { MAX_TEXT_BYTES, NONCE_BYTES, pack, unpack } from './envelope.js';
import type { Place } from '@jejak/domain';
import { fieldKey, SECRET_BYTES, type SealingKey } from './field-key.js';

/**
 * Seals a text for one place in the log. The nonce is random although keys are per field: a command that is tried
 * again may seal another text under the same event id.
 *
 * @param origin of the installation (`KeyDatabase.origin`)
 * @throws UnfitText
 */
export function seal(key: SealingKey, origin: string, place: Place, text: string): Envelope {
  if (!text.isWellFormed() || Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new UnfitText();
  const plain = Buffer.from(text);
  const derived = fieldKey(key, place);
  try {
    return pack(encrypt(derived, origin, place, key.id, randomBytes(NONCE_BYTES), plain));
  } finally {
    derived.fill(0);
    plain.fill(0);
  }
}

/** Opens a sealed field. `envelope` may be anything that the log held. @throws SealBroken */
export function open(key: SealingKey, origin: string, place: Place, envelope: unknown): string {
  const sealed = unpack(envelope);
  if (sealed.keyId !== key.id) throw new SealBroken();
  const derived = fieldKey(key, place);
  try {
    return decrypt(derived, origin, place, sealed).toString();
  } finally {
    derived.fill(0);
  }
}

/** Opens the one sealed field whose key (see `fieldKey`) somebody was given. @throws SealBroken */
export function openWithFieldKey(derived: Buffer, origin: string, place: Place, envelope: unknown): string {
  if (derived.length !== SECRET_BYTES) throw new SealBroken();
  return decrypt(derived, origin, place, unpack(envelope)).toString();
}
