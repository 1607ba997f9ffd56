import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  binaryEvent,
  END,
  eventTypeFilter,
  FORWARDS,
  jsonEvent,
  type ResolvedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { status as Code } from '@grpc/grpc-js';
import { batchAppend, refusalOf } from './messages.js';
import { RawClient } from './raw.js';
import { event, victim } from './support.js';

const server = victim();
let raw: RawClient;
beforeAll(() => (raw = new RawClient(server.current.port)));
afterAll(() => raw.close());

async function all(read: AsyncIterable<ResolvedEvent>): Promise<ResolvedEvent[]> {
  const found: ResolvedEvent[] = [];
  for await (const resolved of read) found.push(resolved);
  return found;
}

async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    return String(error);
  }
  throw new Error('It should have been refused.');
}

/** What came of one BatchAppend: exactly one answer. */
async function answerTo(message: Uint8Array): Promise<ReturnType<typeof refusalOf>> {
  const { code, answers } = await raw.send('BatchAppend', message);
  expect({ code, answers: answers.length }).toEqual({ code: Code.OK, answers: 1 });
  return refusalOf(answers[0]!);
}

describe('a stream name', () => {
  const MIB_LONG = 'x'.repeat(1024 * 1024);

  it('of 1 MiB is refused by every call', async () => {
    const { client } = server.current;
    await server.current.unnoticed(async () => {
      const attempts = [
        client.appendToStream(MIB_LONG, event()),
        client.appendToStream(MIB_LONG, event(), { credentials: { username: 'x', password: 'x' } }),
        all(client.readStream(MIB_LONG)),
        client.deleteStream(MIB_LONG),
        client.tombstoneStream(MIB_LONG),
        all(client.subscribeToStream(MIB_LONG)),
      ];
      for (const attempt of attempts) expect(await refusal(attempt)).toMatch(/may have 1024 bytes/);
    });
  });

  it.each(['a\0b', '\0', `$$a\0`])('with a NUL (%j) is refused by what writes', async (name) => {
    const { client } = server.current;
    for (const attempt of [
      client.appendToStream(name, event()),
      client.deleteStream(name),
      client.tombstoneStream(name),
    ])
      expect(await refusal(attempt)).toMatch(/must not hold a NUL/);
    expect(await refusal(all(client.readStream(name)))).toMatch(/not found|NotFound/i);
  });

  it('that is not UTF-8 is refused', async () => {
    expect(await answerTo(batchAppend({ stream: Buffer.from([0x61, 0xff, 0xfe]) }))).toMatchObject({
      code: Code.INVALID_ARGUMENT,
      message: expect.stringMatching(/must be UTF-8/) as string,
    });
  });

  it('$$ cannot be read or deleted, $$$ is the metadata of the stream $', async () => {
    const { client } = server.current;
    expect(await refusal(client.deleteStream('$$'))).toMatch(/name of one must follow/);
    expect(await refusal(client.tombstoneStream('$$'))).toMatch(/name of one must follow/);
    expect(await refusal(all(client.readStream('$$')))).toMatch(/name of one must follow/);
    expect(await refusal(all(client.subscribeToStream('$$')))).toMatch(/name of one must follow/);
    await client.setStreamMetadata('$', { maxCount: 3 });
    const written = await all(client.readStream('$$$'));
    expect(written.map((resolved) => resolved.event?.type)).toEqual(['$metadata']);
    expect((await client.getStreamMetadata('$')).metadata).toEqual({ maxCount: 3 });
  });
});

describe('an event', () => {
  it.each([
    ['an empty type', { type: '' }, /must have a type/],
    ['a NUL in its type', { type: 'a\0' }, /type .* NUL/],
    ['an empty id', { id: '' }, /must be a UUID/],
    ['an id that is nearly a UUID', { id: 'ec28b770-a26e-5586-b9b3-1002b351dad1 ' }, /must be a UUID/],
    ['an id of 100 KB', { id: 'x'.repeat(100_000) }, /must be a UUID/],
  ])('with %s is refused, and answered once', async (_, faulty, reason) => {
    expect(await answerTo(batchAppend(faulty))).toMatchObject({
      code: Code.INVALID_ARGUMENT,
      message: expect.stringMatching(reason) as string,
    });
  });

  it('with metadata and data that are not JSON is kept as it is', async () => {
    const stream = randomUUID();
    const metadata = Buffer.from('{"a":');
    expect(await answerTo(batchAppend({ stream, metadata, data: Buffer.from('}{') }))).toBeUndefined();
    const [resolved] = await all(server.current.client.readStream(stream));
    expect(resolved?.event).toMatchObject({ isJson: true, data: '}{' });
    expect(Buffer.from(resolved?.event?.metadata as Uint8Array)).toEqual(metadata);
  });

  it('that is no JSON in the metadata of a stream hides nothing', async () => {
    const { client } = server.current;
    const stream = randomUUID();
    await client.appendToStream(stream, [event('a'), event('b')]);
    for (const data of ['{"$maxCount":', '[1]', 'null', ''])
      expect(
        await answerTo(batchAppend({ stream: `$$${stream}`, type: '$metadata', data: Buffer.from(data) })),
      ).toBeUndefined();
    expect(await all(client.readStream(stream))).toHaveLength(2);
    await client.deleteStream(stream);
    await client.appendToStream(stream, event('c'));
    expect(await all(client.readStream(stream))).toHaveLength(1);
  });
});

