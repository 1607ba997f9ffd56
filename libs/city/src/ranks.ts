import type { People } from './people.js';
import type { Group } from './units.js';

/** The people of a group in the order of a year: a walk over all of them with a step that meets each once. */
export class Ranks {
  readonly #first: number;
  readonly #count: number;
  readonly #step: number;
  readonly #offset: number;

  constructor(people: People, group: Group, year: number) {
    const { first, count } = people.rangeOf(group);
    const draw = people.city.draw('ranks', group, year);
    [this.#first, this.#count] = [first, count];
    this.#offset = draw.between(0, Math.max(0, count - 1));
    let step = draw.between(1, Math.max(1, count - 1));
    while (gcd(step, count) > 1) step++;
    this.#step = step;
  }

  /** The index of the person of a rank, from 0. */
  personOf(rank: number): number {
    return this.#first + ((rank * this.#step + this.#offset) % this.#count);
  }
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
