import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { SealBroken } from '../errors.js';
import { encodeParts } from './encoding.js';
import { TAG_BYTES, type Unpacked } from './envelope.js';
import type { Place } from '@jejak/domain';

const ALGORITHM = 'aes-256-gcm';
/** Without the length Node 20 takes tags that were cut to 4, 8, 12 or 15 bytes, which are far easier to forge. */
const OPTIONS = { authTagLength: TAG_BYTES };

/** Encrypts under the key of a field. The nonce is the caller's to choose, and never the same one twice. */
export function encrypt(
  fieldKey: Buffer,
  origin: string,
  place: Place,
  keyId: string,
  nonce: Buffer,
  text: Buffer,
): Unpacked {
  const cipher = createCipheriv(ALGORITHM, fieldKey, nonce, OPTIONS);
  cipher.setAAD(boundTo(origin, place, keyId));
  const ciphertext = Buffer.concat([cipher.update(text), cipher.final()]);
  return { keyId, nonce, ciphertext, tag: cipher.getAuthTag(), commitment: commitment(fieldKey, nonce) };
}

/** Decrypts under the key of a field. @throws SealBroken */
export function decrypt(fieldKey: Buffer, origin: string, place: Place, sealed: Unpacked): Buffer {
  if (!timingSafeEqual(commitment(fieldKey, sealed.nonce), sealed.commitment)) throw new SealBroken();
  const decipher = createDecipheriv(ALGORITHM, fieldKey, sealed.nonce, OPTIONS);
  decipher.setAAD(boundTo(origin, place, sealed.keyId)).setAuthTag(sealed.tag);
  const text = decipher.update(sealed.ciphertext);
  try {
    return Buffer.concat([text, decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/**
 * GCM does not commit to its key: whoever knows two keys can make one ciphertext and tag that open under both, as two
 * texts, and later disclose whichever suits (Dodis et al., CRYPTO 2018). So the key of the field is committed to.
 */
function commitment(fieldKey: Buffer, nonce: Buffer): Buffer {
  return createHmac('sha256', fieldKey).update('commit').update(nonce).digest();
}

function boundTo(origin: string, { stream, eventId, type, path }: Place, keyId: string): Buffer {
  return encodeParts([origin, stream, eventId, type, path, keyId]);
}
