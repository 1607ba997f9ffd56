/** SIASN cannot be asked now: nothing was sent. */
export class SiasnUnavailable extends Error {
  readonly code = 'SIASN.UNAVAILABLE';
  /** @param why says nothing of anybody: a status, the code of an error */
  constructor(
    readonly why: string,
    readonly retryAfterMs?: number,
    options: ErrorOptions = {},
  ) {
    super(`SIASN does not answer: ${why}`, options);
  }
}
