import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers that follow from a name: whoever asks by the same name draws the same, in whatever order others ask. */
export class Draw {
  readonly #numbers: ReturnType<typeof xoroshiro128plus>;

  constructor(name: string) {
    this.#numbers = xoroshiro128plus(hashOf(name));
  }

  /** A whole number from `low` to `high`, both inclusive. */
  between(low: number, high: number): number {
    return uniformInt(this.#numbers, low, high);
  }

  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean {
    return uniformFloat64(this.#numbers) < probability;
  }

  pick<T>(from: readonly T[]): T {
    const one = from[this.between(0, from.length - 1)];
    if (one === undefined) throw new Error('there is nothing to pick from');
    return one;
  }

  /** Normally distributed (Box–Muller). */
  normal(mean: number, deviation: number): number {
    const [u, v] = [1 - uniformFloat64(this.#numbers), uniformFloat64(this.#numbers)];
    return mean + deviation * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  }

  /** The same as a whole number within bounds. */
  rounded(mean: number, deviation: number, low: number, high: number): number {
    return Math.min(high, Math.max(low, Math.round(this.normal(mean, deviation))));
  }

  /** Days until something is entered: lognormal, median 6, 95 % within 60, all within half a year. */
  lag(): number {
    return Math.min(180, Math.round(Math.exp(this.normal(Math.log(6), Math.log(10) / 1.645))));
  }

  /** 64 hexadecimal digits, as of a paper. */
  sha256(): string {
    return Array.from({ length: 8 }, () => this.between(0, 0xff_ff_ff_ff).toString(16).padStart(8, '0')).join(
      '',
    );
  }
}

/** FNV-1a, 32 bits, and a last mix so that names which differ little begin far apart. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < name.length; n++) hash = Math.imul(hash ^ name.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) | 0;
}
