import type { DomainEvent } from '../src/kernel/event.js';
import type { AnyDecider } from '../src/kernel/fold.js';

/** A command as JSON that is valid and allowed after these facts. */
export interface Sample {
  readonly aggregate: AnyDecider;
  readonly facts: readonly DomainEvent[];
  readonly name: string;
  readonly json: Readonly<Record<string, unknown>>;
  /** The employee who sends it, where it is not for everybody. */
  readonly by?: string | undefined;
}

/** Samples of commands to one aggregate, after these facts. */
export const of =
  (aggregate: AnyDecider, facts: readonly DomainEvent[]) =>
  (name: string, json: Readonly<Record<string, unknown>>, by?: string): Sample => ({
    ...{ aggregate, facts, name, json, by },
  });
