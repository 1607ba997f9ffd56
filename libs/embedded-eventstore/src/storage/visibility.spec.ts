import { firstReadable } from './visibility.js';

const LAST = 999;
const now = Date.now();
/** Revision 999 is from now, each before it a second older. */
const createdAt = (revision: number): number => now - (LAST - revision) * 1000;

describe('the first readable revision', () => {
  it.each([
    ['nothing hidden', {}, 0],
    ['a count', { maxCount: 10 }, 990],
    ['a count beyond the stream', { maxCount: 5_000 }, 0],
    ['a truncation', { truncateBefore: 7 }, 7],
    ['a truncation beyond the end', { truncateBefore: 5_000 }, 5_000],
    ['the stricter of both', { truncateBefore: 7, maxCount: 10 }, 990],
    ['an age', { maxAge: 100.5 }, 899],
    ['an age that all have', { maxAge: 100_000 }, 0],
    ['an age and a count', { maxAge: 100.5, maxCount: 10 }, 990],
    ['an age and a truncation beyond the end', { maxAge: 1, truncateBefore: 5_000 }, 5_000],
  ])('with %s', (_name, metadata, first) => {
    expect(firstReadable(metadata, LAST, createdAt)).toBe(first);
  });

  it('is beyond the end when all events are too old', () => {
    expect(firstReadable({ maxAge: 5 }, LAST, () => now - 10_000)).toBe(LAST + 1);
  });

  it('looks at few events of a long stream', () => {
    const look = jest.fn(createdAt);
    firstReadable({ maxAge: 100.5 }, LAST, look);
    expect(look.mock.calls.length).toBeLessThanOrEqual(10);
  });
});
