import fc from 'fast-check';
import type { RawEvent } from '../copy/raw-event.js';
import { TOMBSTONE } from '../copy/raw-event.js';
import { checkLog, LogChain, ofLine, toLine } from './index.js';

const bytes = fc.uint8Array({ maxLength: 40 });
const someEvent: fc.Arbitrary<RawEvent> = fc.oneof(
  fc.record({
    stream: fc.string({ minLength: 1 }),
    revision: fc.bigInt({ min: 0n, max: 2n ** 40n }),
    id: fc.uuid(),
    type: fc.string(),
    contentType: fc.constantFrom('application/json', 'application/octet-stream'),
    data: bytes,
    metadata: bytes,
    position: fc.bigInt({ min: 0n, max: 2n ** 62n }),
  }),
  fc.string({ minLength: 1 }).map((stream) => ({
    ...{ stream, revision: TOMBSTONE, id: '', type: '$streamDeleted', contentType: '' },
    ...{ data: Buffer.alloc(0), metadata: Buffer.alloc(0), position: 1n },
  })),
);
const someLog = fc.array(someEvent, { minLength: 1, maxLength: 8 });

async function* from(events: readonly RawEvent[]): AsyncGenerator<RawEvent> {
  for (const event of events) yield await Promise.resolve(event);
}
function anchorOf(events: readonly RawEvent[]) {
  const chain = new LogChain();
  const [last] = events.map((event) => chain.add(event)).slice(-1);
  if (!last) throw new Error('no events');
  return last;
}

it('goes on from an anchor as if it had begun with the first event', () => {
  fc.assert(
    fc.property(someLog, someLog, (before, after) => {
      const chain = new LogChain(anchorOf(before));
      const [last] = after.map((event) => chain.add(event)).slice(-1);
      expect(last).toEqual(anchorOf([...before, ...after]));
    }),
  );
});

it('finds an event that was changed, taken out, put in or moved, and one that came later is no fault', async () => {
  const tampering = fc.tuple(
    someLog,
    fc.nat(7),
    someEvent,
    fc.constantFrom('change', 'remove', 'insert', 'swap'),
  );
  await fc.assert(
    fc.asyncProperty(tampering, async ([log, at, other, how]) => {
      const anchor = anchorOf(log);
      expect((await checkLog(from([...log, other]), [anchor])).broken).toBeUndefined();
      const place = at % log.length;
      const event = log[place] ?? other;
      const next = log[place + 1] ?? event;
      const changed = {
        ...event,
        data: Buffer.concat([event.data, Buffer.from('x')]),
        type: `${event.type}x`,
      };
      const bad = {
        change: log.toSpliced(place, 1, changed),
        remove: log.toSpliced(place, 1),
        insert: log.toSpliced(place, 0, { ...other, id: 'other', type: 'Other' }),
        swap: log.toSpliced(place, 2, next, event),
      }[how];
      const same = how === 'swap' && toLine({ ...event, position: 0n }) === toLine({ ...next, position: 0n });
      expect((await checkLog(from(bad), [anchor])).broken).toEqual(same ? undefined : anchor);
    }),
  );
});

it('reads back the lines that it writes, whatever the events, and takes no other line', () => {
  fc.assert(
    fc.property(someEvent, (event) => {
      const read = ofLine(toLine(event));
      expect(read && anchorOf([read])).toEqual(anchorOf([event]));
      expect(ofLine(toLine(event).slice(0, -1))).toBeUndefined();
    }),
  );
  expect(['', '{}', '[]', '{"position":"x","stream":"s","tombstone":true}'].map(ofLine)).toEqual(
    Array(4).fill(undefined),
  );
});
