import type { CommandClass, Context } from './decider.js';
import type { DomainEvent } from './event.js';

/** A decider whose events and commands only it knows: what loading and deciding in general work with. */
export interface AnyDecider<State = unknown> {
  readonly stream: string;
  readonly initial: State;
  readonly commands: Readonly<Record<string, CommandClass>>;
  readonly evolve: object;
  readonly decide: object;
}

type AnyEvolve<State> = (state: State, event: DomainEvent) => State;
type AnyDecide<State> = (command: object, state: State, context: Context) => readonly DomainEvent[];

/** The state after one more event. Throws if the decider does not know the event. */
export function evolve<State>(decider: AnyDecider<State>, state: State, event: DomainEvent): State {
  const apply = (decider.evolve as Readonly<Record<string, AnyEvolve<State>>>)[event.type];
  if (!apply) throw new Error(`${decider.stream} does not know the event ${event.type}`);
  return apply(state, event);
}

/** The state after all events, in their order. */
export function fold<State>(decider: AnyDecider<State>, events: Iterable<DomainEvent>): State {
  let state = decider.initial;
  for (const event of events) state = evolve(decider, state, event);
  return state;
}

/**
 * What the command leads to.
 *
 * @throws Refusal if it is not allowed in this state
 */
export function decide<State>(
  decider: AnyDecider<State>,
  command: object,
  state: State,
  context: Context,
): readonly DomainEvent[] {
  const name = command.constructor.name;
  const decision = (decider.decide as Readonly<Record<string, AnyDecide<State>>>)[name];
  if (!decision) throw new Error(`${decider.stream} does not know the command ${name}`);
  return decision(command, state, context);
}
