import type { CommitmentOutcome } from './forum.vocabulary.js';

/** What became of a commitment. */
export interface ReportOfCommitment {
  readonly outcome: CommitmentOutcome;
  readonly note: string;
  readonly reportedOn: string;
}

/** What was promised, and what came of it, once that was told. */
export interface KnownCommitment {
  readonly what: string;
  readonly ownerUnitId: string;
  readonly dueOn: string;
  readonly report?: ReportOfCommitment | undefined;
}

/** What is recorded of the meeting itself. */
export interface Meeting {
  readonly heldOn: string;
  readonly place: string;
  readonly civilServants: number;
  readonly citizens: number;
}

/** A forum that was held. */
export interface KnownForum extends Meeting {
  readonly status: 'held';
  readonly id: string;
  readonly unitId: string;
  /** How often each topic was spoken of, by code. */
  readonly topics: ReadonlyMap<string, number>;
  /** Ids of what was said. */
  readonly aspirationIds: ReadonlySet<string>;
  /** By id, in the order in which they were recorded. */
  readonly commitments: ReadonlyMap<string, KnownCommitment>;
}

export type Forum = { readonly status: 'unknown' } | KnownForum;
