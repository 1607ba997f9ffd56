import { concerns } from '../description/projection.js';
import type { Arrived } from '../description/recorded.js';
import type { BulkWriter } from './bulk-writer.js';

/**
 * Gives each generation the events that concern it, so that one more view costs nothing for events that are nothing to
 * it: which those are is asked once for each type.
 */
export class Dealer {
  readonly #byType = new Map<string, readonly number[]>();

  constructor(private readonly writers: readonly BulkWriter[]) {}

  /** @throws BatchFault see {@link BulkWriter.collect} */
  deal(events: readonly Arrived[]): void {
    const hands = this.writers.map((): Arrived[] => []);
    for (const event of events) for (const index of this.#concerned(event)) hands[index]?.push(event);
    for (const [index, writer] of this.writers.entries()) writer.collect(events, hands[index] ?? []);
  }

  #concerned({ type }: Arrived): readonly number[] {
    let found = this.#byType.get(type);
    if (!found) {
      found = [...this.writers.keys()].filter((index) => {
        const writer = this.writers[index];
        return writer !== undefined && concerns(writer.projection, { type });
      });
      this.#byType.set(type, found);
    }
    return found;
  }
}
