import { randomUUID } from 'node:crypto';
import {
  ANY,
  type AppendToStreamOptions,
  BACKWARDS,
  END,
  NO_STREAM,
  START,
  STREAM_EXISTS,
} from '@eventstore/db-client';
import { all, Bench, event, notes, rejection, types, until } from './support.js';

let bench: Bench;
let stream: string;
beforeAll(async () => (bench = await Bench.open()));
afterAll(() => bench.close());
beforeEach(() => (stream = `s-${randomUUID()}`));

const read = async (name = stream): Promise<string[]> => types(await all(bench.client.readStream(name)));
const metadataEvents = async (): Promise<unknown[]> =>
  (await all(bench.client.readAll()))
    .filter(({ event: e }) => e?.streamId === `$$${stream}`)
    .map(({ event: e }) => e?.data);
const LAST = 9223372036854775807n;

describe('a softly deleted stream', () => {
  beforeEach(async () => {
    await bench.append(stream, ['a', 'b', 'c']);
    await bench.client.deleteStream(stream);
  });

  it('is not found in either direction, and stays in $all', async () => {
    for (const options of [{}, { direction: BACKWARDS, fromRevision: END }] as const)
      expect(await rejection(all(bench.client.readStream(stream, options)))).toMatchObject({
        type: 'stream-not-found',
        streamName: stream,
      });
    const kept = (await all(bench.client.readAll())).filter(({ event: e }) => e?.streamId === stream);
    expect(types(kept)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['any', ANY],
    ['no stream', NO_STREAM],
    ['its last revision', 2n],
  ] as const)(
    'comes back with an append that expects %s, after its last revision',
    async (_name, expected) => {
      const answer = await bench.append(stream, ['d', 'e'], { expectedRevision: expected });
      expect(answer).toMatchObject({ success: true, nextExpectedRevision: 4n });
      expect(await read()).toEqual(['d', 'e']);
      const [first] = await all(bench.client.readStream(stream));
      expect(first?.event?.revision).toBe(3n);
      expect(await metadataEvents()).toEqual([{ $tb: Number(LAST) }, { $tb: 3 }]);
      expect(await bench.append(stream, ['f'], { expectedRevision: STREAM_EXISTS })).toMatchObject({
        nextExpectedRevision: 5n,
      });
      expect(await metadataEvents()).toHaveLength(2);
    },
  );

  it('comes back once when many append at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, (_value, i) => bench.append(stream, [`n${i}`])));
    expect(await read()).toHaveLength(8);
    expect(await metadataEvents()).toHaveLength(2);
  });

  it('is refused as deleted when a stream is expected', async () => {
    expect(await rejection(bench.append(stream, ['d'], { expectedRevision: STREAM_EXISTS }))).toMatchObject({
      type: 'stream-deleted',
      streamName: stream,
    });
  });

  it('is refused with its revision when an earlier one is expected', async () => {
    expect(await rejection(bench.append(stream, ['d'], { expectedRevision: 1n }))).toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: 2n,
    });
  });

  it('can be deleted again, which is an event of its own', async () => {
    const again = await bench.client.deleteStream(stream, { expectedRevision: 2n });
    expect(await metadataEvents()).toHaveLength(2);
    const [last] = await all(bench.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
    expect(again.position).toEqual(last?.event?.position);
    expect(await rejection(read())).toMatchObject({ type: 'stream-not-found' });
  });

  it('stays so over a restart', async () => {
    await bench.restart();
    const client = bench.connect();
    expect(await rejection(all(client.readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
    bench.client = client;
    expect(await bench.append(stream, ['d'])).toMatchObject({ nextExpectedRevision: 3n });
    expect(await read()).toEqual(['d']);
  });
});

it.each<[string, AppendToStreamOptions]>([
  ['BatchAppend', {}],
  ['Append', { credentials: { username: 'x', password: 'x' } }],
])('a repeat of what deletion has hidden succeeds without a position, over %s', async (_name, way) => {
  const events = [event('a'), event('b')];
  await bench.client.appendToStream(stream, events);
  await bench.client.deleteStream(stream);
  for (const expectedRevision of [NO_STREAM, ANY] as const) {
    const answer = await bench.client.appendToStream(stream, events, { ...way, expectedRevision });
    expect(answer).toEqual({ success: true, nextExpectedRevision: 1n });
  }
  expect(await rejection(read())).toMatchObject({ type: 'stream-not-found' });
});

describe('a deletion', () => {
  it.each([
    ['any', ANY, -2n],
    ['no stream', NO_STREAM, -1n],
    ['a revision', 0n, 0n],
  ] as const)('of nothing is refused with %s', async (_name, expectedRevision, expectedVersion) => {
    expect(await rejection(bench.client.deleteStream(stream, { expectedRevision }))).toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion,
      actualVersion: -1n,
    });
  });

  it('of a stream that has only metadata is taken', async () => {
    await bench.client.setStreamMetadata(stream, { maxCount: 3 });
    await bench.client.deleteStream(stream, { expectedRevision: NO_STREAM });
    expect(await bench.append(stream, ['a'])).toMatchObject({ nextExpectedRevision: 0n });
    expect(await read()).toEqual(['a']);
  });

  it('is refused when the stream is at another revision', async () => {
    await bench.append(stream, ['a', 'b']);
    for (const expectedRevision of [0n, 7n])
      expect(await rejection(bench.client.deleteStream(stream, { expectedRevision }))).toMatchObject({
        type: 'wrong-expected-version',
        expectedVersion: expectedRevision,
        actualVersion: 1n,
      });
    expect(await read()).toEqual(['a', 'b']);
    await bench.client.deleteStream(stream, { expectedRevision: 1n });
  });

  it.each(['$$', '$$s', '$all', ''])('of %p is refused', async (name) => {
    expect(await rejection(bench.client.deleteStream(name))).toMatchObject({ code: 3 });
    expect(await rejection(bench.client.tombstoneStream(name))).toMatchObject({ code: 3 });
  });
});

