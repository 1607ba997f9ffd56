/** Digest over the events of the log, computed from the log itself when it is asked for. */
export class LogProof {
  /** Position of the last event before those that were read; null: from the first event on. */
  from: string | null;

  /** Position of the last event that the digest covers; null where there is none. */
  position: string | null;

  /** How many events it covers, from the first of the log on. */
  events: number;

  /** SHA-256 chain over all of them, 64 hexadecimal digits. */
  digest: string;

  /** Whether all that was asked for is covered. If not, ask on with `from`, `events` and `digest` of this answer. */
  complete: boolean;
}
