import type { JSONEventData } from '@eventstore/db-client';

/** One append as a writer sent it, perhaps several times, and what it knows of it. */
export interface Append {
  stream: string;
  events: JSONEventData[];
  /** Of the last event; undefined: not answered, so it may be written or not. */
  acknowledged?: { revision: bigint; position: bigint };
}

/** One delete or tombstone. It is sent once: its id is the server's, so a retry would be another one. */
export interface Deletion {
  stream: string;
  kind: 'soft' | 'tombstone';
  /** Position of what was written; undefined: not answered. */
  acknowledged?: bigint;
}

/** What the writers did and were told, over all kills. */
export class Ledger {
  readonly appends: Append[] = [];
  readonly deletions: Deletion[] = [];
}
