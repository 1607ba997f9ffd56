/**
 * Values by a key of two parts, of which many keys have the first in common. One text of both would be a key as well, but
 * to make it and to hash it takes longer than to look twice.
 */
export class Keyed<T> {
  readonly #byFirst = new Map<string, Map<string, T>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(first: string, rest: string): T | undefined {
    return this.#byFirst.get(first)?.get(rest);
  }

  set(first: string, rest: string, value: T): void {
    let values = this.#byFirst.get(first);
    if (!values) this.#byFirst.set(first, (values = new Map<string, T>()));
    this.#size -= values.size;
    values.set(rest, value);
    this.#size += values.size;
  }

  *values(): Generator<T> {
    for (const values of this.#byFirst.values()) yield* values.values();
  }
}
