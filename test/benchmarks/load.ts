/** What came of working for a while. */
export interface Work {
  /** How often it was done. */
  readonly times: number;
  readonly perSecond: number;
  /** Milliseconds, of single pieces of work. */
  readonly p50: number;
  readonly p99: number;
}

/** One piece of work; `worker` is the number, from 0, of the place in flight that does it. */
export type Once = (worker: number) => Promise<void>;

/** Does the same work again and again, `width` at a time, for so long. */
export async function work(width: number, seconds: number, once: Once): Promise<Work> {
  const end = performance.now() + seconds * 1000;
  return measure(width, () => performance.now() < end, once);
}

/** Does the same work so many times, `width` at a time. */
export async function repeat(width: number, times: number, once: Once): Promise<Work> {
  let begun = 0;
  return measure(width, () => begun++ < times, once);
}

async function measure(width: number, more: () => boolean, once: Once): Promise<Work> {
  const latencies: number[] = [];
  const start = performance.now();
  const worker = async (_: unknown, index: number) => {
    while (more()) {
      const began = performance.now();
      await once(index);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: width }).map(worker));
  const elapsed = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    times: latencies.length,
    perSecond: latencies.length / elapsed,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

/**
 * The value below which the given share of the values lies; NaN of nothing.
 * @param sorted ascending
 * @param share 0 to 1
 */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
