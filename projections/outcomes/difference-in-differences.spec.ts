import fc from 'fast-check';
import { changeOf, differenceInDifferences, type Pair } from './difference-in-differences.js';

const pair = (before: number, after: number): Pair => ({ before, after, nBefore: 10, nAfter: 12 });

describe('difference-in-differences', () => {
  // changes of the trained 0.4, 0.5, 0.6 (mean 0.5, variance 0.01); of the others 0, 0.1, 0.2 (mean 0.1, variance 0.01):
  // effect 0.4, standard error sqrt(0.01/3 + 0.01/3) = 0.08165, 4 degrees of freedom, t = 2.776445, margin 0.226696
  const trained = [pair(3, 3.4), pair(2.8, 3.3), pair(3, 3.6)];
  const others = [pair(3, 3), pair(2.9, 3), pair(3, 3.2)];

  it('is what was worked out by hand', () => {
    const { effect, low, high, degreesOfFreedom, cautions } = differenceInDifferences(trained, others);
    expect(effect).toBeCloseTo(0.4, 10);
    expect(low).toBeCloseTo(0.173304, 5);
    expect(high).toBeCloseTo(0.626696, 5);
    expect(degreesOfFreedom).toBeCloseTo(4, 10);
    expect(cautions).toEqual(['NOT_BY_LOT', 'FEW_UNITS']);
    expect(changeOf(trained)).toMatchObject({ units: 3, nBefore: 30, nAfter: 36 });
    expect(changeOf(trained).before).toBeCloseTo(2.933333, 5);
    expect(changeOf(trained).change).toBeCloseTo(0.5, 10);
  });

  it('has unequal spread weighed by Welch and Satterthwaite', () => {
    // variances 0.04 and 0.01 of 3 units each: df = (0.05/3)² / ((0.04/3)²/2 + (0.01/3)²/2) = 2.941176
    const wide = [pair(3, 3.3), pair(3, 3.5), pair(3, 3.7)];
    expect(differenceInDifferences(wide, others).degreesOfFreedom).toBeCloseTo(2.941176, 5);
  });

  it('says where there is nothing to compare, or no interval', () => {
    expect(differenceInDifferences([], others)).toEqual({
      ...{ effect: null, low: null, high: null, degreesOfFreedom: null },
      cautions: ['NOT_BY_LOT', 'FEW_UNITS', 'NO_INTERVAL'],
    });
    const one = differenceInDifferences([pair(3, 3.5)], others);
    expect(one.effect).toBeCloseTo(0.4, 10);
    expect([one.low, one.cautions.includes('NO_INTERVAL')]).toEqual([null, true]);
    expect(changeOf([])).toMatchObject({ units: 0, before: null, change: null });
  });

  it('warns where the interval includes nothing, and where the groups began apart', () => {
    expect(differenceInDifferences(others, others).cautions).toContain('INCLUDES_ZERO');
    expect(differenceInDifferences(trained, others).cautions).not.toContain('INCLUDES_ZERO');
    const low = [pair(1, 2), pair(1.1, 2.1), pair(1.2, 2.2)];
    expect(differenceInDifferences(low, others).cautions).toContain('DIFFERENT_START');
    expect(differenceInDifferences(trained, others).cautions).not.toContain('DIFFERENT_START');
  });

  const mark = fc.integer({ min: 100, max: 400 }).map((n) => n / 100);
  const group = fc.array(
    fc.tuple(mark, mark).map(([before, after]) => pair(before, after)),
    {
      ...{ minLength: 2, maxLength: 12 },
    },
  );

  it('does not change with what happens to all alike', () => {
    fc.assert(
      fc.property(group, group, mark, mark, (a, b, was, came) => {
        const all = (pairs: readonly Pair[]) =>
          pairs.map((one) => ({ ...one, before: one.before + was, after: one.after + came }));
        const [plain, moved] = [differenceInDifferences(a, b), differenceInDifferences(all(a), all(b))];
        expect(moved.effect).toBeCloseTo(plain.effect!, 8);
        expect(moved.low).toBeCloseTo(plain.low!, 6);
      }),
    );
  });

  it('turns its sign when the groups change places, lies within its interval, and is the change of means', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [one, other] = [differenceInDifferences(a, b), differenceInDifferences(b, a)];
        expect(other.effect).toBeCloseTo(-one.effect!, 10);
        expect(other.low).toBeCloseTo(-one.high!, 8);
        expect(one.low).toBeLessThanOrEqual(one.effect!);
        expect(one.high).toBeGreaterThanOrEqual(one.effect!);
        expect(one.effect).toBeCloseTo(changeOf(a).change! - changeOf(b).change!, 10);
        expect(one.degreesOfFreedom).toBeGreaterThanOrEqual(Math.min(a.length, b.length) - 1 - 1e-9);
        expect(one.degreesOfFreedom).toBeLessThanOrEqual(a.length + b.length - 2 + 1e-9);
      }),
    );
  });
});