it.each([
  ['BatchAppend', {}],
  ['Append', { credentials: { username: 'x', password: 'x' } }],
])('100,000 events in one append over %s', async (_, way) => {
  const stream = randomUUID();
  const events = Array.from({ length: 100_000 }, () => binaryEvent({ type: 'e', data: new Uint8Array(1) }));
  await server.current.unnoticed(async () => {
    const answer = await server.current.client.appendToStream(stream, events, { ...way, deadline: 60_000 });
    expect(answer.nextExpectedRevision).toBe(99_999n);
  }, 15_000); // appends are written one after the other: who comes behind this one waits for all of it
  const read = server.current.client.readStream(stream, {
    direction: BACKWARDS,
    fromRevision: END,
    maxCount: 1,
  });
  expect((await all(read))[0]?.event?.revision).toBe(99_999n);
});

describe('a filter', () => {
  const CATASTROPHIC = '^(a+)+$';

  it('with a catastrophic regular expression holds up nobody', async () => {
    const { client } = server.current;
    const name = `${'a'.repeat(1_000)}!`;
    await client.appendToStream(
      name,
      Array.from({ length: 500 }, () => jsonEvent({ type: name, data: {} })),
    );
    await server.current.unnoticed(async () => {
      for (const filter of [streamNameFilter, eventTypeFilter]) {
        const subscription = client.subscribeToAll({
          fromPosition: START,
          filter: filter({ regex: CATASTROPHIC }),
        });
        subscription.on('data', () => undefined);
        await new Promise((resolve, reject) => subscription.on('caughtUp', resolve).on('error', reject));
        await subscription.unsubscribe();
      }
    });
  });

  it.each(['(?=a)b', '(?<!a)b', '(a)\\1', '(', 'x'.repeat(1024 * 1024)])(
    'that is not served is refused with the reason (%#)',
    async (regex) => {
      const filter = eventTypeFilter({ regex });
      const why = await refusal(all(server.current.client.subscribeToAll({ filter })));
      expect(why).toMatch(/regular expression of the filter is (not served|too large)/);
    },
  );
});

describe('a position that the server never gave', () => {
  const U64 = 2n ** 64n - 1n;

  it.each([2n ** 63n - 1n, 2n ** 63n, U64])('%d is beyond the end', async (position) => {
    const { client } = server.current;
    const fromPosition = { commit: position, prepare: position };
    await client.appendToStream(randomUUID(), event());
    expect(await all(client.readAll({ direction: FORWARDS, fromPosition }))).toEqual([]);
    expect(await all(client.readAll({ direction: BACKWARDS, fromPosition, maxCount: 1 }))).toHaveLength(1);
    const subscription = client.subscribeToAll({ fromPosition });
    subscription.on('data', () => undefined);
    await new Promise((resolve, reject) => subscription.on('caughtUp', resolve).on('error', reject));
    await subscription.unsubscribe();
  });

  it('anywhere in a record serves as a bound', async () => {
    const { client } = server.current;
    const written: bigint[] = [];
    for (let i = 0; i < 3; i++)
      written.push((await client.appendToStream(randomUUID(), event())).position!.commit);
    const [first, , last] = written as [bigint, bigint, bigint];
    for (let at = first; at <= last + 1n; at += 7n) {
      const rest = await all(client.readAll({ fromPosition: { commit: at, prepare: at } }));
      const expected = written.filter((position) => position >= at);
      expect(rest.map((resolved) => resolved.event?.position?.commit)).toEqual(expected);
    }
  });

  it('with its commit before its prepare is refused', async () => {
    const fromPosition = { commit: 1n, prepare: U64 };
    const { client } = server.current;
    expect(await refusal(all(client.readAll({ fromPosition })))).toMatch(/must not be less/);
    expect(await refusal(all(client.subscribeToAll({ fromPosition })))).toMatch(/must not be less/);
  });
});

describe('bytes that are no message', () => {
  it.each(['Read', 'Append', 'BatchAppend', 'Delete', 'Tombstone'])(
    'end a call of %s with a status',
    async (method) => {
      await server.current.unnoticed(async () => {
        for (const bytes of [
          [0xff],
          [0x0a, 0xff, 0xff, 0xff, 0xff, 0x07],
          [0x0a, 0x05, 0x01],
          [0x0a, 0x06, 0x0a, 0xff, 0xff, 0xff, 0xff, 0x07],
          [0x0f, 0x01],
        ]) {
          const { code, details } = await raw.send(method, Buffer.from(bytes));
          expect([Code.INTERNAL, Code.INVALID_ARGUMENT]).toContain(code);
          expect(details).not.toBe('');
        }
      });
    },
  );

  it.each(['Read', 'Append', 'BatchAppend', 'Delete'])(
    'and none at all (%s) end with a status',
    async (method) => {
      const { code, answers } = await raw.send(method);
      expect(code === Code.OK ? method === 'BatchAppend' && answers.length === 0 : code > Code.OK).toBe(true);
    },
  );

  it('a message of 18 MiB is refused', async () => {
    await server.current.unnoticed(async () => {
      const { code } = await raw.send('BatchAppend', Buffer.alloc(18 * 1024 * 1024));
      expect(code).toBe(Code.RESOURCE_EXHAUSTED);
    });
  });
});
