import { randomUUID } from 'node:crypto';
import {
  ANY,
  type AppendToStreamOptions,
  binaryEvent,
  type BinaryEventData,
  NO_STREAM,
  STREAM_EXISTS,
} from '@eventstore/db-client';
import { all, Bench, event, rejection, types } from './support.js';

let bench: Bench;
beforeAll(async () => (bench = await Bench.open()));
afterAll(() => bench.close());

/** The client has two ways to append, over two calls of the protocol; credentials choose the second. */
const ways: [string, AppendToStreamOptions][] = [
  ['BatchAppend', {}],
  ['Append', { credentials: { username: 'x', password: 'x' } }],
];

describe.each(ways)('over %s', (_, way) => {
  let stream: string;
  beforeEach(() => (stream = `s-${randomUUID()}`));
  const append = (events = [event()], options: AppendToStreamOptions = {}): ReturnType<Bench['append']> =>
    bench.client.appendToStream(stream, events, { ...way, ...options });

  it('writes to a stream that nobody wrote to, whether or not it is expected to be there', async () => {
    expect(await append()).toMatchObject({ success: true, nextExpectedRevision: 0n });
    stream += 'b';
    expect(await append([event(), event()], { expectedRevision: NO_STREAM })).toMatchObject({
      nextExpectedRevision: 1n,
    });
  });

  it('goes on where the stream ends', async () => {
    await append([event('a'), event('b')]);
    expect(await append([event('c')], { expectedRevision: 1n })).toMatchObject({ nextExpectedRevision: 2n });
    expect(await append([event('d')], { expectedRevision: STREAM_EXISTS })).toMatchObject({
      nextExpectedRevision: 3n,
    });
    expect(await append([event('e')], { expectedRevision: ANY })).toMatchObject({ nextExpectedRevision: 4n });
    expect(types(await all(bench.client.readStream(stream)))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    ['stream exists', STREAM_EXISTS],
    ['revision 0', 0n],
  ] as const)('refuses %s where there is no stream', async (_name, expectedRevision) => {
    expect(await rejection(append([event()], { expectedRevision }))).toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion: expectedRevision,
      actualVersion: 'no_stream',
    });
  });

  it.each([
    ['no stream', NO_STREAM],
    ['an earlier revision', 0n],
    ['a later revision', 7n],
    ['a revision beyond every stream', 2n ** 63n],
  ] as const)('refuses %s with the revision that is', async (_name, expectedRevision) => {
    await append([event(), event()]);
    expect(await rejection(append([event()], { expectedRevision }))).toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion: expectedRevision,
      actualVersion: 1n,
    });
    expect(await all(bench.client.readStream(stream))).toHaveLength(2);
  });

  it.each([
    ['any', ANY, 2],
    ['stream exists', STREAM_EXISTS, 2],
    ['no stream', NO_STREAM, 1],
    ['the revision before', 0n, 2],
  ] as const)('answers a repeat with %s as it answered the first', async (_name, expectedRevision, from) => {
    const events = [event('a'), event('b'), event('c')];
    const first = await append(events.slice(0, from === 1 ? 2 : 1));
    const second = await append(events.slice(from === 1 ? 2 : 1));
    const repeated = from === 1 ? events.slice(0, 2) : events.slice(1);
    const answer = await append(repeated, { expectedRevision });
    expect(answer).toEqual(from === 1 ? first : second);
    expect(types(await all(bench.client.readStream(stream)))).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['any', ANY],
    ['no stream', NO_STREAM],
  ] as const)(
    'writes an append once that is sent 16 times at the same moment with %s',
    async (_name, expectedRevision) => {
      const events = [event('a'), event('b')];
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => append(events, { expectedRevision })),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(types(await all(bench.client.readStream(stream)))).toEqual(['a', 'b']);
    },
  );

  it.each([
    ['any', ANY],
    ['no stream', NO_STREAM],
  ] as const)('refuses a partial repeat with %s', async (_name, expectedRevision) => {
    const old = event('old');
    await append([old]);
    expect(await rejection(append([old, event('new')], { expectedRevision }))).toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: 0n,
    });
  });

  it('refuses known events after another revision, but writes them again at the end', async () => {
    const events = [event('a'), event('b')];
    await append([event('0'), ...events, event('3')]);
    expect(await rejection(append(events, { expectedRevision: 1n }))).toMatchObject({ actualVersion: 3n });
    expect(await append(events, { expectedRevision: 3n })).toMatchObject({ nextExpectedRevision: 5n });
    expect(await append([events[0]!], { expectedRevision: ANY })).toMatchObject({ nextExpectedRevision: 4n });
  });

  it('writes the same id to another stream, and twice in one append', async () => {
    const id = randomUUID();
    await append([event('a', id)]);
    stream += 'b';
    expect(await append([event('b', id), event('c', id)])).toMatchObject({ nextExpectedRevision: 1n });
  });

  it('keeps data, metadata and content types as they were', async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_value, i) => i % 256);
    await append([{ ...event('j'), data: { name: 'Éé', n: 1 }, metadata: { a: ['b'] } }]);
    await bench.client.appendToStream(
      stream,
      [binaryEvent({ type: 'b', data: bytes, metadata: bytes })],
      way,
    );
    const [json, binary] = await all(bench.client.readStream(stream));
    expect(json?.event).toMatchObject({ isJson: true, data: { name: 'Éé', n: 1 }, metadata: { a: ['b'] } });
    expect(binary?.event).toMatchObject({ isJson: false, revision: 1n });
    expect(Buffer.from(binary?.event?.data as Uint8Array)).toEqual(Buffer.from(bytes));
    expect(Buffer.from(binary?.event?.metadata as Uint8Array)).toEqual(Buffer.from(bytes));
    expect(Math.abs(Date.now() - Number(json?.event?.created))).toBeLessThan(60_000);
  });

  it('lets one of 32 win that expect the same revision', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 32 }, () => append([event()], { expectedRevision: NO_STREAM })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ actualVersion: 0n, expectedVersion: 'no_stream' });
    expect(await all(bench.client.readStream(stream))).toHaveLength(1);
  });

  it('takes an append of 1 MiB and refuses one byte more, whole', async () => {
    const big = (bytes: number): BinaryEventData =>
      binaryEvent({ type: 'big', data: new Uint8Array(bytes), metadata: new Uint8Array(1_000) });
    const limit = 1024 * 1024 - 2 * 'big'.length - 1_000;
    const binary = (bytes: number): ReturnType<Bench['append']> =>
      bench.client.appendToStream(stream, [big(bytes)], way);
    expect(await binary(limit)).toMatchObject({ nextExpectedRevision: 0n });
    expect(await rejection(binary(limit + 1))).toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1024 * 1024,
    });
    const many = Array.from({ length: 5 }, () => big(limit));
    expect(await rejection(bench.client.appendToStream(stream, many, way))).toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
    expect(await all(bench.client.readStream(stream))).toHaveLength(1);
  });

  it.each([
    [
      'an empty stream name',
      () => bench.client.appendToStream('', [event()], way),
      /name of a stream must not be empty/,
    ],
    [
      'a stream name of 1,025 bytes',
      () => bench.client.appendToStream('x'.repeat(1025), [event()], way),
      /1024 bytes/,
    ],
    ['an id that is no UUID', () => append([event('a', 'no-uuid')]), /must be a UUID/],
    [
      'the metadata of no stream',
      () => bench.client.appendToStream('$$', [event()], way),
      /name of one must follow/,
    ],
    [
      'the metadata of metadata',
      () => bench.client.setStreamMetadata(`$$${stream}`, { maxCount: 1 }, way),
      /no metadata of its own/,
    ],
    ['$all', () => bench.client.appendToStream('$all', [event()], way), /whole log/],
  ])('refuses %s once, with the reason, and goes on', async (_name, attempt, reason) => {
    expect(String(await rejection(attempt()))).toMatch(reason);
    expect(await append()).toMatchObject({ success: true });
  });

  it('refuses an event without a type, and goes on', async () => {
    expect(await rejection(append([event('')]))).toMatchObject({
      type: expect.stringMatching(/^(unknown|missing-required-metadata-property)$/) as string,
    });
    expect(await append()).toMatchObject({ success: true });
  });

  it('takes a stream name of 1,024 bytes', async () => {
    stream = 'é'.repeat(512 - 18) + randomUUID();
    expect(await append()).toMatchObject({ nextExpectedRevision: 0n });
    expect(await all(bench.client.readStream(stream))).toHaveLength(1);
  });
});
