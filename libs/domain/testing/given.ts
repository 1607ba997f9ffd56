import { decide, evolve, fold, type AnyDecider } from '../src/kernel/fold.js';
import type { CommandClass, Context, Decider } from '../src/kernel/decider.js';
import type { DomainEvent } from '../src/kernel/event.js';
import { Refusal } from '../src/kernel/refusal.js';
import type { RefusalCode } from '../src/refusals.js';

/** The fields of a command as plain values: no class is needed to write them down. */
type Plain<T> = T extends readonly (infer Element)[]
  ? readonly Plain<Element>[]
  : T extends object
    ? { [Key in keyof T]: Plain<T[Key]> }
    : T;

/** An event of which only some fields are told. */
type Part<Event> =
  Event extends DomainEvent<infer Name, infer Data> ? { type: Name; data: Partial<Data> } : never;

type Fields<Commands, Name extends keyof Commands> =
  Commands[Name] extends CommandClass<infer C> ? Plain<C> : never;

/** The moment at which commands of a test are accepted, unless it says otherwise. */
export const NOW = new Date('2026-06-01T08:00:00+07:00');

/**
 * Given these facts, when this command comes, then these events follow, or this refusal. For tests only.
 * Ids that a decision makes are not foreseen: `thenLike` leaves them out, or the context gives `newId`.
 */
export function given<State, Event extends DomainEvent, Commands extends Record<string, CommandClass>>(
  decider: Decider<State, Event, Commands>,
  facts: readonly Event[],
  context: Partial<Context> = {},
) {
  const any: AnyDecider<State> = decider;
  return {
    /** The state after the facts. */
    state: fold(any, facts),

    when: <Name extends keyof Commands & string>(name: Name, fields: Fields<Commands, Name>) => {
      const act = () => {
        const Command = decider.commands[name];
        if (!Command) throw new Error(`no command ${name}`);
        const command = Object.assign(new Command(), fields);
        return decide(any, command, fold(any, facts), {
          now: NOW,
          id: crypto.randomUUID(),
          actor: { id: crypto.randomUUID(), role: 'programme-officer' },
          newId: () => crypto.randomUUID(),
          ...context,
        });
      };
      return {
        then(expected: readonly Event[]) {
          expect(act()).toEqual(expected);
        },
        /** Only these fields of the events count: for data that the decision makes itself. */
        thenLike(expected: readonly Part<Event>[]) {
          const events = act();
          expect(events).toHaveLength(expected.length);
          expect(events).toMatchObject(expected);
          events.reduce((state, event) => evolve(any, state, event), fold(any, facts));
        },
        refuses(code: RefusalCode, facts?: Refusal['facts']) {
          expect(act).toThrow(Refusal);
          expect(act).toThrow(expect.objectContaining({ code, ...(facts && { facts }) }) as Error);
        },
      };
    },
  };
}
