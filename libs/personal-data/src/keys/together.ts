/** An answer, or the error of this one wish. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly error: Error };

interface Waiting<Wish, Answer> {
  readonly wish: Wish;
  readonly settle: (outcome: Outcome<Answer>) => void;
}

/**
 * Answers wishes together: those that come while others are being answered wait for the next time, as commits of a
 * database wait for one flush. Whoever comes alone is answered at once.
 */
export class Together<Wish, Answer> {
  #waiting: Waiting<Wish, Answer>[] = [];
  #busy = 0;

  /**
   * @param answerAll the outcome of each wish, in their order; what it throws is the error of all of them
   * @param atOnce how often it may be at work at the same time
   * @param most wishes of one time
   */
  constructor(
    private readonly answerAll: (wishes: readonly Wish[]) => Promise<readonly Outcome<Answer>[]>,
    private readonly atOnce: number,
    private readonly most: number,
  ) {}

  ask(wish: Wish): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: Outcome<Answer>) =>
        'answer' in outcome ? resolve(outcome.answer) : reject(outcome.error);
      this.#waiting.push({ wish, settle });
      // who asks for several things asks for all of them before the first one is looked for
      queueMicrotask(() => void this.#work());
    });
  }

  async #work(): Promise<void> {
    if (this.#busy >= this.atOnce || this.#waiting.length === 0) return;
    this.#busy++;
    const batch = this.#waiting.splice(0, this.most);
    try {
      const outcomes = await this.answerAll(batch.map(({ wish }) => wish));
      for (const [index, { settle }] of batch.entries())
        settle(outcomes[index] ?? { error: new Error('A wish got no answer') });
    } catch (error) {
      const why = error instanceof Error ? error : new Error(String(error));
      for (const { settle } of batch) settle({ error: why });
    } finally {
      this.#busy--;
      void this.#work();
    }
  }
}
