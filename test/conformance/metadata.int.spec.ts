import {
  BACKWARDS,
  END,
  jsonEvent,
  type JSONType,
  NO_STREAM,
  type StreamMetadata,
} from '@eventstore/db-client';
import { all, eventStore, pause, rejection, stream, types } from './support.js';

const store = eventStore();

const forwards = async (name: string): Promise<string> =>
  types(await all(store.client.readStream(name))).join('');
const backwards = async (name: string): Promise<string> =>
  types(await all(store.client.readStream(name, { direction: BACKWARDS, fromRevision: END }))).join('');

async function fiveEvents(metadata: StreamMetadata): Promise<string> {
  const name = stream();
  await store.append(name, Array.from('abcde'));
  await store.client.setStreamMetadata(name, metadata);
  return name;
}

describe('the metadata of a stream', () => {
  it('is given back as it was written', async () => {
    const metadata = {
      maxCount: 10,
      maxAge: 3_600,
      truncateBefore: 2,
      cacheControl: 15,
      acl: { readRoles: ['$all'], writeRoles: ['x'] },
      owner: { unit: 'conformance' },
    };
    const name = await fiveEvents(metadata);
    expect((await store.client.getStreamMetadata(name)).metadata).toEqual(metadata);
  });

  it('is none where none was written', async () => {
    const name = stream();
    await store.append(name, ['a']);
    expect(await store.client.getStreamMetadata(name)).toEqual({ streamName: name });
  });

  it('is the last event of the stream $$NAME, which shows no other', async () => {
    const name = await fiveEvents({ maxCount: 1 });
    await store.client.setStreamMetadata(name, { maxCount: 2 });
    const read = await all(store.client.readStream(`$$${name}`));
    expect(read.map(({ event }) => [event?.revision, event?.type, event?.data])).toEqual([
      [1n, '$metadata', { $maxCount: 2 }],
    ]);
  });

  it('has revisions of its own, which a writer may expect', async () => {
    const name = stream();
    await store.client.setStreamMetadata(name, { maxCount: 1 }, { expectedRevision: NO_STREAM });
    expect(
      await rejection(store.client.setStreamMetadata(name, { maxCount: 2 }, { expectedRevision: NO_STREAM })),
    ).toMatchObject({ type: 'wrong-expected-version', actualVersion: 0n });
    await store.client.setStreamMetadata(name, { maxCount: 2 }, { expectedRevision: 0n });
  });

  it('does not make a stream that can be read', async () => {
    const name = stream();
    await store.client.setStreamMetadata(name, { maxCount: 1 });
    expect(await rejection(all(store.client.readStream(name)))).toMatchObject({ type: 'stream-not-found' });
  });
});

describe('a stream with', () => {
  it.each<[string, StreamMetadata, string]>([
    ['$maxCount', { maxCount: 2 }, 'de'],
    ['$maxCount of all there is', { maxCount: 5 }, 'abcde'],
    ['$maxCount of more', { maxCount: 50 }, 'abcde'],
    ['$tb', { truncateBefore: 1 }, 'bcde'],
    ['$tb of 0', { truncateBefore: 0 }, 'abcde'],
    ['$tb at its end', { truncateBefore: 4 }, 'e'],
    ['$tb beyond its end', { truncateBefore: 5 }, ''],
    ['$tb far beyond its end', { truncateBefore: 1_000 }, ''],
    ['$tb after $maxCount', { truncateBefore: 4, maxCount: 3 }, 'e'],
    ['$maxCount after $tb', { truncateBefore: 1, maxCount: 3 }, 'cde'],
    ['$maxAge not yet reached', { maxAge: 3_600 }, 'abcde'],
  ])('%s shows only what it leaves, in both directions', async (_, metadata, visible) => {
    const name = await fiveEvents(metadata);
    expect(await forwards(name)).toBe(visible);
    expect(await backwards(name)).toBe(Array.from(visible).toReversed().join(''));
  });

  it('$maxAge hides what is older, and is then empty, not missing', async () => {
    const name = await fiveEvents({ maxAge: 1 });
    await pause(2_100);
    expect(await forwards(name)).toBe('');
    expect(await backwards(name)).toBe('');
    await store.append(name, ['f']);
    expect(await forwards(name)).toBe('f');
  });

  it('$maxCount hides one more with every append', async () => {
    const name = await fiveEvents({ maxCount: 2 });
    expect(await store.append(name, ['f'])).toMatchObject({ nextExpectedRevision: 5n });
    expect(await forwards(name)).toBe('ef');
  });

  it('hidden events is read from the first that it shows', async () => {
    const name = await fiveEvents({ truncateBefore: 3 });
    const read = await all(store.client.readStream(name, { fromRevision: 1n, maxCount: 1 }));
    expect(types(read)).toEqual(['d']);
    const below = { direction: BACKWARDS, fromRevision: 2n } as const;
    expect(await all(store.client.readStream(name, below))).toEqual([]);
  });

  it('hidden events shows them again when its metadata allows it', async () => {
    const name = await fiveEvents({ truncateBefore: 3 });
    await store.client.setStreamMetadata(name, {});
    expect(await forwards(name)).toBe('abcde');
  });

  it('hidden events still has them in $all', async () => {
    const name = stream();
    const { position } = await store.append(name, ['a']);
    await store.append(name, ['b', 'c']);
    await store.client.setStreamMetadata(name, { maxCount: 1 });
    expect((await store.inAll(position, [name])).map(({ type }) => type)).toEqual(['a', 'b', 'c']);
  });

  it('a hidden event answers its repeat, without a position', async () => {
    const name = stream();
    const first = jsonEvent({ type: 'a', data: {} });
    await store.client.appendToStream(name, first, { expectedRevision: NO_STREAM });
    await store.append(name, ['b']);
    await store.client.setStreamMetadata(name, { truncateBefore: 1 });
    const again = await store.client.appendToStream(name, first, { expectedRevision: NO_STREAM });
    expect(again).toMatchObject({ success: true, nextExpectedRevision: 0n });
    expect(again.position).toBeUndefined();
  });
});

describe('one wrong value voids all metadata:', () => {
  it.each<[string, JSONType]>([
    ['$maxCount 0', { $maxCount: 0, $tb: 3 }],
    ['$maxCount in words', { $maxCount: '1' }],
    ['half a $maxCount', { $maxCount: 1.5 }],
    ['$tb below 0', { $tb: -1, $maxCount: 1 }],
    ['$tb in words', { $tb: '3' }],
    ['$maxAge 0', { $maxAge: 0, $maxCount: 1 }],
    ['a list', [{ $maxCount: 1 }]],
    ['a text', 'nothing'],
  ])('%s', async (_, data) => {
    const name = await fiveEvents({ maxCount: 1 });
    const type = '$metadata';
    await store.client.appendToStream(`$$${name}`, jsonEvent({ type, data }));
    expect(await forwards(name)).toBe('abcde');
  });

  it('an event of any type counts as metadata', async () => {
    const name = await fiveEvents({});
    await store.client.appendToStream(`$$${name}`, jsonEvent({ type: 'other', data: { $maxCount: 1 } }));
    expect(await forwards(name)).toBe('e');
  });
});
