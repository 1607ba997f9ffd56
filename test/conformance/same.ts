import { isDeepStrictEqual } from 'node:util';

/** `expect(...).toEqual(...)` for where it would be the most expensive thing that a test does. */
export function same(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
