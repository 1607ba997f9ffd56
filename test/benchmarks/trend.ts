/** A value at a time, in seconds. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** How a value went over time. */
export interface Trend {
  readonly start: number;
  readonly max: number;
  readonly end: number;
  /** Growth per second over the second half, by the line of least squares; the first half may warm up. */
  readonly slope: number;
}

/** @param samples in the order of their time, at least one */
export function trend(samples: readonly Sample[]): Trend {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) throw new Error('nothing was measured');
  const max = samples.reduce((most, { value }) => Math.max(most, value), -Infinity);
  const middle = (first.at + last.at) / 2;
  return { start: first.value, max, end: last.value, slope: slope(samples.filter(({ at }) => at >= middle)) };
}

function slope(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [at, value] = [mean((sample) => sample.at), mean((sample) => sample.value)];
  const spread = mean((sample) => (sample.at - at) ** 2);
  return spread === 0 ? 0 : mean((sample) => (sample.at - at) * (sample.value - value)) / spread;
}
