import fc from 'fast-check';
import { readinessOf, type ReadinessFigure } from './readiness.js';
import { READINESS_PARTS, readinessRules } from './readiness.rules.js';

const of = (reached: number, n: number, people = n): ReadinessFigure => ({ reached, n, people });

describe('readiness of a unit', () => {
  it('is a choice that says so, and weighs 100 together', () => {
    expect(readinessRules).toMatchObject({
      verified: false,
      note: expect.stringContaining('choice') as string,
    });
    expect(Object.values(readinessRules.weights).reduce((sum, one) => sum + one)).toBe(100);
  });

  it('is the sum of the shares by their weights', () => {
    // 40 × 3/4 + 30 × 12/20 + 30 × 1/3 = 30 + 18 + 10
    const told = readinessOf({ TRAINING: of(9, 12), TECHNOLOGY: of(12, 20, 5), EVALUATION: of(5, 15, 8) });
    expect(told).toMatchObject({ score: 58, missing: [] });
    expect(told.parts).toContainEqual({ part: 'TECHNOLOGY', weight: 30, share: 0.6, n: 20 });
  });

  it('is not told where a part is missing or too few stand behind it, and says which', () => {
    const full = { TRAINING: of(9, 12), TECHNOLOGY: of(12, 20, 4), EVALUATION: of(0, 0, 9) };
    const told = readinessOf(full);
    expect(told).toMatchObject({ score: null, missing: ['TECHNOLOGY', 'EVALUATION'] });
    expect(told.parts[1]).toEqual({ part: 'TECHNOLOGY', weight: 30, share: null, n: null });
  });

  it('lies between 0 and 100 and never falls when more is reached', () => {
    const figure = fc.nat(40).chain((n) => fc.record({ reached: fc.nat(n), n: fc.constant(n + 5) }));
    fc.assert(
      fc.property(
        fc.record({ TRAINING: figure, TECHNOLOGY: figure, EVALUATION: figure }),
        fc.nat(2),
        (some, at) => {
          const figures = Object.fromEntries(
            READINESS_PARTS.map((part) => [part, of(some[part].reached, some[part].n)]),
          ) as Parameters<typeof readinessOf>[0];
          const part = READINESS_PARTS[at]!;
          const more = { ...figures, [part]: of(figures[part].n, figures[part].n) };
          const [score, higher] = [readinessOf(figures).score!, readinessOf(more).score!];
          expect(score).toBeGreaterThanOrEqual(0);
          expect(higher).toBeLessThanOrEqual(100);
          expect(higher).toBeGreaterThanOrEqual(score);
        },
      ),
    );
  });
});
