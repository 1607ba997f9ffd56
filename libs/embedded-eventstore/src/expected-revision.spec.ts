import {
  decideAppend,
  decideDelete,
  type Decision,
  type ExpectedRevision,
  type StreamFacts,
} from './expected-revision.js';

const any: ExpectedRevision = { kind: 'any' };
const noStream: ExpectedRevision = { kind: 'no-stream' };
const streamExists: ExpectedRevision = { kind: 'stream-exists' };
const exact = (revision: number | bigint): ExpectedRevision => ({
  kind: 'exact',
  revision: BigInt(revision),
});

const append: Decision = { kind: 'append' };
const deleted: Decision = { kind: 'stream-deleted' };
const wrong = (current: number): Decision => ({ kind: 'wrong-expected-revision', current });
const idempotent = (revision: number): Decision => ({ kind: 'idempotent', revision });

/** A stream that holds these event ids at revisions 0, 1, 2 ... */
function stream(ids: string, condition: StreamFacts['condition'] = 'live'): StreamFacts {
  return {
    lastRevision: ids.length - 1,
    condition,
    revisionOf: (id) => (ids.includes(id) ? ids.lastIndexOf(id) : undefined),
    eventIdAt: (revision) => ids[revision],
  };
}

const never = stream('', 'empty');
const metadataOnly = stream('', 'metadata-only');
const live = stream('abcde');
const softlyDeleted = stream('abc', 'deleted');
const tombstoned = stream('abc', 'tombstoned');

/** [state, expected, ids of the append, what becomes of it] */
const table: [string, StreamFacts, ExpectedRevision, string, Decision][] = [
  ['never written, any', never, any, 'x', append],
  ['never written, no stream', never, noStream, 'x', append],
  ['never written, stream exists', never, streamExists, 'x', wrong(-1)],
  ['never written, exact', never, exact(0), 'x', wrong(-1)],

  ['only metadata, any', metadataOnly, any, 'x', append],
  ['only metadata, no stream', metadataOnly, noStream, 'x', append],
  ['only metadata, stream exists', metadataOnly, streamExists, 'x', append],
  ['only metadata, exact', metadataOnly, exact(0), 'x', wrong(-1)],

  ['live, any', live, any, 'x', append],
  ['live, stream exists', live, streamExists, 'x', append],
  ['live, at the end', live, exact(4), 'x', append],
  ['live, beyond the end', live, exact(5), 'x', wrong(4)],
  ['live, beyond what a double holds', live, exact(2n ** 64n - 1n), 'x', wrong(4)],
  ['live, before the end, new id', live, exact(2), 'x', wrong(4)],
  ['live, no stream, new id', live, noStream, 'x', wrong(4)],

  ['repeated whole, any', live, any, 'de', idempotent(4)],
  ['repeated from the middle, any', live, any, 'bc', idempotent(2)],
  ['repeated out of order, any', live, any, 'cb', idempotent(1)],
  ['repeated, stream exists', live, streamExists, 'de', idempotent(4)],
  ['repeated, exact', live, exact(1), 'cd', idempotent(3)],
  ['repeated, no stream', live, noStream, 'ab', idempotent(1)],
  ['repeated up to the end, exact', live, exact(2), 'de', idempotent(4)],

  ['first unknown, any', live, any, 'xa', append],
  ['first known, later unknown, any', live, any, 'dx', wrong(4)],
  ['first known, later unknown, stream exists', live, streamExists, 'dx', wrong(4)],
  ['old tail and new events, exact', live, exact(3), 'ex', wrong(4)],
  ['first known, later unknown, no stream', live, noStream, 'ax', wrong(4)],
  ['known at another place, exact', live, exact(1), 'de', wrong(4)],
  ['known, exact at the end: written again', live, exact(4), 'de', append],
  ['same id twice, new', live, any, 'xx', append],
  ['id that stands twice, any: the latest', stream('abab'), any, 'a', idempotent(2)],

  ['nothing, any', live, any, '', append],
  ['nothing, at the end', live, exact(4), '', append],
  ['nothing, before the end', live, exact(3), '', wrong(4)],
  ['nothing, no stream on a live one', live, noStream, '', wrong(4)],

  ['softly deleted, any', softlyDeleted, any, 'x', append],
  ['softly deleted, stream exists', softlyDeleted, streamExists, 'x', deleted],
  ['softly deleted, no stream, new id', softlyDeleted, noStream, 'x', append],
  ['softly deleted, no stream, repeated', softlyDeleted, noStream, 'ab', idempotent(1)],
  ['softly deleted, no stream, partly repeated', softlyDeleted, noStream, 'ax', wrong(2)],
  ['softly deleted, at the end', softlyDeleted, exact(2), 'x', append],
  ['softly deleted, before the end', softlyDeleted, exact(1), 'x', wrong(2)],

  ['tombstoned, any', tombstoned, any, 'x', deleted],
  ['tombstoned, any, repeated', tombstoned, any, 'a', deleted],
  ['tombstoned, no stream', tombstoned, noStream, 'x', deleted],
  ['tombstoned, stream exists', tombstoned, streamExists, 'x', deleted],
  ['tombstoned, exact', tombstoned, exact(2), 'x', deleted],
];

describe('an append, by the state of its stream and the revision it expects', () => {
  it.each(table)('%s', (_, state, expected, ids, decision) => {
    expect(decideAppend(expected, ids.split(''), state)).toEqual(decision);
  });
});

/** [state, expected, what becomes of a soft deletion, of a tombstone] */
const deletions: [string, StreamFacts, ExpectedRevision, Decision, Decision][] = [
  ['never written, any', never, any, wrong(-1), append],
  ['never written, no stream', never, noStream, wrong(-1), append],
  ['never written, stream exists', never, streamExists, wrong(-1), wrong(-1)],
  ['never written, exact', never, exact(0), wrong(-1), wrong(-1)],
  ['only metadata, any', metadataOnly, any, append, append],
  ['only metadata, no stream', metadataOnly, noStream, append, append],
  ['only metadata, stream exists', metadataOnly, streamExists, append, append],
  ['only metadata, exact', metadataOnly, exact(0), wrong(-1), wrong(-1)],
  ['live, any', live, any, append, append],
  ['live, stream exists', live, streamExists, append, append],
  ['live, no stream', live, noStream, wrong(4), wrong(4)],
  ['live, at the end', live, exact(4), append, append],
  ['live, before the end', live, exact(3), wrong(4), wrong(4)],
  ['live, beyond the end', live, exact(5), wrong(4), wrong(4)],
  ['softly deleted, any', softlyDeleted, any, append, append],
  ['softly deleted, no stream', softlyDeleted, noStream, append, append],
  ['softly deleted, stream exists', softlyDeleted, streamExists, deleted, deleted],
  ['softly deleted, at the end', softlyDeleted, exact(2), append, append],
  ['softly deleted, before the end', softlyDeleted, exact(1), wrong(2), wrong(2)],
  ['tombstoned, any', tombstoned, any, deleted, deleted],
  ['tombstoned, no stream', tombstoned, noStream, deleted, deleted],
];

describe('a deletion, by the state of its stream and the revision it expects', () => {
  it.each(deletions)('%s', (_, state, expected, softly, forEver) => {
    expect(decideDelete(expected, 'soft', state)).toEqual(softly);
    expect(decideDelete(expected, 'tombstone', state)).toEqual(forEver);
  });
});
