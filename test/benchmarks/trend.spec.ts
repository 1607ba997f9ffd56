import { trend } from './trend.js';

const of = (...values: number[]) => trend(values.map((value, at) => ({ at: at / 2, value })));

describe('the trend of a value', () => {
  it('tells where it began, its highest, and where it ended', () => {
    expect(of(100, 300, 250)).toMatchObject({ start: 100, max: 300, end: 250 });
  });

  it('is flat when only the first half grows', () => {
    expect(of(0, 100, 200, 300, 300, 300, 300).slope).toBe(0);
  });

  it('is the growth per second of the second half', () => {
    expect(of(500, 500, 500, 500, 510, 520, 530).slope).toBeCloseTo(20);
    expect(of(9, 9, 9, 30, 20, 10).slope).toBeCloseTo(-20);
  });

  it('does not take a swing for growth', () => {
    expect(Math.abs(of(50, 50, 50, 50, 40, 60, 40, 60, 40).slope)).toBeLessThan(5);
  });

  it('of one sample is flat, of none an error', () => {
    expect(of(5)).toEqual({ start: 5, max: 5, end: 5, slope: 0 });
    expect(() => trend([])).toThrow('nothing was measured');
  });
});
