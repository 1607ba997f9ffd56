import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { InFlight } from './in-flight.js';

const ids = fc.subarray(['a', 'b', 'c', 'd']);
const piece = fc.record({ touches: ids, reads: ids, turns: fc.nat(4) });

it('whatever comes: what touches an id has it alone and in order, and what reads it sees what was touched before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 30 }),
      fc.record({ atOnce: fc.integer({ min: 1, max: 5 }), window: fc.integer({ min: 1, max: 40 }) }),
      async (pieces, bounds) => {
        const flying = new InFlight(bounds);
        const writes = new Map<string, number[]>();
        const using = new Map<string, { touching: number; reading: number }>();
        let underWay = 0;
        const inUse = (id: string) => using.get(id) ?? { touching: 0, reading: 0 };
        for (const [number, { touches, reads, turns }] of pieces.entries()) {
          const onlyRead = reads.filter((id) => !touches.includes(id));
          const touchedBefore = (id: string) => pieces.slice(0, number).flatMap((one, n) => (one.touches.includes(id) ? [n] : [])); // prettier-ignore
          const run = async () => {
            expect(++underWay).toBeLessThanOrEqual(bounds.atOnce);
            for (const id of touches) {
              expect(inUse(id)).toEqual({ touching: 0, reading: 0 });
              using.set(id, { touching: 1, reading: 0 });
            }
            for (const id of onlyRead) {
              expect(inUse(id).touching).toBe(0);
              expect(writes.get(id) ?? []).toEqual(touchedBefore(id));
              using.set(id, { touching: 0, reading: inUse(id).reading + 1 });
            }
            for (let turn = 0; turn < turns; turn++) await nextTurn();
            for (const id of touches) {
              writes.set(id, [...(writes.get(id) ?? []), number]);
              using.delete(id);
            }
            for (const id of onlyRead) using.set(id, { touching: 0, reading: inUse(id).reading - 1 });
            underWay--;
          };
          await flying.take({ touches, reads, run });
        }
        await flying.end();
        for (const id of ['a', 'b', 'c', 'd'])
          expect(writes.get(id) ?? []).toEqual(
            pieces.flatMap((one, n) => (one.touches.includes(id) ? [n] : [])),
          );
      },
    ),
    { numRuns: 200 },
  );
});

it('what waits holds up nothing else, as far as the window goes', async () => {
  const flying = new InFlight({ atOnce: 2, window: 3 });
  const done: string[] = [];
  let free = (): void => undefined;
  const held = new Promise<void>((resolve) => (free = resolve));
  const take = (name: string, id: string, until?: Promise<void>) =>
    flying.take({ touches: [id], run: async () => void (await until, done.push(name)) });
  await take('first', 'a', held);
  await take('second', 'a');
  await take('other', 'b');
  await nextTurn();
  expect(done).toEqual(['other']);
  const beyond = take('beyond', 'c');
  await nextTurn();
  expect(done).toEqual(['other']);
  free();
  await beyond;
  await flying.end();
  expect(done.sort()).toEqual(['beyond', 'first', 'other', 'second']);
});

it('begins nothing more after a failure, and tells it', async () => {
  const flying = new InFlight({ atOnce: 1, window: 10 });
  const begun: number[] = [];
  const run = (n: number) => () => {
    begun.push(n);
    return n === 2 ? Promise.reject(new Error('no')) : Promise.resolve();
  };
  for (let n = 1; n <= 4; n++) await flying.take({ touches: ['a'], run: run(n) });
  await expect(flying.end()).rejects.toThrow('no');
  expect(begun).toEqual([1, 2]);
});
