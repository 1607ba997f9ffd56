/**
 * Decides what becomes of an append or a deletion: the one place that knows expected revisions and idempotency.
 * The order of the cases is that of EventStoreDB 24.2; the table is in expected-revision.spec.ts.
 */

/** What the writer believes about the stream. */
export type ExpectedRevision =
  | { kind: 'any' }
  | { kind: 'no-stream' }
  | { kind: 'stream-exists' }
  /** `revision` may be beyond every stream: the wire has 64 bits. */
  | { kind: 'exact'; revision: bigint };

/** What the writer can ask about the stream as it would be after every earlier append. */
export interface StreamFacts {
  /** Last revision ever written, -1 for none. */
  readonly lastRevision: number;
  /** `empty`: never written; `metadata-only`: only its metadata; `deleted`: softly; `tombstoned`: for ever. */
  readonly condition: 'empty' | 'metadata-only' | 'live' | 'deleted' | 'tombstoned';
  /** Latest revision at which this stream holds the event id. */
  revisionOf(eventId: string): number | undefined;
  /** Event id at a revision. */
  eventIdAt(revision: number): string | undefined;
}

/** What becomes of the append. */
export type Decision =
  /** Write from `lastRevision + 1` on. */
  | { kind: 'append' }
  /** All of it had been written before; `revision` is that of its last event. */
  | { kind: 'idempotent'; revision: number }
  | { kind: 'wrong-expected-revision'; current: number }
  | { kind: 'stream-deleted' };

const APPEND: Decision = { kind: 'append' };
const DELETED: Decision = { kind: 'stream-deleted' };

/** Decides an append of events with these ids, in their order. Pure. */
export function decideAppend(
  expected: ExpectedRevision,
  eventIds: readonly string[],
  stream: StreamFacts,
): Decision {
  if (stream.condition === 'tombstoned') return DELETED;
  switch (expected.kind) {
    case 'any':
      return knownOrNew(eventIds, stream);
    case 'stream-exists':
      if (stream.condition === 'empty') return wrong(stream);
      return stream.condition === 'deleted' ? DELETED : knownOrNew(eventIds, stream);
    case 'no-stream':
      return afterRevision(-1, eventIds, stream);
    case 'exact':
      if (expected.revision > BigInt(stream.lastRevision)) return wrong(stream);
      return afterRevision(Number(expected.revision), eventIds, stream);
  }
}

/**
 * Decides a deletion. Softly only what is there can be deleted, be it only metadata; a tombstone may be set where
 * nothing ever was. A deletion is an event of its own that nobody can repeat, so it is never idempotent. Pure.
 */
export function decideDelete(
  expected: ExpectedRevision,
  deletion: 'soft' | 'tombstone',
  stream: StreamFacts,
): Exclude<Decision, { kind: 'idempotent' }> {
  if (deletion === 'soft' && stream.condition === 'empty') return wrong(stream);
  const { lastRevision, condition } = stream;
  const holds = { revisionOf: () => undefined, eventIdAt: () => undefined };
  const decision = decideAppend(expected, [''], { lastRevision, condition, ...holds });
  return decision.kind === 'idempotent' ? wrong(stream) : decision;
}

/** Without a revision to compare with, ids alone tell a repeated append from a new one. */
function knownOrNew(eventIds: readonly string[], stream: StreamFacts): Decision {
  let last: number | undefined;
  for (const id of eventIds) {
    const revision = stream.revisionOf(id);
    if (revision === undefined) return last === undefined ? APPEND : wrong(stream);
    last = revision;
  }
  return last === undefined ? APPEND : { kind: 'idempotent', revision: last };
}

/** `expected` <= the last revision: at the end it is new, before it only a repeat of what stands there. */
function afterRevision(expected: number, eventIds: readonly string[], stream: StreamFacts): Decision {
  if (expected === stream.lastRevision) return APPEND;
  const mismatch = eventIds.findIndex((id, i) => stream.eventIdAt(expected + 1 + i) !== id);
  if (mismatch === -1 && eventIds.length > 0)
    return { kind: 'idempotent', revision: expected + eventIds.length };
  if (mismatch === 0 && expected === -1 && stream.condition === 'deleted') return APPEND;
  return wrong(stream);
}

function wrong(stream: StreamFacts): Extract<Decision, { kind: 'wrong-expected-revision' }> {
  return { kind: 'wrong-expected-revision', current: stream.lastRevision };
}
