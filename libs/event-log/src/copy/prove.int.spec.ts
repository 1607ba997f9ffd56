import { randomUUID } from 'node:crypto';
import { binaryEvent, type EventData } from '@eventstore/db-client';
import { a, type CopyTest, copyTest, fill } from '../../testing/copy-test.js';

let test: CopyTest;
beforeEach(async () => {
  test = await copyTest();
});
afterEach(() => test.close());

describe('the proof', () => {
  it('names the event at which the logs part, and tells both apart by their hash', async () => {
    const [one, two, three] = [a(), a('b', { n: 2 }), a()];
    await test.source.client.appendToStream('one', [one, two, three]);
    await test.target.client.appendToStream('one', [one, { ...two, data: { n: 3 } } as EventData, three]);
    const { proof } = await test.copy({ onlyProve: true });
    expect(proof.parting).toEqual({ event: 2, source: `one@1 ${two.id}`, target: `one@1 ${two.id}` });
    expect([proof.source.events, proof.target.events]).toEqual([3, 3]);
    expect(proof.source.sha256).not.toBe(proof.target.sha256);
  });

  it.each(['id', 'type', 'metadata', 'content type', 'order', 'stream', 'revision'])(
    'sees another %s',
    async (what) => {
      const [one, two] = [a('a', {}), a('b', {})];
      await test.source.client.appendToStream('one', [one]);
      await test.source.client.appendToStream('two', [two]);
      const put = (stream: string, ...events: EventData[]): Promise<unknown> =>
        test.target.client.appendToStream(stream, events);
      if (what === 'order') await put('two', two);
      const changed: Record<string, EventData> = {
        id: { ...one, id: randomUUID() },
        type: { ...one, type: 'x' },
        metadata: { ...one, metadata: { by: 'ME' } },
        'content type': binaryEvent({ ...one, data: Buffer.from('{}') }),
      };
      if (what === 'revision') await put('one', one, one);
      else await put(what === 'stream' ? 'three' : 'one', changed[what] ?? one);
      if (what !== 'order') await put('two', two);
      const { proof } = await test.copy({ onlyProve: true });
      expect(proof.parting?.event).toBe(what === 'revision' ? 2 : 1);
      expect(proof.source.sha256).not.toBe(proof.target.sha256);
    },
  );

  it('names a stream that is read in another way', async () => {
    await fill(test.source);
    await test.copy();
    await test.target.client.setStreamMetadata('plain', { maxCount: 1 });
    expect((await test.copy({ onlyProve: true })).proof.otherMetadata).toBe('plain');
  });
});
