/** There is no reporting view of that name. */
export class UnknownView extends Error {
  readonly code = 'VIEW.UNKNOWN';

  /** @param views those that there are */
  constructor(readonly views: readonly string[]) {
    super(`VIEW.UNKNOWN: there are ${views.join(', ')}`);
  }
}
