import { evolve, PersistentMap, type AnyDecider } from '@jejak/domain';
import type { RecordedEvent } from './recorded-event.js';

/** Where a command's events stand: what a repetition of the command is answered with. */
export interface Trace {
  readonly first: bigint;
  readonly last: bigint;
  /** Of its last event. */
  readonly position: bigint;
}

/** An aggregate as its stream tells it, and the commands that led there. */
export interface Loaded<State> {
  readonly state: State;
  /** Of the last event; -1 where there is none. */
  readonly revision: bigint;
  /** Of the last event; 0 where there is none. */
  readonly position: bigint;
  /** The commands that were seen, by command id. */
  readonly commands: PersistentMap<string, Trace>;
}

/** The aggregate before its first event. */
export function empty<State>(decider: AnyDecider<State>): Loaded<State> {
  return { state: decider.initial, revision: -1n, position: 0n, commands: PersistentMap.of() };
}

/** As much of a recorded event as an aggregate learns from. */
export type Learned = Pick<RecordedEvent, 'type' | 'data' | 'revision' | 'position' | 'metadata'>;

/** The aggregate after more events of its stream. */
export function advance<State>(
  decider: AnyDecider<State>,
  before: Loaded<State>,
  events: readonly Learned[],
): Loaded<State> {
  const last = events.at(-1);
  if (!last) return before;
  let { state, commands } = before;
  for (const event of events) {
    state = evolve(decider, state, event);
    const { commandId } = event.metadata;
    const first = commands.get(commandId)?.first ?? event.revision;
    commands = commands.with(commandId, { first, last: event.revision, position: event.position });
  }
  return { state, revision: last.revision, position: last.position, commands };
}
