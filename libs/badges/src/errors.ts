/** Why something about badges cannot be done. Stable: operators and programs act on them. */
export type BadgeErrorCode =
  /** There is no signing key yet, and none may be made here. */
  | 'BADGE.NO_KEY'
  /** The file of the signing keys is torn, not ours, or others than its owner may read it. */
  | 'BADGE.KEY_FILE'
  /** No key of this name is among the signing keys. */
  | 'BADGE.UNKNOWN_KEY';

/** Something is wrong with the signing keys. Neither message nor cause holds anything of a key. */
export class BadgeError extends Error {
  override readonly name = 'BadgeError';

  constructor(
    readonly code: BadgeErrorCode,
    reason: string,
  ) {
    super(`${code}: ${reason}`);
  }
}
