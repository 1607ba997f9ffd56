import fc from 'fast-check';

/**
 * Random commands. They name events and revisions relative to what their stream holds when they come, so that most
 * of them are about something that is there, also after a failing sequence was shortened.
 */

/** An expected revision, resolved against the stream. */
export type Guess =
  | { kind: 'any' | 'no_stream' | 'stream_exists' }
  /** The last revision plus so much. */
  | { kind: 'near-end'; offset: number }
  /** The revision before the first event that is repeated; the last one when none is. */
  | { kind: 'before-repeat' };

/** Ids of an append: events that stand in the stream from revision `at` on (wrapped around), and new ones. */
export interface Ids {
  at: number;
  known: number;
  fresh: number;
  order: 'known-first' | 'fresh-first' | 'known-backwards';
}

/** A revision to read from, relative to the last one, or an end. */
export type Start = { kind: 'start' | 'end' } | { kind: 'near-end'; offset: number };

export type Command = { stream: 0 | 1 } & (
  | { kind: 'append'; expected: Guess; ids: Ids }
  | { kind: 'metadata'; expected: Guess; ids: Ids; data: object }
  | { kind: 'delete'; expected: Guess }
  | { kind: 'tombstone'; expected: Guess }
  | { kind: 'read'; ofMetadata: boolean; backwards: boolean; start: Start; maxCount: number | undefined }
);

const stream = fc.constantFrom<(0 | 1)[]>(0, 0, 0, 1);

const guess: fc.Arbitrary<Guess> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('any', 'no_stream', 'stream_exists') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('before-repeat') }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('near-end'), offset: fc.constantFrom(0, 0, -1, 1, -2, -3) }),
  },
);

/** The client sends something else for `stream_exists` when it deletes. */
const deleteGuess = guess.map((g): Guess => (g.kind === 'stream_exists' ? { kind: 'any' } : g));

const ids = (most: number): fc.Arbitrary<Ids> =>
  fc
    .record({
      at: fc.nat(7),
      known: fc.nat(most),
      fresh: fc.nat(most),
      order: fc.constantFrom<Ids['order'][]>('known-first', 'known-first', 'fresh-first', 'known-backwards'),
    })
    .map((made) => (made.known + made.fresh === 0 ? { ...made, fresh: 1 } : made));

/** One event: known or new. */
const oneId = fc
  .record({ at: fc.nat(3), fresh: fc.constantFrom(1, 1, 1, 0) })
  .map(({ at, fresh }): Ids => ({ at, known: 1 - fresh, fresh, order: 'known-first' }));

/** What bounds a stream, and now and then a value that voids all of it. */
const metadata: fc.Arbitrary<object> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      {
        $maxCount: fc.integer({ min: 1, max: 4 }),
        $tb: fc.nat(6),
        $maxAge: fc.constant(100_000),
        note: fc.constant('kept'),
      },
      { requiredKeys: [] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<object[]>(
      { $maxCount: 0, $tb: 1 },
      { $maxCount: '2' },
      { $maxCount: 1.5 },
      { $tb: -1, $maxCount: 1 },
      { $tb: '1' },
      { $maxAge: 0, $tb: 1 },
    ),
  },
);

const start: fc.Arbitrary<Start> = fc.oneof(
  fc.record({ kind: fc.constantFrom('start', 'end') }),
  fc.record({ kind: fc.constant('near-end'), offset: fc.integer({ min: -5, max: 3 }) }),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('append'), stream, expected: guess, ids: ids(3) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('metadata'),
      stream,
      expected: guess,
      ids: oneId,
      data: metadata,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete'), stream, expected: deleteGuess }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tombstone'), stream, expected: guess }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('read'),
      stream,
      ofMetadata: fc.constantFrom(false, false, false, true),
      backwards: fc.boolean(),
      start,
      maxCount: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    }),
  },
);

/** A short sequence; `most` commands at most. */
export function commands(most: number): fc.Arbitrary<Command[]> {
  return fc.array(command, { maxLength: most, size: 'max' });
}
