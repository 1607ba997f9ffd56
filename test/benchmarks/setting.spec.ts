import { setting, settings } from './setting.js';

describe('a number from the environment', () => {
  afterEach(() => delete process.env.BENCH_TEST);

  it('is the default when it is not given', () => {
    expect(setting('BENCH_TEST', 3)).toBe(3);
    process.env.BENCH_TEST = '';
    expect(settings('BENCH_TEST', [1, 2])).toEqual([1, 2]);
  });

  it('is read, also as one of several', () => {
    process.env.BENCH_TEST = '0.5';
    expect(setting('BENCH_TEST', 3)).toBe(0.5);
    process.env.BENCH_TEST = '10000,100000';
    expect(settings('BENCH_TEST', [])).toEqual([10_000, 100_000]);
  });

  it.each(['many', '-1', '0', '1,,2', 'Infinity'])('is refused by name when it is %s', (text) => {
    process.env.BENCH_TEST = text;
    expect(() => setting('BENCH_TEST', 3)).toThrow(`BENCH_TEST=${text}`);
  });
});
