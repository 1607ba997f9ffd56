import { percentile, repeat, work } from './load.js';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index);

  it('leaves the share of the values below it', () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
  });

  it('of few values is one of them, of none is no number', () => {
    expect(percentile([4], 0.99)).toBe(4);
    expect(percentile(hundred, 1)).toBe(99);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('work in flight', () => {
  it('is done exactly so many times, by every place in flight', async () => {
    const done: number[] = [];
    const { times, perSecond, p50 } = await repeat(4, 50, async (worker) => {
      await soon();
      done.push(worker);
    });
    expect(done).toHaveLength(50);
    expect(times).toBe(50);
    expect(new Set(done)).toEqual(new Set([0, 1, 2, 3]));
    expect(perSecond).toBeGreaterThan(0);
    expect(p50).toBeGreaterThan(0);
  });

  it('never has more in flight than it may', async () => {
    let [now, most] = [0, 0];
    await repeat(3, 30, async () => {
      most = Math.max(most, ++now);
      await soon();
      now--;
    });
    expect(most).toBe(3);
  });

  it('ends when one piece fails', async () => {
    await expect(work(2, 60, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });
});
