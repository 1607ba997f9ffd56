import type { z } from 'zod';
import type { Actor } from './decider.js';
import type { AnyDecider } from './fold.js';
import type { DomainEvent, EventType } from './event.js';

/** A command that a policy wants carried out, for one aggregate. */
export interface Reaction {
  readonly aggregate: AnyDecider;
  readonly id: string;
  readonly command: object;
}

/**
 * A policy (process manager): an event comes in, commands go out. It decides nothing about reward, promotion or
 * sanction. It does no I/O: the command ids are derived from the event, so that each reaction happens once.
 */
export interface Policy {
  /** Stable: part of the command ids. */
  readonly name: string;
  readonly on: ReadonlyMap<string, React>;
}

/** As whom a policy acts. */
export const asActor = ({ name }: Policy): Actor => ({ id: `policy:${name}`, role: 'policy' });

/** What a policy wants because of an event. `recordedAt`: when Jejak accepted the event, the same however often it is delivered. */
type React = (event: DomainEvent, recordedAt: Date) => readonly Reaction[];

interface When {
  when<Name extends string, Data extends z.ZodObject>(
    type: EventType<Name, Data>,
    react: (event: DomainEvent<Name, z.output<Data>>, recordedAt: Date) => readonly Reaction[],
  ): When;
}

/** Describes a policy as a table of contents: the events it listens to and what each leads to. */
export function policy(name: string, body: (on: When) => When): Policy {
  const on = new Map<string, React>();
  const when: When = {
    when(type, react) {
      if (on.has(type.type)) throw new Error(`${name} listens twice to ${type.type}`);
      on.set(type.type, (event, recordedAt) =>
        react({ type: type.type, data: type.data.parse(event.data) }, recordedAt),
      );
      return when;
    },
  };
  body(when);
  return { name, on };
}
