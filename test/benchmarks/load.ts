/** What came of working for a while. */
export interface Work {
  readonly perSecond: number;
  /** Milliseconds, of single pieces of work. */
  readonly p50: number;
  readonly p99: number;
}

/** Does the same work again and again, `width` at a time, for so long. */
export async function work(width: number, seconds: number, once: () => Promise<void>): Promise<Work> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const worker = async () => {
    for (let now = performance.now(); now < end;) {
      await once();
      const after = performance.now();
      latencies.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  const elapsed = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN;
  return { perSecond: latencies.length / elapsed, p50: at(0.5), p99: at(0.99) };
}
