import { tQuantile } from './t-quantile.js';

const sql = tQuantile('df');
const table = /\{(.*)\}/.exec(sql)![1]!.split(',').map(Number);

it.each([
  [1, 12.7062047],
  [2, 4.3026527],
  [9, 2.2621572],
  [30, 2.0422725],
  [120, 1.9799304],
  [999, 1.9623415],
])('is the tabulated value for %d degrees of freedom', (df, expected) => {
  expect(table).toHaveLength(999);
  expect(table[df - 1]).toBeCloseTo(expected, 6);
});

it('goes on without a jump beyond the table', () => {
  const [, z, slope] = /ELSE ([\d.]+) \+ ([\d.]+) \/ df END/.exec(sql)!.map(Number);
  const at = (df: number) => z! + slope! / df;
  expect(at(999)).toBeCloseTo(table[998]!, 5);
  expect(at(1000)).toBeLessThan(table[998]!);
});
