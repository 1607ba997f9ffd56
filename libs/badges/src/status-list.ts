import { gunzipSync, gzipSync } from 'node:zlib';
import type { Credential } from './verifiable.js';
import { didOf, statusAddress, type Issuer } from './issuer.js';

/** Certificates in one list: the least that the standard permits, so that asking for a list tells of no single one. */
export const LIST_BITS = 131_072;

/** A list that unpacks to more is none that we or anybody sensible made. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Multibase: base64url without padding. */
const BASE64URL = 'u';

/** Which list has the certificate before which so many were issued, and which bit it is there. */
export const placeOf = (index: number): { readonly list: number; readonly bit: number } => ({
  list: Math.floor(index / LIST_BITS),
  bit: index % LIST_BITS,
});

/** The bits of a list, packed as W3C Bitstring Status List 1.0 has them: gzip, the first bit is the leftmost. */
export function packed(revoked: Iterable<number>): string {
  const bytes = Buffer.alloc(LIST_BITS / 8);
  for (const bit of revoked) bytes.writeUInt8(bytes.readUInt8(bit >> 3) | (0x80 >> (bit & 7)), bit >> 3);
  return BASE64URL + gzipSync(bytes).toString('base64url');
}

/** Whether a bit of a packed list is set; undefined where it is no list, or has no such bit. */
export function isSet(list: string, bit: number): boolean | undefined {
  if (!list.startsWith(BASE64URL)) return undefined;
  const byte = unpacked(list.slice(1))?.at(bit >> 3);
  return byte === undefined ? undefined : (byte & (0x80 >> (bit & 7))) !== 0;
}

function unpacked(text: string): Buffer | undefined {
  try {
    return gunzipSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST_BYTES });
  } catch {
    return undefined;
  }
}

/** What a status list is made of. */
export interface StatusList {
  readonly list: number;
  /** Bits of the certificates that were revoked. */
  readonly revoked: Iterable<number>;
  /** When it was made. */
  readonly at: Date;
}

/** The list as a credential that can be signed: a BitstringStatusListCredential. */
export function statusCredential({ list, revoked, at }: StatusList, issuer: Issuer): Credential {
  const id = statusAddress(issuer, list);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: didOf(issuer), name: issuer.name },
    validFrom: at.toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: packed(revoked),
    },
  };
}
