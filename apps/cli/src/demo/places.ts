/** Lets at most so many pieces of work be under way; the others begin in the order in which they came. */
export class Places {
  #taken = 0;
  /** Those that may begin as soon as another one ends. */
  readonly #next: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async hold<T>(work: () => Promise<T>): Promise<T> {
    if (this.#taken < this.most) this.#taken++;
    else await new Promise<void>((begin) => this.#next.push(begin));
    try {
      return await work();
    } finally {
      const begin = this.#next.shift();
      if (begin) begin();
      else this.#taken--;
    }
  }
}
