import type { Store } from './store.js';

/** What a reader may see of a stream. */
export type Visibility =
  | { kind: 'not-found' }
  /** Revisions `first` to `last`; none when `first` > `last`. */
  | { kind: 'readable'; streamId: number; first: number; last: number };

/** Decides what a read or a subscription may see of a stream: the only place that does. */
export function visibilityOf(store: Store, stream: Buffer): Visibility {
  const state = store.stream(stream);
  if (!state) return { kind: 'not-found' };
  return { kind: 'readable', streamId: state.id, first: 0, last: state.lastRevision };
}
