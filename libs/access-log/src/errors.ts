/** Whether an entry that was not confirmed may be in the log all the same. */
export type Written = 'no' | 'unknown';

/**
 * The entry was not confirmed in time, so nothing of the answer may leave: HTTP 503. Where `written` is `unknown` the
 * log may say later that something was shown which was not: it errs on that side.
 */
export class AccessLogUnavailable extends Error {
  readonly code = 'ACCESS_LOG.UNAVAILABLE';

  constructor(
    readonly written: Written,
    options?: ErrorOptions,
  ) {
    super(
      'ACCESS_LOG.UNAVAILABLE: this access cannot be recorded now, so nothing is shown. Try again',
      options,
    );
    this.name = 'AccessLogUnavailable';
  }
}

/** An entry that cannot be recorded as it is: a mistake of the caller. Nothing was written. */
export class AccessEntryInvalid extends Error {
  readonly code = 'ACCESS_LOG.INVALID';

  /** @param why names fields, never their values */
  constructor(why: string, options?: ErrorOptions) {
    super(`ACCESS_LOG.INVALID: ${why}`, options);
    this.name = 'AccessEntryInvalid';
  }
}

/** A month that cannot be dropped, or not yet. Nothing was changed. */
export class MonthNotReady extends Error {
  readonly code = 'ACCESS_LOG.MONTH_NOT_READY';

  constructor(month: string, why: string) {
    super(`ACCESS_LOG.MONTH_NOT_READY: ${month}: ${why}`);
    this.name = 'MonthNotReady';
  }
}

/** The database holds no access log: it is another one, or nothing was ever recorded. */
export class AccessLogAbsent extends Error {
  readonly code = 'ACCESS_LOG.ABSENT';

  constructor(options?: ErrorOptions) {
    super('ACCESS_LOG.ABSENT: this database holds no access log', options);
    this.name = 'AccessLogAbsent';
  }
}
