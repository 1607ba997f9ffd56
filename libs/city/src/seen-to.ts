import { AssignFollowUp, followUp, ResolveFollowUp, VerifyFollowUp } from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayAt, textOf } from './calendar.js';
import { command, type CityOrder } from './order.js';
import type { People } from './people.js';
import type { Person } from './person.js';

const DAY = 86_400_000;

/** What becomes of a follow-up: it is given to somebody, they see to it, somebody else looks whether that helped. */
export const STEPS = ['assigned', 'resolved', 'verified'] as const;
export type Step = (typeof STEPS)[number];

/** Days from the raising of a follow-up to each step. */
export const DAYS: Readonly<Record<Step, number>> = { assigned: 3, resolved: 33, verified: 45 };

/** A follow-up about somebody, that the head of their unit sees to. */
export interface Matter {
  /** Unlike that of every other one. */
  readonly name: string;
  /** Of the follow-up. */
  readonly id: string | undefined;
  readonly person: Person;
  readonly head: Person;
  /** When it was raised. */
  readonly raised: number;
  readonly resultRef: string;
  readonly reason: string;
}

/** One step of it. */
export function step(people: People, matter: Matter, which: Step): CityOrder {
  const { planner, verifier } = staffOf(people.city);
  const { name, id, person, head, raised, resultRef, reason } = matter;
  const order = {
    ...{ name: `${name} ${which} ${person.index}`, aggregate: followUp, id, at: raised + DAYS[which] * DAY },
    touches: [person.id],
  };
  switch (which) {
    case 'assigned': {
      const dueOn = textOf(dayAt(raised) + 60);
      return { ...order, actor: planner, command: command(AssignFollowUp, { ownerId: head.id, dueOn }) };
    }
    case 'resolved': {
      const done = command(ResolveFollowUp, { outcome: 'DONE', resultRef, reason });
      return { ...order, actor: head.actor, command: done };
    }
    case 'verified': {
      const effective = people.city.draw('effective', name, person.index).chance(0.9);
      const note = 'Bukti tindak lanjut dilihat';
      return { ...order, actor: verifier, command: command(VerifyFollowUp, { effective, note }) };
    }
  }
}
