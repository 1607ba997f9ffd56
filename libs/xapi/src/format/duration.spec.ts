import { secondsOf } from './duration.js';

it.each([
  ['PT1H30M', 5400],
  ['PT0S', 0],
  ['PT16559.14S', 16559.14],
  ['P1DT2H', 93_600],
  ['P2W', 1_209_600],
  ['PT0,5H', 1800],
  ['P1Y', 31_557_600],
  ['P4WT', undefined],
  ['P', undefined],
  ['PT', undefined],
  ['P1D1H', undefined],
  ['PT1.5H3M', undefined],
  ['-PT1M', undefined],
  ['1H', undefined],
  ['pt1m', undefined],
  ['P1W2D', undefined],
  ['PT1M2H', undefined],
  ['', undefined],
])('%s has %s seconds', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});
