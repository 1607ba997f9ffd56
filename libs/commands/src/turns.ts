/** Longest time for which work holds up what comes after it. */
const MOST_HELD_MS = 300;

/**
 * Lets work of the same name be done one after the other, in the order in which it was asked for. So commands to an
 * aggregate that many use at once are decided each on what the one before it left, and do not tread on each other's
 * appends; those of other processes still may. What hangs, on keys or on the log, holds up the others for a moment only:
 * that they wait is for speed, and the revision at which each appends is what keeps them apart.
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Does the work once all that came before it under this name is over, whatever became of it, or has had its time. */
  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name);
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    this.#last.set(name, over);
    const begin = async (): Promise<T> => {
      const held = setTimeout(end, MOST_HELD_MS);
      try {
        return await work();
      } finally {
        clearTimeout(held);
        end();
        if (this.#last.get(name) === over) this.#last.delete(name);
      }
    };
    return before === undefined ? begin() : before.then(begin);
  }
}
