import type { AnyDecider } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import type { Shown, Personal } from '@jejak/domain';

/**
 * What a row names by a key of people's own:
 *
 * - `unit`: by its code
 * - `employee`: by NIP or NI PPPK, 18 digits
 */
export type Findable = 'unit' | 'employee';

/** What a row may ask about what is there. In a dry run this counts what rows above it would have made. */
export interface There {
  /** Why, for commands that ask for a reason: as the importer said it. Nothing personal. */
  readonly reason: string;
  /** Now, for rules that depend on it. */
  readonly now: Date;
  /** The id of what has this key; undefined where nothing has. What is found may have an empty stream (a registration that was broken off). */
  find(what: Findable, key: string): Promise<string | undefined>;
  /** An aggregate as it stands. */
  load<State>(aggregate: AnyDecider<State>, id: string): Promise<State>;
  /** The events of an aggregate, where its state does not say enough. */
  read(aggregate: AnyDecider, id: string): Promise<readonly RecordedEvent[]>;
  /** Opens personal values of such events. */
  open(values: readonly Personal<unknown>[]): Promise<(value: Personal<unknown>) => Shown<string>>;
}
