import fc from 'fast-check';
import { PersistentMap, PersistentSet } from './persistent.js';

const key = fc.integer({ min: 0, max: 9 });
/** What is made of some version before: of the newest mostly, as a stream is folded. */
const step = fc.record({
  of: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(20)),
  key,
  value: fc.option(fc.nat(), { nil: undefined }),
});

it('every version keeps what it had, whatever is made of it and whichever is read', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const versions = [{ map: PersistentMap.of<number, number>(), model: new Map<number, number>() }];
      for (const { of, key, value } of steps) {
        const before = versions.at(-1 - (of % versions.length))!;
        const model = new Map(before.model);
        if (value === undefined) model.delete(key);
        else model.set(key, value);
        const map = value === undefined ? before.map.without(key) : before.map.with(key, value);
        versions.push({ map, model });
      }
      for (const { map, model } of versions) {
        expect([...map]).toEqual([...model]);
        expect([...map.keys(), ...map.values()]).toEqual([...model.keys(), ...model.values()]);
        expect(map.size).toBe(model.size);
        for (const [key, value] of model) expect([map.has(key), map.get(key)]).toEqual([true, value]);
      }
    }),
  );
});

it('a set has what was put into it, also while it is read and one more is', () => {
  const set = PersistentSet.of(['a', 'b']);
  const seen: string[] = [];
  let newer = set;
  for (const value of set) {
    seen.push(value);
    newer = newer.with(`${value}${value}`);
  }
  expect(seen).toEqual(['a', 'b']);
  expect([...newer]).toEqual(['a', 'b', 'aa', 'bb']);
  expect([...newer.without('b')]).toEqual(['a', 'aa', 'bb']);
  expect([set.size, set.has('aa'), newer.has('aa')]).toEqual([2, false, true]);
});

it('a long past of versions is gone through without recursion', () => {
  const first = PersistentMap.of([[-1, 'first']]);
  let last = first;
  for (let n = 0; n < 50_000; n++) last = last.with(n, 'later');
  expect([first.size, [...first], last.size]).toEqual([1, [[-1, 'first']], 50_001]);
});
