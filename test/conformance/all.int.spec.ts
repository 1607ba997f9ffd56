import { BACKWARDS, END, type Position } from '@eventstore/db-client';
import { all, event, eventStore, rejection, stream, types } from './support.js';

const store = eventStore();
/** More than others can write between our events. */
const MANY = 50_000;
const [one, two] = [stream('all'), stream('all')];
/** Positions of the events a, b, c ... in the order in which they were written. */
const positions: Position[] = [];

beforeAll(async () => {
  for (const [i, type] of Array.from('abcde').entries())
    positions.push((await store.append(i % 2 ? two : one, [type])).position);
});

const ours = async (from: Position): Promise<string> =>
  (await store.inAll(from, [one, two])).map(({ type }) => type).join('');

describe('$all', () => {
  it('holds the events of every stream in the order in which they were written', async () => {
    expect(await ours(positions[0]!)).toBe('abcde');
  });

  it('has positions that grow by more than one, with commit and prepare alike', () => {
    positions.forEach(({ commit, prepare }, i) => {
      expect(prepare).toBe(commit);
      expect(commit).toBeGreaterThan(i === 0 ? 0n : positions[i - 1]!.commit + 1n);
    });
  });

  it('gives the position with each event, the same that the writer and a read of the stream were given', async () => {
    const found = await store.inAll(positions[0]!, [one, two]);
    expect(found.map(({ position }) => position)).toEqual(positions);
    const read = await all(store.client.readStream(one));
    expect(read.map((resolved) => resolved.event?.position)).toEqual([
      positions[0],
      positions[2],
      positions[4],
    ]);
  });

  it('is read forwards from a position on, and that one too', async () => {
    expect(await ours(positions[2]!)).toBe('cde');
    const [first] = await all(store.client.readAll({ fromPosition: positions[3]!, maxCount: 1 }));
    expect(first?.event?.type).toBe('d');
  });

  it('is read backwards from before a position', async () => {
    const read = await all(
      store.client.readAll({ direction: BACKWARDS, fromPosition: positions[3]!, maxCount: MANY }),
    );
    const mine = read.filter(({ event }) => event?.streamId === one || event?.streamId === two);
    expect(types(mine).join('')).toBe('cba');
    expect(read.every(({ event }) => event!.position.commit < positions[3]!.commit)).toBe(true);
  });

  it('is read backwards from its end', async () => {
    const read = await all(store.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: MANY }));
    const mine = read.filter(({ event }) => event?.streamId === one || event?.streamId === two);
    expect(types(mine).join('')).toBe('edcba');
  });

  it('gives as many events as were asked for', async () => {
    expect(await all(store.client.readAll({ fromPosition: positions[1]!, maxCount: 2 }))).toHaveLength(2);
  });

  it('has nothing far beyond its end', async () => {
    const far = { commit: 2n ** 50n, prepare: 2n ** 50n };
    expect(await all(store.client.readAll({ fromPosition: far, maxCount: 10 }))).toEqual([]);
  });

  it('refuses a position whose commit comes before its prepare', async () => {
    const { commit } = positions[1]!;
    const upsideDown = { commit, prepare: commit + 1n };
    await rejection(all(store.client.readAll({ fromPosition: upsideDown, maxCount: 1 })));
  });

  it('holds the events of one append next to each other, also when many write at once', async () => {
    const streams = Array.from({ length: 20 }, () => stream('together'));
    const { position } = await store.append(stream(), ['before']);
    await Promise.all(streams.map((name) => store.append(name, ['1', '2', '3', '4', '5'])));
    const read = await all(store.client.readAll({ fromPosition: position }));
    for (const name of streams) {
      const places = read.flatMap(({ event }, place) => (event?.streamId === name ? [place] : []));
      expect(places).toHaveLength(5);
      expect(places[4]! - places[0]!).toBe(4);
    }
  });

  it('does not hold a repeat again', async () => {
    const name = stream();
    const repeated = event('once');
    const { position } = await store.client.appendToStream(name, repeated, { expectedRevision: 'no_stream' });
    await store.client.appendToStream(name, repeated, { expectedRevision: 'no_stream' });
    expect(await store.inAll(position!, [name])).toHaveLength(1);
  });

  it('holds the metadata of streams and what was deleted', async () => {
    const [kept, gone] = [stream(), stream()];
    const { position } = await store.append(kept, ['a']);
    await store.client.setStreamMetadata(kept, { maxCount: 1 });
    await store.append(kept, ['b']);
    await store.append(gone, ['c']);
    await store.client.deleteStream(gone);
    await store.client.tombstoneStream(kept);
    const found = await store.inAll(position, [kept, gone, `$$${kept}`, `$$${gone}`]);
    expect(found.map(({ type }) => type)).toEqual([
      'a',
      '$metadata',
      'b',
      'c',
      '$metadata',
      '$streamDeleted',
    ]);
  });
});
