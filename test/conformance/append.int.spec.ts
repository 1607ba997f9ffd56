import { randomUUID } from 'node:crypto';
import { binaryEvent, NO_STREAM } from '@eventstore/db-client';
import { testWhere } from './capabilities.js';
import { all, event, eventStore, rejection, stream, types, ways } from './support.js';

const store = eventStore();

describe.each(ways)('an append over %s', (_, way) => {
  it('keeps type, data, metadata and content type, and adds revision, position and time', async () => {
    const name = stream();
    const id = randomUUID();
    await store.client.appendToStream(
      name,
      { ...event('typed', id), data: { name: 'Éé ✓', n: 1.5, list: [null] }, metadata: { by: 'x' } },
      way,
    );
    const [read] = await all(store.client.readStream(name));
    expect(read?.event).toMatchObject({
      streamId: name,
      id,
      type: 'typed',
      isJson: true,
      data: { name: 'Éé ✓', n: 1.5, list: [null] },
      metadata: { by: 'x' },
      revision: 0n,
    });
    expect(read?.event?.position?.commit).toBe(read?.event?.position?.prepare);
    expect(read?.commitPosition).toBe(read?.event?.position?.commit);
    expect(Math.abs(Date.now() - Number(read?.event?.created))).toBeLessThan(600_000);
  });

  it('keeps binary data and metadata byte for byte', async () => {
    const name = stream();
    const bytes = Uint8Array.from({ length: 256 }, (_value, i) => i);
    const binary = binaryEvent({ type: 'binary', data: bytes, metadata: bytes });
    await store.client.appendToStream(name, binary, way);
    const [read] = await all(store.client.readStream(name));
    expect(read?.event?.isJson).toBe(false);
    expect(Buffer.from(read?.event?.data as Uint8Array)).toEqual(Buffer.from(bytes));
    expect(Buffer.from(read?.event?.metadata as Uint8Array)).toEqual(Buffer.from(bytes));
  });

  it('of several events is answered with the revision and the position of the last', async () => {
    const name = stream();
    const { nextExpectedRevision, position } = await store.append(name, ['a', 'b', 'c'], way);
    expect(nextExpectedRevision).toBe(2n);
    const read = await all(store.client.readStream(name));
    expect(read.map((resolved) => resolved.event?.revision)).toEqual([0n, 1n, 2n]);
    expect(read[2]?.event?.position).toEqual(position);
  });

  it('repeated with other data is not written again, and keeps the first', async () => {
    const name = stream();
    const id = randomUUID();
    const options = { ...way, expectedRevision: NO_STREAM } as const;
    const first = await store.client.appendToStream(name, event('a', id, { version: 1 }), options);
    const again = await store.client.appendToStream(name, event('b', id, { version: 2 }), options);
    expect(again).toEqual(first);
    const read = await all(store.client.readStream(name));
    expect(read.map((resolved) => resolved.event?.data)).toEqual([{ type: 'a', version: 1 }]);
  });

  it('may use an id that another stream has', async () => {
    const [one, two] = [stream(), stream()];
    const id = randomUUID();
    const options = { ...way, expectedRevision: NO_STREAM } as const;
    await store.client.appendToStream(one, event('a', id), options);
    await store.client.appendToStream(two, event('b', id), options);
    expect(types(await all(store.client.readStream(two)))).toEqual(['b']);
  });

  it('sent 16 times at the same moment is written once and answered 16 times alike', async () => {
    const name = stream();
    const events = [event('a'), event('b')];
    const options = { ...way, expectedRevision: NO_STREAM } as const;
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => store.client.appendToStream(name, events, options)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(types(await all(store.client.readStream(name)))).toEqual(['a', 'b']);
  });

  it('is refused to all but one of 16 writers that expect the same revision', async () => {
    const name = stream();
    const options = { ...way, expectedRevision: NO_STREAM } as const;
    const answers = await Promise.allSettled(
      Array.from({ length: 16 }, () => store.client.appendToStream(name, event(), options)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await all(store.client.readStream(name))).toHaveLength(1);
  });

  it('that is refused writes none of its events', async () => {
    const name = stream();
    const old = event('old');
    await store.client.appendToStream(name, old, way);
    await rejection(store.client.appendToStream(name, [old, event('new')], way));
    await rejection(store.append(name, ['x', 'y'], { ...way, expectedRevision: 7n }));
    expect(types(await all(store.client.readStream(name)))).toEqual(['old']);
  });
});

testWhere(
  'takes empty appends',
  'an append of no events succeeds at the end of a stream, and adds nothing that is read',
  async () => {
    const name = stream();
    await store.append(name, ['a', 'b']);
    expect(await store.client.appendToStream(name, [], { expectedRevision: 1n })).toMatchObject({
      success: true,
    });
    expect(await rejection(store.client.appendToStream(name, [], { expectedRevision: 0n }))).toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: 1n,
    });
    expect(types(await all(store.client.readStream(name)))).toEqual(['a', 'b']);
  },
);
