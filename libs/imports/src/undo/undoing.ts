import type { AnyDecider, Personal, Shown } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';

/** An event that is to be undone, and what its stream held before and holds after it. */
export interface Undoing {
  readonly aggregate: AnyDecider;
  readonly id: string;
  readonly event: RecordedEvent;
  readonly before: readonly RecordedEvent[];
  readonly after: readonly RecordedEvent[];
  /** Those of `after` that neither the batch nor its undo recorded: what may build on the event. */
  readonly foreign: readonly RecordedEvent[];
  /** Why, as whoever undoes it said it. */
  readonly reason: string;
  /** Opens personal values of these events. */
  open(values: readonly Personal<unknown>[]): Promise<(value: Personal<unknown>) => Shown<string>>;
}

/**
 * What undoes an event:
 *
 * - a `command` to the same aggregate
 * - `covered`: nothing of it counts any more
 * - `goesWith`: another event of its batch, by its id: what becomes of that becomes of this one (the identity of an employee whose
 *   registration goes)
 * - `left`: nothing can, with the code of {@link importFaultTexts} that says why
 */
export type Compensation =
  | { readonly command: object }
  | { readonly covered: true }
  | { readonly goesWith: string }
  | { readonly left: 'IMPORT.BUILT_UPON' | 'IMPORT.NOT_UNDOABLE' };

/** How events of one type are undone. */
export type Compensate = (undoing: Undoing) => Compensation | Promise<Compensation>;
