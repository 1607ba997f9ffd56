/**
 * The door to the key management system (KMS) that keeps the master keys (KEK). A city adds its own (a cloud's KMS, an
 * HSM by PKCS#11) by implementing this; `testing/kms-contract.ts` is the suite that it has to pass.
 *
 * A master key has versions, counted from 1. New secrets are wrapped with the newest. Versions are destroyed from the
 * oldest on, and never the newest. A version that was destroyed does not come back, also not from the KMS's own bin: a
 * KMS that only marks a version as deleted has to purge it, and to look whether it is gone, before it answers.
 *
 * Calls take and give lists, so that a thousand keys are one request. Every call ends within seconds, and fails by
 * `KmsUnavailable` if it was not carried out, or may not have been.
 */
export interface KmsPort {
  /** Wraps secrets with the newest version. The first call makes the first version. */
  wrap(secrets: readonly Secret[]): Promise<WrappedSecret[]>;

  /**
   * Unwraps.
   *
   * @returns in the same order; undefined where it never will: the version is destroyed or unknown here, the bytes were
   *   changed, or the context is another one. The buffers are the caller's, who wipes them.
   */
  unwrap(wrapped: readonly WrappedIn[]): Promise<(Buffer | undefined)[]>;

  /** Makes a new version. Two callers at the same moment may get the same one. @returns its number */
  rotate(): Promise<number>;

  /**
   * Destroys a version for good: what it wrapped is gone wherever there are copies. Destroyed before: nothing to do.
   *
   * @throws MasterKeyInUse for the newest version, and while an older one is still there
   */
  destroyVersion(version: number): Promise<void>;

  describe(): Promise<KmsDescription>;
}

/** A secret, and what it is for. It is unwrapped with the same context only, which is not secret. */
export interface Secret {
  readonly secret: Buffer;
  readonly context: string;
}

/** A wrapped secret, and the version of the master key that it needs. */
export interface WrappedSecret {
  readonly wrapped: Buffer;
  readonly version: number;
}

export type WrappedIn = WrappedSecret & Pick<Secret, 'context'>;

export interface KmsDescription {
  /** For people: what it is and where. */
  readonly name: string;
  /** The newest version; 0 before the first secret was wrapped. */
  readonly currentVersion: number;
  /** The versions that are there, from the oldest on. */
  readonly versions: readonly number[];
}
