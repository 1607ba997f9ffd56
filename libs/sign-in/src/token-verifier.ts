import { compactVerify, errors } from 'jose';
import type { SignInSettings } from '@jejak/runtime';
import { checkClaims, type SignedIn } from './claims.js';
import type { KeySource } from './keys/key-source.js';
import { invalid } from './sign-in-error.js';
import { takeApart } from './token-parts.js';

export type { SignedIn } from './claims.js';

/** Verifies OAuth 2 access tokens (RFC 9068, and those of Keycloak): signature, issuer, audience, type, times. */
export class TokenVerifier {
  /** @param clock milliseconds since 1970 */
  constructor(
    private readonly settings: SignInSettings,
    private readonly keys: KeySource,
    private readonly clock: () => number = Date.now,
  ) {}

  /**
   * @param token as it came
   * @throws SignInError SIGNIN.INVALID, SIGNIN.EXPIRED, SIGNIN.NOT_YET, SIGNIN.ISSUER_UNAVAILABLE
   */
  async verify(token: string): Promise<SignedIn> {
    const parts = takeApart(token, this.settings);
    const key = await this.keys.key(parts.keyId, parts.algorithm);
    try {
      await compactVerify(token, key, { algorithms: [parts.algorithm] });
    } catch (error) {
      // not kept as a cause: errors of the library may carry parts of the token
      throw error instanceof errors.JWSSignatureVerificationFailed
        ? invalid('signature')
        : invalid('key does not fit');
    }
    return checkClaims(parts, this.settings, this.clock());
  }
}
