import { figureLine, median } from './figure.js';

describe('a figure as a line', () => {
  const figure = { name: 'append, 32 in flight', value: 5412.7, unit: 'events/s' };

  it('rounds what is large and keeps three digits of what is small', () => {
    expect(figureLine(figure)).toMatch(/^append, 32 in flight {2,}5413 events\/s$/);
    expect(figureLine({ ...figure, value: 0.012345, unit: 'ms' })).toMatch(/ 0\.0123 ms$/);
    expect(figureLine({ ...figure, value: -250.4 })).toMatch(/ -250 events\/s$/);
  });

  it('says the ratio, to what, and what to hold it against', () => {
    const line = figureLine({ ...figure, ratio: 0.8549, to: 'null server', note: 'floor 0.85' });
    expect(line).toMatch(/events\/s {2,}0\.85 × null server {2}\(floor 0\.85\)$/);
  });
});

describe('the median', () => {
  it('is the middle by size, not by order or by text', () => {
    expect(median([10, 9, 100])).toBe(10);
    expect(median([7])).toBe(7);
  });

  it('does not change what it was given', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses to be the median of nothing', () => {
    expect(() => median([])).toThrow('nothing was measured');
  });
});
