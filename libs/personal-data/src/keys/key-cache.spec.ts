import { randomBytes, randomUUID } from 'node:crypto';
import { KeyCache, type SubjectKey } from './key-cache.js';

let cache: KeyCache;
beforeEach(() => {
  cache = new KeyCache(60_000);
});
afterEach(() => cache.close());

const key = (): SubjectKey => ({
  id: randomUUID(),
  subject: randomUUID(),
  class: 'identity',
  secret: randomBytes(32),
});

it('gives copies of what it keeps', () => {
  const one = key();
  cache.moveTo(5n);
  cache.keep(5n, [one]);
  const copy = cache.copies([one.id, randomUUID()]);
  expect([...copy]).toEqual([[one.id, one]]);
  copy.get(one.id)?.secret.fill(0);
  one.secret.fill(0);
  expect(
    cache
      .copies([one.id])
      .get(one.id)
      ?.secret.every((byte) => byte === 0),
  ).toBe(false);
});

it('holds nothing of an earlier epoch, and takes nothing that was read in one', () => {
  const [one, late] = [key(), key()];
  cache.moveTo(5n);
  cache.keep(5n, [one]);
  expect(cache.moveTo(6n)).toBe(true);
  expect(cache.size).toBe(0);
  cache.keep(5n, [late]);
  expect(cache.size).toBe(0);
  expect(cache.moveTo(5n)).toBe(false);
  expect(cache.epoch).toBe(6n);
});

it.each(['the epoch moves', 'it is cleared', 'another takes its place', 'it is closed'])(
  'overwrites secrets when %s',
  (when) => {
    const one = key();
    const allocated: Buffer[] = [];
    const allocate = jest.spyOn(Buffer, 'allocUnsafeSlow').mockImplementation((size) => {
      const buffer = Buffer.alloc(size);
      allocated.push(buffer);
      return buffer;
    });
    cache.moveTo(1n);
    cache.keep(1n, [one]);
    allocate.mockRestore();
    expect(allocated).toEqual([one.secret]);
    if (when === 'the epoch moves') cache.moveTo(2n);
    if (when === 'it is cleared') cache.clear();
    if (when === 'another takes its place') cache.keep(1n, [one]);
    if (when === 'it is closed') cache.close();
    expect(allocated).toEqual([Buffer.alloc(32)]);
  },
);

it('keeps nothing longer than a minute, whatever it is told', () => {
  jest.useFakeTimers({ doNotFake: ['performance'] });
  const clock = jest.spyOn(performance, 'now').mockReturnValue(1_000_000);
  const long = new KeyCache(3_600_000);
  long.moveTo(1n);
  long.keep(1n, [key()]);
  clock.mockReturnValue(1_059_000);
  jest.advanceTimersByTime(59_000);
  expect(long.size).toBe(1);
  clock.mockReturnValue(1_065_000);
  jest.advanceTimersByTime(6_000);
  expect(long.size).toBe(0);
  long.close();
  clock.mockRestore();
  jest.useRealTimers();
});
