import { didOf, type Issuer } from '../issuer.js';
import type { Json } from '../verifiable.js';
import type { PublicKey } from './signing-keys.js';

/** The name of a key in the document of the issuer (DID URL), as it stands in signatures. */
export const keyName = (issuer: Pick<Issuer, 'url'>, kid: string): string => `${didOf(issuer)}#${kid}`;

/** The public keys as a set (RFC 7517, 5). */
export const keySet = (keys: readonly PublicKey[]): { keys: PublicKey[] } => ({ keys: [...keys] });

/** The document of the issuer (DID Core 1.0, did:web), with the keys by which its assertions are verified. */
export function didDocument(issuer: Issuer, keys: readonly PublicKey[]): Json {
  const id = didOf(issuer);
  const names = keys.map(({ kid }) => keyName(issuer, kid));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id,
    verificationMethod: keys.map((publicKeyJwk, at) => ({
      ...{ id: names[at], type: 'JsonWebKey2020', controller: id, publicKeyJwk },
    })),
    assertionMethod: names,
  };
}
