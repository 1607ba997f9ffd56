import { createHash } from 'node:crypto';
import { compactVerify, errors, type CryptoKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { SignInSettings } from '@jejak/runtime';
import { checkClaims, type SignedIn } from './claims.js';
import type { KeySource } from './keys/key-source.js';
import { invalid } from './sign-in-error.js';
import { takeApart, type TokenParts } from './token-parts.js';

export type { SignedIn } from './claims.js';

/** Tokens whose signatures are remembered, 6 MB of them with a dozen claims each. */
const MOST_REMEMBERED = 10_000;

/** A token whose signature was found to be good. */
interface Verified {
  readonly parts: TokenParts;
  /** The key by which it is. */
  readonly key: CryptoKey;
}

/** Verifies OAuth 2 access tokens (RFC 9068, and those of Keycloak): signature, issuer, audience, type, times. */
export class TokenVerifier {
  /**
   * Who is signed in sends the same token with each request. By hash: a token is a secret, and is not kept. The key has to be
   * the issuer's each time, and the claims good.
   */
  private readonly verified = new LRUCache<string, Verified>({ max: MOST_REMEMBERED });

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
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(hash);
    const parts = known?.parts ?? takeApart(token, this.settings);
    const key = await this.keys.key(parts.keyId, parts.algorithm);
    if (known?.key !== key) {
      await checkSignature(token, parts, key);
      this.verified.set(hash, { parts, key });
    }
    return checkClaims(parts, this.settings, this.clock());
  }
}

async function checkSignature(token: string, { algorithm }: TokenParts, key: CryptoKey): Promise<void> {
  try {
    await compactVerify(token, key, { algorithms: [algorithm] });
  } catch (error) {
    // not kept as a cause: errors of the library may carry parts of the token
    throw error instanceof errors.JWSSignatureVerificationFailed
      ? invalid('signature')
      : invalid('key does not fit');
  }
}
