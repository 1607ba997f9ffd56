import { type AnyDecider, decide, type DomainEvent, fold, type Privacy, Refusal } from '@jejak/domain';
import { plainToInstance } from 'class-transformer';
import { NOW } from '../../libs/domain/testing/given.js';
import { type Sample, samples, uuid } from '../../libs/domain/testing/samples.js';
import { variants } from '../../libs/domain/testing/variants.js';

/** What a command led to, from one state of the aggregate to another. */
export interface Transition {
  readonly from: string;
  readonly command: string;
  readonly to: string;
}

/** What an aggregate was seen to do. */
export interface Seen {
  /** Each once, in the order in which they were found. */
  readonly transitions: readonly Transition[];
  /** Types of the events that each command led to. */
  readonly events: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A history that is tried, and with which facts of the samples it began. */
interface History {
  readonly begun: number;
  readonly facts: readonly DomainEvent[];
}

/** What its state is called, where it is not `status`: of a person's privacy, how far the first erasure is. */
const NAMES = new Map<string, (state: unknown) => string>([
  ['privacy', (state) => [...(state as Privacy).erasures.values()][0]?.status ?? 'none'],
]);

/** The name of a state; undefined for an aggregate that has one only. */
function nameOf({ stream }: AnyDecider, state: unknown): string | undefined {
  const name = NAMES.get(stream);
  if (name) return name(state);
  const { status } = state as { readonly status?: string };
  return status;
}

/**
 * Tries each sample of a command after each history that the samples and their events give, so every transition that is
 * told did happen. Of histories that began alike, those of the same types of events to the same state are tried once.
 */
export function explore(aggregate: AnyDecider): Seen {
  const mine = [...samples, ...variants].filter((sample) => sample.aggregate === aggregate);
  const beginnings = new Set([[], ...mine.map(({ facts }) => facts)]);
  const waiting: History[] = [...beginnings].map((facts, begun) => ({ begun, facts }));
  const known = new Set<string>();
  const transitions = new Map<string, Transition>();
  const events = new Map<string, Set<string>>();
  for (const { begun, facts } of waiting) {
    const before = fold(aggregate, facts);
    const from = nameOf(aggregate, before);
    const key = [begun, from, ...new Set(facts.map(({ type }) => type))].sort().join();
    if (known.has(key)) continue;
    known.add(key);
    for (const sample of mine) {
      const led = attempt(aggregate, before, sample);
      if (led.length === 0) continue;
      const after = [...facts, ...led];
      const to = nameOf(aggregate, fold(aggregate, after));
      waiting.push({ begun, facts: after }); // the loop goes on to it
      events.set(sample.name, new Set([...(events.get(sample.name) ?? []), ...led.map(({ type }) => type)]));
      if (from !== undefined && to !== undefined)
        transitions.set(`${from} ${sample.name} ${to}`, { from, command: sample.name, to });
    }
  }
  return { transitions: [...transitions.values()], events };
}

function attempt(aggregate: AnyDecider, state: unknown, { name, json, by }: Sample): readonly DomainEvent[] {
  const Command = aggregate.commands[name];
  if (!Command) throw new Error(`no command ${name}`);
  let ids = 0;
  try {
    return decide(aggregate, plainToInstance(Command, json), state, {
      now: NOW,
      id: uuid(1),
      actor: { id: uuid(9), role: 'hr-planner', employeeId: by },
      newId: () => uuid(0xdd00 + ids++),
    });
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
