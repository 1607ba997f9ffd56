import type { CryptoKey } from 'jose';

/** Where the public keys of an issuer come from. */
export interface KeySource {
  /**
   * The public key with this id, for this algorithm.
   *
   * @param keyId as the token says: whatever somebody wrote. It is compared, and used for nothing else
   * @throws SignInError SIGNIN.INVALID where the issuer has no such key, SIGNIN.ISSUER_UNAVAILABLE where it cannot
   * be told
   */
  key(keyId: string, algorithm: string): Promise<CryptoKey>;
}
