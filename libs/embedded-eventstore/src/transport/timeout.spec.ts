import { parseTimeout } from './timeout.js';

it.each<[string, number | string]>([
  ['50m', 50],
  ['2S', 2_000],
  ['3M', 180_000],
  ['1H', 3_600_000],
  ['1500u', 2],
  ['1n', 1],
  ['0S', 0],
  ['8760H', 'none'],
  ['99999999H', 'none'],
  ['', 'invalid'],
  ['5', 'invalid'],
  ['m', 'invalid'],
  ['-1S', 'invalid'],
  ['123456789S', 'invalid'],
  ['1D', 'invalid'],
])('%s is %s', (header, expected) => expect(parseTimeout(header)).toBe(expected));
