/** Something to be done, and the ids that nothing else may touch meanwhile. */
export interface Piece {
  readonly touches: readonly string[];
  readonly run: () => Promise<void>;
}

/**
 * Does pieces of work at the same time, at most so many of them, and those that touch one id in the order in which they came:
 * so every stream comes out the same however much is in flight. A piece begins only when all but the last `most` before it
 * are done. After the first failure nothing more begins.
 */
export class InFlight {
  readonly #last = new Map<string, Promise<void>>();
  /** The last ones that came, the oldest first. */
  readonly #window: Promise<void>[] = [];
  #failed: Error | undefined;

  constructor(private readonly most: number) {}

  /** Resolves when the next one may come. @throws what an earlier piece failed with */
  async take({ touches, run }: Piece): Promise<void> {
    if (this.#window.length >= this.most) await this.#window.shift();
    if (this.#failed) throw this.#failed;
    const ids = new Set(touches);
    const before = [...ids].flatMap((id) => this.#last.get(id) ?? []);
    const done = Promise.all(before)
      .then(() => (this.#failed ? undefined : run()))
      .catch((error: unknown) => {
        this.#failed ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => {
        for (const id of ids) if (this.#last.get(id) === done) this.#last.delete(id);
      });
    for (const id of ids) this.#last.set(id, done);
    this.#window.push(done);
  }

  /** Resolves when all are done. @throws what a piece failed with */
  async end(): Promise<void> {
    await Promise.all(this.#window);
    if (this.#failed) throw this.#failed;
  }
}
