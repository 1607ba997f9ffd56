import { CompactSign } from 'jose';
import type { Credential } from './verifiable.js';
import type { Issuer } from './issuer.js';
import { keyName } from './keys/documents.js';
import { ALGORITHM, type Signer } from './keys/signing-keys.js';

/**
 * A credential as a compact JWS: the JSON Web Token proof of Open Badges 3.0 (§8.2), whose payload is the credential itself
 * with the claims `iss`, `jti`, `nbf` and `sub`. The header has the public key too, for verifiers that resolve no DID; that
 * key alone says nothing of who signed.
 */
export async function signed(
  credential: Credential,
  { key, publicKey }: Signer,
  issuer: Issuer,
): Promise<string> {
  const claims = {
    iss: credential.issuer.id,
    jti: credential.id,
    nbf: Math.floor(Date.parse(credential.validFrom) / 1000),
    sub: credential.credentialSubject.id,
  };
  const payload = new TextEncoder().encode(JSON.stringify({ ...credential, ...claims }));
  const { kty, n, e, kid } = publicKey;
  return new CompactSign(payload)
    .setProtectedHeader({ alg: ALGORITHM, kid: keyName(issuer, kid), typ: 'JWT', jwk: { kty, n, e } })
    .sign(key);
}
