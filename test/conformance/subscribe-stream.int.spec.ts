import { END, START, type SubscribeToStreamOptions } from '@eventstore/db-client';
import { events, eventStore, notes, stream, until } from './support.js';

const store = eventStore();

describe('a subscription to a stream', () => {
  it('is confirmed, catches up, says so, and goes on live', async () => {
    const name = stream();
    await store.append(name, ['a', 'b']);
    const subscription = store.client.subscribeToStream(name);
    const said = notes(subscription);
    await until(() => said.includes('caught up'));
    await store.append(stream(), ['other']);
    await store.append(name, ['c']);
    await until(() => said.includes('c'));
    expect(said).toEqual(['confirmed', 'a', 'b', 'caught up', 'c']);
    await subscription.unsubscribe();
  });

  it.each<[string, SubscribeToStreamOptions, string]>([
    ['its start', { fromRevision: START }, 'abcde'],
    ['after revision 0', { fromRevision: 0n }, 'bcde'],
    ['after revision 2', { fromRevision: 2n }, 'de'],
    ['after its last revision', { fromRevision: 3n }, 'e'],
    ['its end', { fromRevision: END }, 'e'],
  ])('from %s begins there', async (_, options, expected) => {
    const name = stream();
    await store.append(name, Array.from('abcd'));
    const subscription = store.client.subscribeToStream(name, options);
    const said = notes(subscription);
    await until(() => said.includes('caught up'));
    await store.append(name, ['e']);
    await until(() => said.includes('e'));
    expect(events(said).join('')).toBe(expected);
    await subscription.unsubscribe();
  });

  it('waits for a stream that nobody has written to', async () => {
    const name = stream();
    const subscription = store.client.subscribeToStream(name);
    const said = notes(subscription);
    await until(() => said.includes('caught up'));
    await store.append(name, ['a']);
    await until(() => said.includes('a'));
    expect(said).toEqual(['confirmed', 'caught up', 'a']);
    await subscription.unsubscribe();
  });

  it('gives every event once and in order while many are written', async () => {
    const name = stream();
    const subscription = store.client.subscribeToStream(name);
    const revisions: bigint[] = [];
    subscription.on('data', ({ event }) => revisions.push(event!.revision));
    await Promise.all(Array.from({ length: 300 }, () => store.append(name, ['x'])));
    await until(() => revisions.length >= 300);
    expect(revisions).toEqual(Array.from({ length: 300 }, (_, i) => BigInt(i)));
    await subscription.unsubscribe();
  });

  it('catches up with what metadata leaves, and is given everything live', async () => {
    const name = stream();
    await store.append(name, Array.from('abc'));
    await store.client.setStreamMetadata(name, { maxCount: 1 });
    const subscription = store.client.subscribeToStream(name);
    const said = notes(subscription);
    await until(() => said.includes('caught up'));
    await store.append(name, ['d', 'e']);
    await until(() => said.includes('e'));
    expect(events(said).join('')).toBe('cde');
    await subscription.unsubscribe();
  });

  it('goes on when its stream is deleted and recreated', async () => {
    const name = stream();
    await store.append(name, ['a']);
    const subscription = store.client.subscribeToStream(name);
    const said = notes(subscription);
    await until(() => said.includes('caught up'));
    await store.client.deleteStream(name);
    await store.append(name, ['b']);
    await until(() => said.includes('b'));
    expect(events(said)).toEqual(['a', 'b']);
    await subscription.unsubscribe();
  });

  it('is given the tombstone of its stream, and then ends with an error', async () => {
    const name = stream();
    await store.append(name, ['a']);
    const said = notes(store.client.subscribeToStream(name));
    await until(() => said.includes('caught up'));
    await store.client.tombstoneStream(name);
    await until(() => said.includes('error stream-deleted'));
    expect(events(said)).toEqual(['a', '$streamDeleted', 'error stream-deleted']);
  });

  it('to a tombstoned stream ends with an error', async () => {
    const name = stream();
    await store.append(name, ['a']);
    await store.client.tombstoneStream(name);
    const said = notes(store.client.subscribeToStream(name));
    await until(() => said.includes('error stream-deleted'));
    expect(events(said)).not.toContain('a');
  });
});
