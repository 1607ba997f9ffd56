/** Why somebody is not signed in. Stable: clients may act on them. */
export type SignInCode =
  /** No token was sent. */
  | 'SIGNIN.MISSING'
  /** A token was sent in a way that leaves doubt which is meant, or in a place that is written to logs. */
  | 'SIGNIN.MALFORMED'
  /** The token is not one that the issuer made for this API. */
  | 'SIGNIN.INVALID'
  /** Its time is over. */
  | 'SIGNIN.EXPIRED'
  /** Its time has not come; a clock is wrong. */
  | 'SIGNIN.NOT_YET'
  /** Whether it is right cannot be told, as the issuer gives no keys. */
  | 'SIGNIN.ISSUER_UNAVAILABLE';

/**
 * Nobody is signed in. Neither message, reason nor cause holds anything of the token: all of them may be logged.
 */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  /** @param reason for operators; one of our own words, never a text that was sent */
  constructor(
    readonly code: SignInCode,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${reason}`, options);
  }
}

/** The token is not one that the issuer made for this API. */
export const invalid = (reason: string) => new SignInError('SIGNIN.INVALID', reason);

/** The issuer gives no keys. */
export const unavailable = (reason: string, cause?: unknown) =>
  new SignInError('SIGNIN.ISSUER_UNAVAILABLE', reason, { cause });