describe('a tombstoned stream', () => {
  it('is deleted for ever, over a restart too', async () => {
    await bench.append(stream, ['a', 'b']);
    const { position } = await bench.client.tombstoneStream(stream, { expectedRevision: 1n });
    await bench.restart();
    bench.client = bench.connect();
    const { client } = bench;
    const deleted = { type: 'stream-deleted', streamName: stream };
    for (const attempt of [
      () => all(client.readStream(stream)),
      () => all(client.readStream(stream, { direction: BACKWARDS, fromRevision: END })),
      () => bench.append(stream, ['c']),
      () => bench.append(stream, ['c'], { credentials: { username: 'x', password: 'x' } }),
      () => bench.append(stream, ['c'], { expectedRevision: NO_STREAM }),
      () => bench.append(stream, ['c'], { expectedRevision: STREAM_EXISTS }),
      () => bench.append(stream, ['c'], { expectedRevision: 1n }),
      () => client.deleteStream(stream),
      () => client.tombstoneStream(stream),
    ])
      expect(await rejection(attempt())).toMatchObject(deleted);
    const meta = { type: 'stream-deleted', streamName: `$$${stream}` };
    expect(await rejection(client.setStreamMetadata(stream, { maxCount: 1 }))).toMatchObject(meta);
    expect(await rejection(client.getStreamMetadata(stream))).toMatchObject(meta);
    const [last] = await all(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
    expect(last?.event).toMatchObject({
      streamId: stream,
      type: '$streamDeleted',
      revision: LAST,
      position,
      isJson: false,
    });
    await bench.append(`${stream}-next`, ['x']);
    expect(await read(`${stream}-next`)).toEqual(['x']);
  });

  it.each([
    ['any', ANY],
    ['no stream', NO_STREAM],
  ] as const)('need never have been there, with %s', async (_name, expectedRevision) => {
    await bench.client.tombstoneStream(stream, { expectedRevision });
    expect(await rejection(bench.append(stream, ['a']))).toMatchObject({ type: 'stream-deleted' });
  });

  it('may have been softly deleted', async () => {
    await bench.append(stream, ['a']);
    await bench.client.deleteStream(stream);
    await bench.client.tombstoneStream(stream, { expectedRevision: NO_STREAM });
    expect(await rejection(read())).toMatchObject({ type: 'stream-deleted' });
  });

  it('is not made of nothing when a revision is expected', async () => {
    expect(await rejection(bench.client.tombstoneStream(stream, { expectedRevision: 3n }))).toMatchObject({
      type: 'wrong-expected-version',
      expectedVersion: 3n,
      actualVersion: -1n,
    });
  });

  it('is seen by others in the same moment', async () => {
    const outcomes = await Promise.allSettled([
      bench.append(stream, ['a']),
      bench.client.tombstoneStream(stream),
      bench.append(stream, ['b']),
    ]);
    expect(outcomes[1].status).toBe('fulfilled');
    expect(await rejection(read())).toMatchObject({ type: 'stream-deleted' });
  });
});

describe('a subscription', () => {
  it('to a tombstoned stream fails', async () => {
    await bench.client.tombstoneStream(stream);
    for (const fromRevision of [START, END, 7n] as const) {
      const said = notes(bench.client.subscribeToStream(stream, { fromRevision }));
      await until(() => said.includes('error stream-deleted'));
      expect(said).not.toContain('caught up');
    }
  });

  it('to a stream that is tombstoned gets everything, the tombstone, and fails', async () => {
    await bench.append(stream, ['a']);
    const said = notes(bench.client.subscribeToStream(stream));
    await until(() => said.includes('caught up'));
    await Promise.all([bench.append(stream, ['b']), bench.client.tombstoneStream(stream)]);
    await until(() => said.includes('error stream-deleted'));
    expect(said).toEqual(['confirmed', 'a', 'caught up', 'b', '$streamDeleted', 'error stream-deleted']);
  });

  it('to $all gets the tombstone and goes on', async () => {
    const said = notes(bench.client.subscribeToAll({ fromPosition: END }));
    await until(() => said.includes('caught up'));
    await bench.client.tombstoneStream(stream);
    await bench.append(`${stream}b`, ['x']);
    await until(() => said.includes('x'));
    expect(said).toEqual(['confirmed', 'caught up', '$streamDeleted', 'x']);
  });

  it('to a stream that is softly deleted waits for what comes after', async () => {
    await bench.append(stream, ['a']);
    await bench.client.deleteStream(stream);
    const said = notes(bench.client.subscribeToStream(stream));
    await until(() => said.includes('caught up'));
    await bench.append(stream, ['b']);
    await until(() => said.includes('b'));
    await bench.client.deleteStream(stream);
    await bench.append(stream, ['c']);
    await until(() => said.includes('c'));
    expect(said).toEqual(['confirmed', 'caught up', 'b', 'c']);
  });
});
