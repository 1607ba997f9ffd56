import { testWhere } from './capabilities.js';
import { all, bytes, event, eventStore, rejection, stream, ways } from './support.js';

const store = eventStore();
const MIB = 1024 * 1024;
const TYPE = 2 * 'big'.length;

describe.each(ways)('the size of an append over %s', (_, way) => {
  it('may be a little under 1 MiB', async () => {
    const name = stream();
    await store.client.appendToStream(name, bytes(MIB - 1_000), way);
    const [read] = await all(store.client.readStream(name));
    expect((read?.event?.data as Uint8Array).length).toBe(MIB - 1_000);
  });

  testWhere(
    'limits appends to 1 MiB',
    'is limited to 1 MiB for all its events together, and nothing is written',
    async () => {
      const name = stream();
      await store.client.appendToStream(name, event('small'), way);
      const half = Array.from({ length: 2 }, () => bytes(MIB / 2 + 1));
      expect(await rejection(store.client.appendToStream(name, half, way))).toMatchObject({
        type: 'maximum-append-size-exceeded',
        maxAppendSize: MIB,
      });
      const five = Array.from({ length: 5 }, () => bytes(MIB));
      expect(await rejection(store.client.appendToStream(name, five, way))).toMatchObject({
        type: 'maximum-append-size-exceeded',
      });
      expect(await all(store.client.readStream(name))).toHaveLength(1);
    },
  );

  testWhere('counts only data as size', 'counts data only', async () => {
    const name = stream();
    await store.client.appendToStream(name, bytes(MIB, 1_000), way);
    expect(await rejection(store.client.appendToStream(name, bytes(MIB + 1), way))).toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
  });

  testWhere(
    'counts metadata and types as size',
    'counts data, metadata and two bytes per character of the type',
    async () => {
      const name = stream();
      const most = MIB - TYPE - 1_000;
      await store.client.appendToStream(name, bytes(most, 1_000), way);
      expect(await rejection(store.client.appendToStream(name, bytes(most + 1, 1_000), way))).toMatchObject({
        type: 'maximum-append-size-exceeded',
        maxAppendSize: MIB,
      });
    },
  );

  it('may be 10,000 small events', async () => {
    const name = stream();
    const answer = await store.client.appendToStream(
      name,
      Array.from({ length: 10_000 }, () => bytes(10)),
      way,
    );
    expect(answer.nextExpectedRevision).toBe(9_999n);
    expect(await all(store.client.readStream(name))).toHaveLength(10_000);
  });
});
