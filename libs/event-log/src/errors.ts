/** The log could not be reached, or did not answer in time. What was sent may still be written. Try again. */
export class LogUnavailable extends Error {
  readonly code = 'LOG.UNAVAILABLE';
  constructor(options?: ErrorOptions) {
    super('The event log does not answer', options);
    this.name = 'LogUnavailable';
  }
}

/** Somebody else appended first: the stream is at `actual` (-1 where it does not exist). */
export class WrongRevision extends Error {
  readonly code = 'LOG.WRONG_REVISION';
  constructor(
    readonly stream: string,
    readonly actual: bigint,
  ) {
    super(`${stream} is at revision ${actual}`);
    this.name = 'WrongRevision';
  }
}

/** What was to be appended would make the client or the server fall over; nothing was sent. */
export class UnfitAppend extends Error {
  readonly code = 'LOG.UNFIT_APPEND';
  constructor(message: string) {
    super(message);
    this.name = 'UnfitAppend';
  }
}

/** It holds more bytes than every server takes in one append; nothing was sent. */
export class AppendTooLarge extends UnfitAppend {}

/** An event in the log does not have the shape of its type and version, or its type is unknown here. */
export class UnreadableEvent extends Error {
  readonly code = 'LOG.UNREADABLE_EVENT';
  constructor(
    readonly stream: string,
    readonly revision: bigint,
    why: string,
    options?: ErrorOptions,
  ) {
    super(`${stream}@${revision}: ${why}`, options);
    this.name = 'UnreadableEvent';
  }
}
