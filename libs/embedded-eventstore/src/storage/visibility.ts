import { TOMBSTONE_REVISION } from './index/keys.js';
import {
  isMetastream,
  isSoftDeletion,
  METASTREAM_METADATA,
  metastreamOf,
  NO_METADATA,
  originalOf,
  type StreamMetadata,
} from './metadata.js';
import type { Store } from './store.js';

/** What a reader may see of a stream. */
export type Visibility =
  /** Never written, or softly deleted. */
  | { kind: 'not-found' }
  /** Deleted for ever. */
  | { kind: 'tombstoned' }
  /** Revisions `first` to `last`; none when `first` > `last`. */
  | { kind: 'readable'; streamId: number; first: number; last: number };

/** Decides what a read or the catch-up of a subscription may see of a stream: the only place that does. */
export function visibilityOf(store: Store, stream: Buffer): Visibility {
  const meta = isMetastream(stream);
  const state = store.stream(stream);
  const tombstoned = meta ? store.stream(originalOf(stream)) : state;
  if (tombstoned?.lastRevision === TOMBSTONE_REVISION) return { kind: 'tombstoned' };
  if (!state) return { kind: 'not-found' };
  const metadata = meta ? METASTREAM_METADATA : metadataOf(store, stream);
  if (isSoftDeletion(metadata)) return { kind: 'not-found' };
  const { id: streamId, lastRevision: last } = state;
  const createdAt = (revision: number): number => store.contentAt(streamId, revision).createdAt;
  return { kind: 'readable', streamId, first: firstReadable(metadata, last, createdAt), last };
}

/**
 * The first revision that metadata leaves readable in a stream that ends at `last`; beyond it when that is none.
 * `createdAt` gives the time of an event in milliseconds.
 */
export function firstReadable(
  { maxCount, maxAge, truncateBefore = 0 }: StreamMetadata,
  last: number,
  createdAt: (revision: number) => number,
): number {
  const counted = maxCount === undefined ? 0 : last - maxCount + 1;
  const first = Math.max(0, counted, truncateBefore);
  if (maxAge === undefined) return first;
  const oldest = Date.now() - maxAge * 1000;
  return search(first, last + 1, (revision) => createdAt(revision) >= oldest);
}

/** First number from `low` on for which `holds`, which holds for all after it; `high` when there is none before. */
function search(low: number, high: number, holds: (value: number) => boolean): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function metadataOf(store: Store, stream: Buffer): StreamMetadata {
  const metastream = store.stream(metastreamOf(stream));
  return metastream ? store.metadataIn(metastream) : NO_METADATA;
}
