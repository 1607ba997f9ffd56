/** Certificates as Open Badges 3.0: made, signed, listed as revoked, verified without a network. */
export { jwsIn } from './baked.js';
export { type BadgeFacts, credentialOf } from './credential.js';
export { BadgeError, type BadgeErrorCode } from './errors.js';
export { type Issuer } from './issuer.js';
export { type IssuerKeys, issuerKeysOf } from './issuer-keys.js';
export { didDocument, keySet } from './keys/documents.js';
export { ALGORITHM, type PublicKey, type Signer, SigningKeys } from './keys/signing-keys.js';
export { type PictureFacts, pictureOf } from './picture.js';
export { signed } from './sign.js';
export { LIST_BITS, placeOf, statusCredential } from './status-list.js';
export type { Credential, Json } from './verifiable.js';
export { type Fault, verifyBadge, type VerifiedBadge, type Verdict } from './verify.js';
