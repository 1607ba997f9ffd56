/**
 * - `COPY.URL`: an address is not one of an event store, or both are the same
 * - `COPY.UNREACHABLE`: a server does not answer, or the connection broke; run the copy again, it goes on
 * - `COPY.PARTS`: the target holds another event than the source where it should hold the same; nothing was written
 * - `COPY.TARGET_AHEAD`: the target holds all that the source holds, and more; nothing was written
 * - `COPY.REVISION`: a stream of the target is not at the revision that comes before the next event
 * - `COPY.REFUSED`: the target refuses an event
 * - `COPY.ORDER`: the target did not write appends in the order in which it got them
 */
export type CopyErrorCode =
  | 'COPY.URL'
  | 'COPY.UNREACHABLE'
  | 'COPY.PARTS'
  | 'COPY.TARGET_AHEAD'
  | 'COPY.REVISION'
  | 'COPY.REFUSED'
  | 'COPY.ORDER';

/** Why a log could not be copied. */
export class CopyError extends Error {
  override readonly name = 'CopyError';

  /** @param details what a text for people is filled with; no passwords */
  constructor(
    readonly code: CopyErrorCode,
    readonly details: Readonly<Record<string, string | number>>,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${JSON.stringify(details)}`, options);
  }
}
