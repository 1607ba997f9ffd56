import { Places } from './places.js';

/** Something to be done. */
export interface Piece {
  /** Ids that nothing else may touch or read meanwhile. */
  readonly touches: readonly string[];
  /** Ids that nothing else may touch meanwhile. */
  readonly reads?: readonly string[] | undefined;
  readonly run: () => Promise<void>;
}

/** What has not ended yet of what uses an id. */
interface Use {
  touched?: Promise<void> | undefined;
  /** Since it was touched. */
  readonly read: Set<Promise<void>>;
}

/** How much goes on. */
export interface Bounds {
  /** Pieces that are under way at the same time. */
  readonly atOnce: number;
  /** A piece begins only when all but so many before it are done. */
  readonly window: number;
}

/**
 * Does pieces of work at the same time, and those that touch one id in the order in which they came: so every stream comes
 * out the same however much is in flight. What waits for an id holds up nothing else within the window. After the first
 * failure nothing more begins.
 */
export class InFlight {
  /** Of each id that is in use. */
  readonly #uses = new Map<string, Use>();
  /** The last ones that came, the oldest first. */
  readonly #window: Promise<void>[] = [];
  #failed: Error | undefined;
  readonly #places: Places;

  constructor(private readonly bounds: Bounds) {
    this.#places = new Places(bounds.atOnce);
  }

  /** Resolves when the next one may come. @throws what an earlier piece failed with */
  async take({ touches, reads = [], run }: Piece): Promise<void> {
    if (this.#window.length >= this.bounds.window) await this.#window.shift();
    if (this.#failed) throw this.#failed;
    const touched = new Set(touches);
    const read = new Set(reads.filter((id) => !touched.has(id)));
    const before = [
      ...this.#usesOf(touched).flatMap((use) => [use.touched ?? [], ...use.read].flat()),
      ...this.#usesOf(read).flatMap((use) => use.touched ?? []),
    ];
    const done = Promise.all(before)
      .then(() =>
        this.#places.hold(async () => {
          if (!this.#failed) await run();
        }),
      )
      .catch((error: unknown) => {
        this.#failed ??= error instanceof Error ? error : new Error(String(error));
      });
    for (const id of touched) this.#uses.set(id, { touched: done, read: new Set() });
    for (const id of read) {
      const use = this.#uses.get(id) ?? { read: new Set() };
      use.read.add(done);
      this.#uses.set(id, use);
    }
    void done.finally(() => this.#forget(done, [...touched, ...read]));
    this.#window.push(done);
  }

  #usesOf(ids: ReadonlySet<string>): Use[] {
    return [...ids].flatMap((id) => this.#uses.get(id) ?? []);
  }

  #forget(done: Promise<void>, ids: readonly string[]): void {
    for (const id of ids) {
      const use = this.#uses.get(id);
      use?.read.delete(done);
      if (use?.touched === done) use.touched = undefined;
      if (use?.touched === undefined && use?.read.size === 0) this.#uses.delete(id);
    }
  }

  /** Resolves when all are done. @throws what a piece failed with */
  async end(): Promise<void> {
    await Promise.all(this.#window);
    if (this.#failed) throw this.#failed;
  }
}
