import { BACKWARDS, END } from '@eventstore/db-client';
import { all, eventStore, rejection, stream, types } from './support.js';
import { answerOf, deletable, tombstone } from './outcome.js';
import { prepare } from './state.js';
import { type DeleteRow, deletes, tombstones } from './truth-tables.js';

const store = eventStore();
const named = (rows: DeleteRow[]): [string, DeleteRow][] =>
  rows.map((row) => [`${row[0].name}, expecting ${row[1]}: ${row[2]}`, row]);

describe('deleteStream', () => {
  it.each(named(deletes))('%s', async (_, [state, expected, kind]) => {
    const { name, positions } = await prepare(store, state);
    const answer = await answerOf(store.client.deleteStream(name, { expectedRevision: deletable(expected) }));
    expect(answer.kind).toBe(kind);
    if (answer.kind === 'wrong') expect(answer.current).toBe(positions.length - 1);
    if (answer.kind !== 'success') return;
    expect(answer.position!.commit).toBeGreaterThan(positions.at(-1)?.commit ?? -1n);
    expect(await rejection(all(store.client.readStream(name)))).toMatchObject({ type: 'stream-not-found' });
  });

  it('is answered with the position of the metadata it writes', async () => {
    const name = stream();
    await store.append(name, ['a']);
    const { position } = await store.client.deleteStream(name);
    const [record] = await all(store.client.readStream(`$$${name}`));
    expect(record?.event).toMatchObject({ type: '$metadata', isJson: true, position });
    expect(record?.event?.data).toEqual({ $tb: 2 ** 63 }); // 2^63 - 1, as JavaScript reads it
  });

  it('takes the place of other metadata', async () => {
    const name = stream();
    await store.append(name, ['a']);
    await store.client.setStreamMetadata(name, { maxCount: 7, owner: 'x' });
    await store.client.deleteStream(name);
    const { metadata } = await store.client.getStreamMetadata(name);
    expect(metadata).toEqual({ truncateBefore: 2 ** 63 });
  });

  it('hides the stream in both directions but leaves its events in $all', async () => {
    const name = stream();
    const { position } = await store.append(name, ['a', 'b']);
    await store.client.deleteStream(name);
    expect(
      await rejection(all(store.client.readStream(name, { direction: BACKWARDS, fromRevision: END }))),
    ).toMatchObject({ type: 'stream-not-found' });
    const [record] = await all(store.client.readAll({ fromPosition: position, maxCount: 1 }));
    expect(record?.event).toMatchObject({ streamId: name, type: 'b' });
  });
});

describe('an append to a deleted stream', () => {
  it('goes on with the next revision, and the old events stay hidden', async () => {
    const name = stream();
    await store.append(name, ['a', 'b']);
    await store.client.deleteStream(name);
    expect(await store.append(name, ['c', 'd'])).toMatchObject({ nextExpectedRevision: 3n });
    const read = await all(store.client.readStream(name));
    expect(types(read)).toEqual(['c', 'd']);
    expect(read[0]?.event?.revision).toBe(2n);
    expect(
      types(await all(store.client.readStream(name, { direction: BACKWARDS, fromRevision: END }))),
    ).toEqual(['d', 'c']);
  });

  it('writes metadata that begins the stream at the new event', async () => {
    const name = stream();
    await store.append(name, ['a', 'b']);
    await store.client.deleteStream(name);
    await store.append(name, ['c']);
    const { metadata } = await store.client.getStreamMetadata(name);
    expect(metadata).toEqual({ truncateBefore: 2 });
  });

  it('may be deleted and recreated again', async () => {
    const name = stream();
    for (const type of ['a', 'b', 'c']) {
      await store.append(name, [type]);
      expect(types(await all(store.client.readStream(name)))).toEqual([type]);
      await store.client.deleteStream(name);
    }
    expect(await store.append(name, ['d'])).toMatchObject({ nextExpectedRevision: 3n });
  });
});

it('metadata written to a deleted stream recreates it, empty, and is kept', async () => {
  const name = stream();
  await store.append(name, ['a', 'b']);
  await store.client.deleteStream(name);
  await store.client.setStreamMetadata(name, { maxCount: 5, owner: 'x' });
  expect(await all(store.client.readStream(name))).toEqual([]);
  const { metadata } = await store.client.getStreamMetadata(name);
  expect(metadata).toEqual({ truncateBefore: 2, maxCount: 5, owner: 'x' });
  await store.append(name, ['c'], { expectedRevision: 1n });
  expect(types(await all(store.client.readStream(name)))).toEqual(['c']);
});

describe('tombstoneStream', () => {
  it.each(named(tombstones))('%s', async (_, [state, expected, kind]) => {
    const { name, positions } = await prepare(store, state);
    const answer = await answerOf(tombstone(store.client, name, expected));
    expect(answer.kind).toBe(kind);
    if (answer.kind === 'wrong') expect(answer.current).toBe(positions.length - 1);
    if (answer.kind !== 'success') return;
    expect(answer.position!.commit).toBeGreaterThan(positions.at(-1)?.commit ?? -1n);
    expect(await rejection(all(store.client.readStream(name)))).toMatchObject({ type: 'stream-deleted' });
  });

  it('is answered with the position of its record, which is the last of the stream in $all', async () => {
    const name = stream();
    await store.append(name, ['a']);
    const { position } = await store.client.tombstoneStream(name);
    const [record] = await all(store.client.readAll({ fromPosition: position!, maxCount: 1 }));
    expect(record?.event).toMatchObject({
      streamId: name,
      type: '$streamDeleted',
      revision: 2n ** 63n - 1n,
      position,
    });
  });

  it('ends the metadata of the stream too', async () => {
    const name = stream();
    await store.client.setStreamMetadata(name, { maxCount: 1 });
    await store.client.tombstoneStream(name);
    expect(await rejection(store.client.setStreamMetadata(name, { maxCount: 2 }))).toMatchObject({
      type: 'stream-deleted',
    });
    expect(await rejection(store.client.getStreamMetadata(name))).toMatchObject({ type: 'stream-deleted' });
  });
});
