import { NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';
import { all, event, eventStore, rejection, stream, ways } from './support.js';

const store = eventStore();

describe.each(ways)('an append over %s that is refused', (_, way) => {
  it.each([
    ['no stream', NO_STREAM],
    ['an earlier revision', 0n],
    ['a later revision', 9n],
    ['a revision beyond what a double holds', 2n ** 53n + 1n],
  ] as const)('for %s says the stream, what was expected and what is', async (_name, expectedRevision) => {
    const name = stream();
    await store.append(name, ['a', 'b']);
    const refused = store.append(name, ['c'], { ...way, expectedRevision });
    expect(await rejection(refused)).toMatchObject({
      type: 'wrong-expected-version',
      streamName: name,
      expectedVersion: expectedRevision,
      actualVersion: 1n,
    });
  });

  it.each([
    ['stream exists', STREAM_EXISTS],
    ['a revision', 0n],
  ] as const)('for %s says that there is no stream', async (_name, expectedRevision) => {
    const name = stream();
    const refused = store.append(name, ['c'], { ...way, expectedRevision });
    expect(await rejection(refused)).toMatchObject({
      type: 'wrong-expected-version',
      streamName: name,
      expectedVersion: expectedRevision,
      actualVersion: 'no_stream',
    });
  });

  it('for a tombstone names the stream', async () => {
    const name = stream();
    await store.append(name, ['a']);
    await store.client.tombstoneStream(name);
    const refused = store.append(name, ['b'], way);
    expect(await rejection(refused)).toMatchObject({ type: 'stream-deleted', streamName: name });
  });
});

describe('a read', () => {
  it('of a stream that was never written to says so, in both directions', async () => {
    const name = stream();
    for (const direction of ['forwards', 'backwards'] as const)
      expect(
        await rejection(all(store.client.readStream(name, { direction, fromRevision: 'start' }))),
      ).toMatchObject({
        type: 'stream-not-found',
      });
  });

  it('of a tombstoned stream names it', async () => {
    const name = stream();
    await store.append(name, ['a']);
    await store.client.tombstoneStream(name);
    expect(await rejection(all(store.client.readStream(name)))).toMatchObject({
      type: 'stream-deleted',
      streamName: name,
    });
  });
});

describe.each([
  [
    'deleteStream',
    (name: string, expectedRevision: bigint) => store.client.deleteStream(name, { expectedRevision }),
  ],
  [
    'tombstoneStream',
    (name: string, expectedRevision: bigint) => store.client.tombstoneStream(name, { expectedRevision }),
  ],
])('%s that is refused', (_, attempt) => {
  it('says the stream, what was expected and what is', async () => {
    const name = stream();
    await store.append(name, ['a', 'b']);
    expect(await rejection(attempt(name, 0n))).toMatchObject({
      type: 'wrong-expected-version',
      streamName: name,
      expectedVersion: 0n,
      actualVersion: 1n,
    });
  });

  it('for a tombstone names the stream', async () => {
    const name = stream();
    await store.client.tombstoneStream(name);
    expect(await rejection(attempt(name, 0n))).toMatchObject({ type: 'stream-deleted', streamName: name });
  });
});

it('a refused append leaves the client working', async () => {
  const name = stream();
  await rejection(store.append(name, ['a'], { expectedRevision: 5n }));
  await store.client.appendToStream(name, event('b'));
  expect(await all(store.client.readStream(name))).toHaveLength(1);
});
