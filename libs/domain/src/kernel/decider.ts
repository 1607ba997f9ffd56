import type { DomainEvent } from './event.js';

/** Who acts: an opaque id (never a NIP or a name) and the role in which they act. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  /** The person on whose behalf the actor acts, where that is somebody else. */
  readonly onBehalfOf?: string;
  /**
   * The employee whose account it is, as known when the command came: so that nobody decides about themselves. It is
   * no part of the record.
   */
  readonly employeeId?: string | undefined;
}

/** What a decision may know besides the command and the state. It never asks a clock or a random source. */
export interface Context {
  /** Of the aggregate: a new one where the command begins it. */
  readonly id: string;
  /** When the command was accepted. */
  readonly now: Date;
  readonly actor: Actor;
  /** A new UUID for something inside the aggregate; the same ones in the same order when the command is tried again. */
  readonly newId: () => string;
}

/** A class of commands; class-validator decorates its fields. */
export type CommandClass<C extends object = object> = new () => C;

type CommandsOf<Module> = {
  [K in keyof Module]: Module[K] extends CommandClass<infer C> ? C : never;
};

/** How each event changes the state. A forgotten event does not compile. */
export type Evolve<State, Event extends DomainEvent> = {
  readonly [E in Event as E['type']]: (state: State, event: E) => State;
};

/** What each command leads to, or a `Refusal`. A forgotten command does not compile. */
export type Decide<State, Event extends DomainEvent, Commands> = {
  readonly [K in keyof Commands]: (
    command: CommandsOf<Commands>[K],
    state: State,
    context: Context,
  ) => readonly Event[];
};

/** An aggregate: its stream, its empty state, how an event changes the state, and what a command leads to. */
export interface Decider<State, Event extends DomainEvent, Commands extends Record<string, CommandClass>> {
  /** Category of the streams: `{stream}-{id}`. */
  readonly stream: string;
  readonly initial: State;
  /** The command classes, by name. The keys of `decide`. */
  readonly commands: Commands;
  readonly evolve: Evolve<State, Event>;
  readonly decide: Decide<State, Event, Commands>;
}
