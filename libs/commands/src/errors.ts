/** A command that could not be carried out because of how it was sent, not of what the domain says. */
export abstract class OrderError extends Error {
  abstract readonly code: string;
}

/** The aggregate has moved on from the revision that the caller expected. */
export class StaleRevision extends OrderError {
  readonly code = 'COMMAND.STALE';
  constructor(readonly actual: bigint) {
    super(`the stream is at revision ${actual}`);
  }
}

/** Others changed the aggregate at the same moment, again and again. */
export class Contended extends OrderError {
  readonly code = 'COMMAND.CONTENDED';
  constructor(readonly actual: bigint) {
    super(`the stream moved on to revision ${actual}`);
  }
}

/** The command id was used before, for another command. */
export class CommandIdReused extends OrderError {
  readonly code = 'COMMAND.KEY_REUSED';
}

/** It is said to have happened after now. */
export class OccurredInFuture extends OrderError {
  readonly code = 'COMMAND.OCCURRED_IN_FUTURE';
}
