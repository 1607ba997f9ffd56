/**
 * Lets work of the same name be done one after the other, in the order in which it was asked for. So commands to an
 * aggregate that many use at once are decided each on what the one before it left, and do not tread on each other's
 * appends; those of other processes still may.
 */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work once all that came before it under this name is over, whatever became of it. */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name);
    const mine = before === undefined ? work() : before.then(work);
    const over = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(name, over);
    try {
      return await mine;
    } finally {
      if (this.#last.get(name) === over) this.#last.delete(name);
    }
  }
}
