/** Does the work for each, so many at a time; what comes of it in the order of what was given. The first error ends it. */
export async function inParallel<T, R>(
  given: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>();
  const left = [...given.entries()];
  let failed = false;
  const worker = async () => {
    for (let next = left.shift(); next && !failed; next = left.shift()) {
      try {
        results.set(next[0], await work(next[1]));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, given.length) }, worker));
  return given.flatMap((_, index) => {
    const result = results.get(index);
    return result === undefined ? [] : [result];
  });
}
