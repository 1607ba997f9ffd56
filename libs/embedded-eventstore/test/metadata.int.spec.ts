import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  binaryEvent,
  END,
  jsonEvent,
  NO_STREAM,
  START,
  STREAM_EXISTS,
  type StreamMetadata,
} from '@eventstore/db-client';
import { all, Bench, event, notes, rejection, types, until } from './support.js';

let bench: Bench;
let stream: string;
beforeAll(async () => (bench = await Bench.open()));
afterAll(() => bench.close());
beforeEach(() => (stream = `s-${randomUUID()}`));

const read = async (name = stream): Promise<string[]> => types(await all(bench.client.readStream(name)));
/** Writes metadata as they are, unlike the client, which has its own names for the keys. */
const write = (data: Record<string, unknown>, type = '$metadata'): Promise<unknown> =>
  bench.client.appendToStream(`$$${stream}`, [jsonEvent({ type, data })]);

describe('the metadata of a stream', () => {
  it('is given back as it was written', async () => {
    const metadata: StreamMetadata = {
      maxCount: 10,
      maxAge: 3600,
      truncateBefore: 2,
      cacheControl: 60,
      acl: { readRoles: ['$admins', 'jejak'], writeRoles: ['jejak'] },
      colour: 'blue',
    };
    expect(await bench.client.getStreamMetadata(stream)).toEqual({ streamName: stream });
    await bench.client.setStreamMetadata(stream, { maxCount: 1 }, { expectedRevision: NO_STREAM });
    await bench.client.setStreamMetadata(stream, metadata, { expectedRevision: 0n });
    expect((await bench.client.getStreamMetadata(stream)).metadata).toEqual(metadata);
    await bench.client.setStreamMetadata('$all', { acl: { readRoles: ['jejak'] } });
    expect((await bench.client.getStreamMetadata('$all')).metadata).toEqual({
      acl: { readRoles: ['jejak'] },
    });
  });

  it('shows only its last event', async () => {
    for (const $maxCount of [1, 2, 3]) await write({ $maxCount });
    const shown = await all(bench.client.readStream(`$$${stream}`));
    expect(shown.map(({ event: e }) => [e?.revision, e?.data])).toEqual([[2n, { $maxCount: 3 }]]);
    expect(
      await rejection(bench.client.setStreamMetadata(stream, {}, { expectedRevision: NO_STREAM })),
    ).toMatchObject({ type: 'wrong-expected-version', actualVersion: 2n });
  });

  it('counts as a stream that exists', async () => {
    await write({ $maxCount: 10 });
    expect(await rejection(read())).toMatchObject({ type: 'stream-not-found' });
    expect(await bench.append(stream, ['a'], { expectedRevision: STREAM_EXISTS })).toMatchObject({
      nextExpectedRevision: 0n,
    });
  });
});

