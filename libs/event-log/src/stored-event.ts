/** An event as a server gave it, not checked yet. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  /** In the whole log; undefined from servers before 22.6. */
  readonly position: bigint | undefined;
  readonly type: string;
  readonly storedAt: Date;
  /** Parsed JSON; bytes or text where it is none. */
  readonly data: unknown;
  readonly metadata: unknown;
}
