import jStat from 'jstat';

/** What was measured in a unit before and after; `n` are those who answered, or cases. */
export interface Pair {
  readonly before: number;
  readonly after: number;
  readonly nBefore: number;
  readonly nAfter: number;
}

/** A group of units. */
export interface GroupChange {
  readonly units: number;
  readonly nBefore: number;
  readonly nAfter: number;
  /** Means over the units, each unit counting the same; null where there is none. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

/** What is to be said with an estimate. */
export const CAUTIONS = [
  'NOT_BY_LOT',
  'NO_INTERVAL',
  'FEW_UNITS',
  'INCLUDES_ZERO',
  'DIFFERENT_START',
] as const;
export type Caution = (typeof CAUTIONS)[number];

/** How much more the trained units changed than the others. */
export interface Estimate {
  /** Change of the trained minus change of the others; null where a group is empty. */
  readonly effect: number | null;
  /** Ends of the 95 % interval; null with fewer than two units in a group. */
  readonly low: number | null;
  readonly high: number | null;
  readonly degreesOfFreedom: number | null;
  readonly cautions: readonly Caution[];
}

/** With fewer units in a group the estimate hangs on single ones. */
const FEW_UNITS = 5;

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (values.length - 1);
};

export function changeOf(pairs: readonly Pair[]): GroupChange {
  const sum = (of: (pair: Pair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const over = (of: (pair: Pair) => number) => (pairs.length === 0 ? null : sum(of) / pairs.length);
  return {
    units: pairs.length,
    nBefore: sum(({ nBefore }) => nBefore),
    nAfter: sum(({ nAfter }) => nAfter),
    before: over(({ before }) => before),
    after: over(({ after }) => after),
    change: over(({ before, after }) => after - before),
  };
}

/**
 * Difference-in-differences with units as observations: whoever answers at one counter is no independent witness of another,
 * so the interval is that of the units' changes (Welch's t, degrees of freedom by Welch and Satterthwaite), not that of answers.
 */
export function differenceInDifferences(trained: readonly Pair[], others: readonly Pair[]): Estimate {
  const [a, b] = [trained, others].map((group) => group.map(({ before, after }) => after - before)) as [
    number[],
    number[],
  ];
  const cautions: Caution[] = ['NOT_BY_LOT'];
  if (a.length < FEW_UNITS || b.length < FEW_UNITS) cautions.push('FEW_UNITS');
  const none = { low: null, high: null, degreesOfFreedom: null };
  if (a.length === 0 || b.length === 0)
    return { effect: null, ...none, cautions: [...cautions, 'NO_INTERVAL'] };
  const effect = mean(a) - mean(b);
  if (startsApart(trained, others)) cautions.push('DIFFERENT_START');
  if (a.length < 2 || b.length < 2) return { effect, ...none, cautions: [...cautions, 'NO_INTERVAL'] };
  const [ofA, ofB] = [variance(a) / a.length, variance(b) / b.length];
  const spread = ofA + ofB;
  const degreesOfFreedom =
    spread === 0
      ? a.length + b.length - 2
      : spread ** 2 / (ofA ** 2 / (a.length - 1) + ofB ** 2 / (b.length - 1));
  const margin = jStat.studentt.inv(0.975, degreesOfFreedom) * Math.sqrt(spread);
  const [low, high] = [effect - margin, effect + margin];
  if (low <= 0 && high >= 0) cautions.push('INCLUDES_ZERO');
  return { effect, low, high, degreesOfFreedom, cautions };
}

/** Whether the groups began further apart than units within them differ: then a return to the mean looks like an effect. */
function startsApart(trained: readonly Pair[], others: readonly Pair[]): boolean {
  const [a, b] = [trained.map(({ before }) => before), others.map(({ before }) => before)];
  if (a.length < 2 || b.length < 2) return false;
  const within = Math.sqrt((variance(a) + variance(b)) / 2);
  return Math.abs(mean(a) - mean(b)) > within;
}