describe('events that metadata hide', () => {
  beforeEach(() => bench.append(stream, ['a', 'b', 'c', 'd', 'e']));

  it.each<[Record<string, unknown>, string[]]>([
    [{ $maxCount: 2 }, ['d', 'e']],
    [{ $maxCount: 100 }, ['a', 'b', 'c', 'd', 'e']],
    [{ $tb: 3 }, ['d', 'e']],
    [{ $tb: 0 }, ['a', 'b', 'c', 'd', 'e']],
    [{ $tb: 5 }, []],
    [{ $tb: 500 }, []],
    [{ $tb: 1, $maxCount: 2 }, ['d', 'e']],
    [{ $tb: 4, $maxCount: 2 }, ['e']],
    [{ $maxAge: 3600 }, ['a', 'b', 'c', 'd', 'e']],
  ])('by %j are not read', async (metadata, expected) => {
    await write(metadata);
    expect(await read()).toEqual(expected);
    const backwards = all(bench.client.readStream(stream, { direction: BACKWARDS, fromRevision: END }));
    expect(types(await backwards)).toEqual(expected.toReversed());
    const kept = (await all(bench.client.readAll())).filter(({ event: e }) => e?.streamId === stream);
    expect(kept).toHaveLength(5);
  });

  it('by their age are not read', async () => {
    await write({ $maxAge: 2 });
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect(await read()).toEqual([]);
    await bench.append(stream, ['f', 'g']);
    expect(await read()).toEqual(['f', 'g']);
  });

  it('are passed over by a read from before them', async () => {
    await write({ $tb: 3 });
    const from = async (
      direction: 'forwards' | 'backwards',
      fromRevision: bigint | 'start',
    ): Promise<string[]> => types(await all(bench.client.readStream(stream, { direction, fromRevision })));
    expect(await from('forwards', 1n)).toEqual(['d', 'e']);
    expect(await from('backwards', 3n)).toEqual(['d']);
    expect(await from('backwards', 2n)).toEqual([]);
    expect(await from('backwards', START)).toEqual([]);
  });

  it('are hidden from the catch-up of a subscription, not from its live part', async () => {
    await write({ $maxCount: 2 });
    const said = notes(bench.client.subscribeToStream(stream));
    await until(() => said.includes('caught up'));
    await bench.append(stream, ['f', 'g', 'h', 'i']);
    await until(() => said.includes('i'));
    expect(said).toEqual(['confirmed', 'd', 'e', 'caught up', 'f', 'g', 'h', 'i']);
  });

  it('are hidden from an idempotent append, whose answer has no position then', async () => {
    const known = [event('x'), event('y')];
    const first = await bench.client.appendToStream(stream, known, { expectedRevision: 4n });
    expect(await bench.client.appendToStream(stream, known, { expectedRevision: 4n })).toEqual(first);
    await write({ $tb: 7 });
    expect(await bench.client.appendToStream(stream, known, { expectedRevision: 4n })).toEqual({
      success: true,
      nextExpectedRevision: 6n,
    });
  });

  it.each<[string, unknown]>([
    ['a count of nothing', { $maxCount: 0 }],
    ['a negative count', { $maxCount: -1 }],
    ['a count that is text', { $maxCount: '1' }],
    ['a broken count', { $maxCount: 1.5 }],
    ['a count that is null', { $maxCount: null }],
    ['a wrong age', { $maxAge: 0, $maxCount: 1 }],
    ['a wrong revision', { $tb: -1, $maxCount: 1 }],
    ['a wrong cache time', { $cacheControl: 'long', $maxCount: 1 }],
    ['a wrong access list', { $acl: { $r: 1 }, $maxCount: 1 }],
    ['what is no object', ['$maxCount', 1]],
  ])('come back with metadata that are void by %s', async (_name, data) => {
    await write({ $maxCount: 1 });
    expect(await read()).toEqual(['e']);
    await write(data as Record<string, unknown>);
    expect(await read()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('come back with metadata that are not JSON, and go by metadata of any type', async () => {
    await write({ $tb: 4 }, 'whatever');
    expect(await read()).toEqual(['e']);
    const data = Buffer.from('{"$tb":4}');
    await bench.client.appendToStream(`$$${stream}`, [binaryEvent({ type: '$metadata', data })]);
    expect(await read()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('come back when a softly deleted stream gets metadata', async () => {
    await write({ $tb: 1, colour: 'blue' });
    await bench.client.deleteStream(stream);
    await write({ $maxCount: 7, colour: 'red' });
    expect(await read()).toEqual([]);
    await bench.append(stream, ['f'], { expectedRevision: 4n });
    expect(await read()).toEqual(['f']);
    const [last] = await all(bench.client.readStream(`$$${stream}`));
    expect(last?.event).toMatchObject({ revision: 3n, data: { $maxCount: 7, colour: 'red', $tb: 5 } });
  });

  it('follow the metadata of the same moment', async () => {
    await Promise.all([
      bench.client.deleteStream(stream),
      bench.append(stream, ['f']),
      write({ $maxCount: 1 }),
    ]);
    expect((await read()).length).toBeLessThanOrEqual(1);
  });
});
