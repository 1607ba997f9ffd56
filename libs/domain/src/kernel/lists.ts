/** The values that a list holds more than once, each once, in the order in which they come again. */
export function repeated<T>(values: Iterable<T>): T[] {
  const seen = new Set<T>();
  const again = new Set<T>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}

/** How often each value is in a list, in the order in which they come. */
export function counted<T>(values: Iterable<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
