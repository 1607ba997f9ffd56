import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from '../storage/record.js';
import type { Store } from '../storage/store.js';
import { visibilityOf } from '../storage/visibility.js';
import { badRequest } from './status.js';

/** A place in the log or in a stream from which pages are read; an empty page means: nothing more for now. */
export interface Cursor {
  next(): StoredEvent[];
}

/** $all from position `from` (inclusive) on; goes on as the log grows, unless it ends at `before`. */
export function logForwards(store: Store, from: number, before?: number): Cursor {
  let at = from;
  return {
    next: () => {
      const page = store.logForwards(at, before ?? store.nextPosition);
      const last = page.at(-1);
      if (last) at = last.position + 1;
      return page;
    },
  };
}

/** $all backwards from before position `before` (exclusive). */
export function logBackwards(store: Store, before: number): Cursor {
  let at = before;
  return {
    next: () => {
      const page = store.logBackwards(at);
      const last = page.at(-1);
      if (last) at = last.position;
      return page;
    },
  };
}

/** A stream from revision `from` (inclusive) on; waits for a stream that is not there; goes on as it grows. */
export function streamForwards(store: Store, stream: Buffer, from: number): Cursor {
  let at = from;
  return {
    next: () => {
      const seen = visibilityOf(store, stream);
      if (seen.kind === 'not-found') return [];
      at = Math.max(at, seen.first);
      if (at > seen.last) return [];
      const page = store.streamPage(seen.streamId, at, seen.last);
      at += page.length;
      return page;
    },
  };
}

/** A stream backwards from revision `from` (inclusive) to its first readable event. */
export function streamBackwards(store: Store, stream: Buffer, from: number): Cursor {
  let at = from;
  return {
    next: () => {
      const seen = visibilityOf(store, stream);
      if (seen.kind === 'not-found') return [];
      at = Math.min(at, seen.last);
      if (at < seen.first) return [];
      const page = store.streamPage(seen.streamId, at, seen.first);
      at -= page.length;
      return page;
    },
  };
}

/** A number from the wire (64 bits, decimal text) as a bound: what is beyond every event stays beyond it. */
export function bound(text: string): number {
  const value = BigInt(text);
  return value > BigInt(Number.MAX_SAFE_INTEGER - 1) ? Number.MAX_SAFE_INTEGER - 1 : Number(value);
}

/**
 * The position in a request.
 * @throws RequestError when no event can have it.
 */
export function positionOf(position: ReadReq.Options.Position): number {
  const commit = position.getCommitPosition();
  const prepare = position.getPreparePosition();
  if (BigInt(commit) < BigInt(prepare))
    throw badRequest('The commit position must not be less than the prepare position.');
  return bound(commit);
}
