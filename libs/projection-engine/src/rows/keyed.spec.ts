import fc from 'fast-check';
import { Keyed } from './keyed.js';

const part = fc.constantFrom('', 'a', 'b', 'ab');

it('holds the last value of each key, as a map of both parts would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part, fc.nat())), (entries) => {
      const keyed = new Keyed<number>();
      for (const [first, rest, value] of entries) keyed.set(first, rest, value);
      const map = new Map(entries.map(([first, rest, value]) => [`${first}/${rest}`, value]));
      expect(keyed.size).toBe(map.size);
      expect([...keyed.values()].sort()).toEqual([...map.values()].sort());
      for (const first of ['', 'a', 'c'])
        for (const rest of ['', 'b', 'c']) expect(keyed.get(first, rest)).toBe(map.get(`${first}/${rest}`));
    }),
  );
});
