import type { Expected, Outcome } from './model.js';

/**
 * What becomes of an append, by the state of its stream and the revision it expects (EventStoreDB's `CheckCommit`).
 * Letters stand for event ids; `x`, `y`, `z` are new ones.
 */

/** A state that a stream can be in, with the ids it holds at revisions 0, 1, 2 ... */
export interface State {
  name: string;
  ids: string;
  metadata?: true;
  end?: 'deleted' | 'tombstoned';
}

const never: State = { name: 'never written', ids: '' };
const metadataOnly: State = { name: 'only metadata set', ids: '', metadata: true };
const live: State = { name: 'live', ids: 'abcde' };
const repeating: State = { name: 'live, the same ids twice', ids: 'abab' };
const deleted: State = { name: 'deleted', ids: 'abc', end: 'deleted' };
const tombstoned: State = { name: 'tombstoned', ids: 'abc', end: 'tombstoned' };

const written = (revision: number): Outcome => ({ kind: 'success', revision, written: true, readable: true });
const repeat = (revision: number): Outcome => ({ kind: 'success', revision, written: false, readable: true });
const hidden = (revision: number): Outcome => ({
  kind: 'success',
  revision,
  written: false,
  readable: false,
});
const wrong = (current: number): Outcome => ({ kind: 'wrong', current });
const gone: Outcome = { kind: 'deleted' };

/** State of the stream, expected revision, ids of the append, what the writer is told. */
export type Row = [State, Expected, string, Outcome];

export const expectedRevisions: Row[] = [
  [never, 'any', 'x', written(0)],
  [never, 'no_stream', 'xy', written(1)],
  [never, 'stream_exists', 'x', wrong(-1)],
  [never, 0, 'x', wrong(-1)],

  [metadataOnly, 'any', 'x', written(0)],
  [metadataOnly, 'no_stream', 'x', written(0)],
  [metadataOnly, 'stream_exists', 'x', written(0)],
  [metadataOnly, 0, 'x', wrong(-1)],

  [live, 'any', 'x', written(5)],
  [live, 'stream_exists', 'xyz', written(7)],
  [live, 'no_stream', 'x', wrong(4)],
  [live, 4, 'x', written(5)],
  [live, 5, 'x', wrong(4)],
  [live, 2 ** 40, 'x', wrong(4)],
  [live, 3, 'x', wrong(4)],

  [deleted, 'any', 'x', written(3)],
  [deleted, 'no_stream', 'x', written(3)],
  [deleted, 'stream_exists', 'x', gone],
  [deleted, 2, 'x', written(3)],
  [deleted, 1, 'x', wrong(2)],
  [deleted, 3, 'x', wrong(2)],

  [tombstoned, 'any', 'x', gone],
  [tombstoned, 'no_stream', 'x', gone],
  [tombstoned, 'stream_exists', 'x', gone],
  [tombstoned, 2, 'x', gone],
  [tombstoned, 9, 'x', gone],
];

export const idempotency: Row[] = [
  [live, 'any', 'de', repeat(4)],
  [live, 'any', 'bc', repeat(2)],
  [live, 'any', 'cb', repeat(1)],
  [live, 'stream_exists', 'abcde', repeat(4)],
  [live, 'no_stream', 'ab', repeat(1)],
  [live, 'no_stream', 'abcde', repeat(4)],
  [live, 1, 'cd', repeat(3)],
  [live, 2, 'de', repeat(4)],

  [live, 'any', 'xa', written(6)],
  [live, 'any', 'ex', wrong(4)],
  [live, 'stream_exists', 'ax', wrong(4)],
  [live, 'no_stream', 'ax', wrong(4)],
  [live, 'no_stream', 'b', wrong(4)],
  [live, 3, 'ex', wrong(4)],
  [live, 2, 'ed', wrong(4)],
  [live, 1, 'de', wrong(4)],
  [live, 4, 'de', written(6)],
  [live, 4, 'xe', written(6)],
  [live, 'any', 'xx', written(6)],
  [never, 'no_stream', 'xx', written(1)],
  [repeating, 'any', 'a', repeat(2)],
  [repeating, 1, 'ab', repeat(3)],

  [deleted, 'no_stream', 'ab', hidden(1)],
  [deleted, 'no_stream', 'abc', hidden(2)],
  [deleted, 'no_stream', 'ax', wrong(2)],
  [deleted, 'any', 'bc', hidden(2)],
  [deleted, 'any', 'cx', wrong(2)],
  [deleted, 0, 'bc', hidden(2)],
  [deleted, 2, 'bc', written(4)],

  [tombstoned, 'any', 'a', gone],
  [tombstoned, 'no_stream', 'abc', gone],
  [tombstoned, 0, 'b', gone],
];

/** State of the stream, expected revision, what the writer of a delete is told. */
export type DeleteRow = [State, Expected, Outcome['kind']];

/** `deleteStream` with `stream_exists` is not here: the client sends something else. */
export const deletes: DeleteRow[] = [
  [never, 'any', 'wrong'],
  [never, 'no_stream', 'wrong'],
  [never, 0, 'wrong'],
  [metadataOnly, 'any', 'success'],
  [metadataOnly, 'no_stream', 'success'],
  [metadataOnly, 0, 'wrong'],
  [live, 'any', 'success'],
  [live, 'no_stream', 'wrong'],
  [live, 4, 'success'],
  [live, 3, 'wrong'],
  [live, 5, 'wrong'],
  [deleted, 'any', 'success'],
  [deleted, 'no_stream', 'success'],
  [deleted, 2, 'success'],
  [deleted, 1, 'wrong'],
  [tombstoned, 'any', 'deleted'],
  [tombstoned, 2, 'deleted'],
];

export const tombstones: DeleteRow[] = [
  [never, 'any', 'success'],
  [never, 'no_stream', 'success'],
  [never, 'stream_exists', 'wrong'],
  [never, 0, 'wrong'],
  [metadataOnly, 'stream_exists', 'success'],
  [live, 'any', 'success'],
  [live, 'stream_exists', 'success'],
  [live, 'no_stream', 'wrong'],
  [live, 4, 'success'],
  [live, 3, 'wrong'],
  [deleted, 'any', 'success'],
  [deleted, 'stream_exists', 'deleted'],
  [deleted, 2, 'success'],
  [tombstoned, 'any', 'deleted'],
  [tombstoned, 'stream_exists', 'deleted'],
];
