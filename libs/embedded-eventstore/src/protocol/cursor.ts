import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { TOMBSTONE_REVISION } from '../storage/index/keys.js';
import { after } from '../storage/log/record.js';
import type { Store, StoredEvent } from '../storage/store.js';
import { type Visibility, visibilityOf } from '../storage/visibility.js';
import { badRequest, streamDeleted } from './status.js';

/** A place in the log or in a stream from which pages are read; an empty page means: nothing more for now. */
export interface Cursor {
  next(): StoredEvent[];
}

/** A cursor that a subscription follows. */
export interface Follower extends Cursor {
  /** Called after the first empty page: from here on come events that were written after this. */
  goLive(): void;
}

/** $all from position `from` (inclusive) on; goes on as the log grows, unless it ends at `before`. */
export function logForwards(store: Store, from: number, before?: number): Cursor {
  let at: number | undefined; // where an event begins, once it is known
  return {
    next: () => {
      if (from >= store.nextPosition) return [];
      const page = store.logForwards((at ??= store.firstFrom(from)), before ?? store.nextPosition);
      const last = page.at(-1);
      if (last) at = after(last);
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

/** Lets a subscription follow $all, which hides nothing. */
export function followLog(store: Store, from: number): Follower {
  return { ...logForwards(store, from), goLive: () => undefined };
}

/**
 * Lets a subscription follow a stream. The catch-up sees what a read sees; what is written afterwards comes all,
 * whatever the metadata hide, up to a tombstone, which ends it.
 * @throws RequestError from `next` when the stream is deleted for ever.
 */
export function followStream(store: Store, stream: Buffer, from: number): Follower {
  const catchUp = streamForwards(store, stream, from);
  let live: Cursor | undefined;
  return {
    next: () => (live ?? catchUp).next(),
    goLive: () => {
      const state = store.stream(stream);
      live = liveStream(store, stream, Math.max(from, (state?.lastRevision ?? -1) + 1));
    },
  };
}

function liveStream(store: Store, stream: Buffer, from: number): Cursor {
  let at = from;
  let ended = false;
  return {
    next: () => {
      if (ended) throw streamDeleted(stream);
      const state = store.stream(stream);
      if (!state || at > state.lastRevision) return [];
      const page = store.streamPage(state.id, at, state.lastRevision);
      at += page.length;
      if (state.lastRevision === TOMBSTONE_REVISION)
        ended = page.at(-1)?.position === store.eventAt(state.id, TOMBSTONE_REVISION)?.position;
      return page;
    },
  };
}

/** What a read can see of a stream from revision `from` (inclusive) on, as it grows. */
export function streamForwards(store: Store, stream: Buffer, from: number): Cursor {
  let at = from;
  return {
    next: () => {
      const seen = visibleOf(store, stream);
      if (!seen) return [];
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
      const seen = visibleOf(store, stream);
      if (!seen) return [];
      at = Math.min(at, seen.last);
      if (at < seen.first) return [];
      const page = store.streamPage(seen.streamId, at, seen.first);
      at -= page.length;
      return page;
    },
  };
}

type Readable = Extract<Visibility, { kind: 'readable' }>;

/**
 * What can be read of a stream; undefined: nothing, it is not there.
 * @throws RequestError when it is deleted for ever.
 */
export function visibleOf(store: Store, stream: Buffer): Readable | undefined {
  const seen = visibilityOf(store, stream);
  switch (seen.kind) {
    case 'not-found':
      return undefined;
    case 'tombstoned':
      throw streamDeleted(stream);
    case 'readable':
      return seen;
  }
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
