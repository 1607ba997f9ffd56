import { BACKWARDS, END, FORWARDS, type ReadStreamOptions, START } from '@eventstore/db-client';
import { all, eventStore, stream, types } from './support.js';

const store = eventStore();
const name = stream('read');
beforeAll(() => store.append(name, Array.from('abcde')));

/** Direction, revision, most events, what is given of a stream that holds `abcde`. */
const table: [ReadStreamOptions, string][] = [
  [{}, 'abcde'],
  [{ fromRevision: START }, 'abcde'],
  [{ fromRevision: 0n }, 'abcde'],
  [{ fromRevision: 2n }, 'cde'],
  [{ fromRevision: 4n }, 'e'],
  [{ fromRevision: 5n }, ''],
  [{ fromRevision: 2n ** 40n }, ''],
  [{ fromRevision: 1n, maxCount: 2 }, 'bc'],
  [{ maxCount: 5 }, 'abcde'],
  [{ maxCount: 6 }, 'abcde'],
  [{ direction: BACKWARDS, fromRevision: END }, 'edcba'],
  [{ direction: BACKWARDS, fromRevision: 4n }, 'edcba'],
  [{ direction: BACKWARDS, fromRevision: 2n }, 'cba'],
  [{ direction: BACKWARDS, fromRevision: 0n }, 'a'],
  [{ direction: BACKWARDS, fromRevision: START }, 'a'],
  [{ direction: BACKWARDS, fromRevision: 9n }, 'edcba'],
  [{ direction: BACKWARDS, fromRevision: END, maxCount: 1 }, 'e'],
  [{ direction: BACKWARDS, fromRevision: 3n, maxCount: 2 }, 'dc'],
];

describe('a read of a stream starts at the revision it names, and that is given too', () => {
  it.each(
    table.map(([options, expected]) => {
      const { direction = FORWARDS, fromRevision = 'nowhere named', maxCount = 'all' } = options;
      return [`${direction} from ${fromRevision}, ${maxCount}`, options, expected] as const;
    }),
  )('%s', async (_, options, expected) => {
    expect(types(await all(store.client.readStream(name, options))).join('')).toBe(expected);
  });
});

it('a stream longer than a page of the server is read whole, in both directions', async () => {
  const long = stream('long');
  for (let i = 0; i < 5; i++)
    await store.append(
      long,
      Array.from({ length: 100 }, () => 'x'),
    );
  const revisions = (read: { event?: { revision: bigint } }[]): number[] =>
    read.map(({ event }) => Number(event?.revision));
  const forwards = Array.from({ length: 500 }, (_, i) => i);
  expect(revisions(await all(store.client.readStream(long)))).toEqual(forwards);
  expect(
    revisions(await all(store.client.readStream(long, { direction: BACKWARDS, fromRevision: END }))),
  ).toEqual(forwards.toReversed());
  expect(revisions(await all(store.client.readStream(long, { fromRevision: 30n, maxCount: 150 })))).toEqual(
    forwards.slice(30, 180),
  );
});

it('names of streams and types may be of any script', async () => {
  const odd = `${stream('é ✓ 日本')}/a b?c=d`;
  await store.append(odd, ['型 ✓']);
  const [read] = await all(store.client.readStream(odd));
  expect(read?.event).toMatchObject({ streamId: odd, type: '型 ✓' });
});
