import { decide, fold, type AnyDecider, type DomainEvent, type Personal, type Shown } from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import { NOW } from '../../domain/testing/given.js';
import { uuid } from '../../domain/testing/ids.js';
import type { ImportKind, ImportRow, Misread, Plan } from '../src/kind.js';
import type { There } from '../src/there.js';
import { compensations } from '../src/undo/index.js';

export const REASON = 'Impor data lama';
/** Accounts of the first and the second person. */
export const [FIRST, SECOND] = [uuid(0xf1), uuid(0xf2)];

/** The row that these cells make, by heading; columns that are not named are as in the template. */
export function rowOf(kind: ImportKind, cells: Readonly<Record<string, string>> = {}): ImportRow | Misread {
  const known = kind.columns.map(({ heading }) => heading);
  for (const heading of Object.keys(cells))
    if (!known.includes(heading)) throw new Error(`no column ${heading}`);
  return kind.read(
    new Map(
      kind.columns.map(({ heading, example }) => [
        heading,
        { text: cells[heading] ?? example, kind: 'text' as const },
      ]),
    ),
  );
}

/** A city in memory: streams of events, units by code and employees by NIP. Personal values stand in the clear. */
export class City {
  private readonly streams = new Map<string, RecordedEvent[]>();
  private made = 0;

  constructor(private readonly keys: Readonly<Record<string, string>>) {}

  readonly there: There = {
    reason: REASON,
    now: NOW,
    find: (_, key) => Promise.resolve(this.keys[key]),
    load: (aggregate, id) => Promise.resolve(fold(aggregate, this.eventsOf(aggregate, id))),
    read: (aggregate, id) => Promise.resolve(this.eventsOf(aggregate, id)),
    open: () => Promise.resolve(opened),
  };

  eventsOf(aggregate: AnyDecider, id: string): readonly RecordedEvent[] {
    return this.streams.get(`${aggregate.stream}-${id}`) ?? [];
  }

  /** Decides a command and keeps its events. @returns their types */
  carryOut(aggregate: AnyDecider, id: string, command: object, by = FIRST): string[] {
    const state = fold(aggregate, this.eventsOf(aggregate, id));
    const events = decide(aggregate, command, state, {
      ...{ id, now: NOW, actor: { id: by, role: 'hr-planner' } },
      newId: () => uuid(0x5000 + this.made++),
    });
    const commandId = uuid(0x6000 + this.made);
    for (const event of events) this.keep(aggregate, id, event, by, commandId);
    return events.map(({ type }) => type);
  }

  keep(
    aggregate: AnyDecider,
    id: string,
    { type, data }: DomainEvent,
    correlationId: string,
    commandId = uuid(0x6000 + this.made),
  ): void {
    const stream = `${aggregate.stream}-${id}`;
    const before = this.streams.get(stream) ?? [];
    const at = BigInt(before.length);
    const metadata = {
      ...{
        commandId,
        correlationId,
        actor: { id: correlationId, role: 'hr-planner' },
      },
      ...{ occurredAt: NOW.toISOString(), recordedAt: NOW.toISOString() },
    };
    const event = {
      ...{ id: uuid(0x7000 + this.made++), stream, revision: at, position: at, type, data },
      ...{ metadata, storedAt: NOW },
    } as RecordedEvent;
    this.streams.set(stream, [...before, event]);
  }

  /** Plans the row and carries it out. @returns the plan, and the types of what was recorded */
  async import(aggregate: AnyDecider, row: ImportRow | Misread, by = FIRST): Promise<[Plan, string[]]> {
    if ('faults' in row) throw new Error(JSON.stringify(row.faults));
    const plan = await row.plan(this.there);
    const types =
      'steps' in plan
        ? plan.steps.flatMap(({ id, command }) => this.carryOut(aggregate, id ?? uuid(0x9999), command, by))
        : [];
    return [plan, types];
  }

  /** Undoes all that this person recorded in a stream, newest first. @returns what became of each event */
  async undo(aggregate: AnyDecider, id: string, of: string): Promise<string[]> {
    const outcomes: string[] = [];
    for (const event of this.eventsOf(aggregate, id)
      .filter(({ metadata }) => metadata.correlationId === of)
      .reverse()) {
      const events = this.eventsOf(aggregate, id);
      const at = events.indexOf(event);
      const after = events.slice(at + 1);
      const undoing = await compensations.get(event.type)?.({
        ...{ aggregate, id, event, before: events.slice(0, at), after, reason: REASON },
        foreign: after.filter(({ metadata }) => ![of, UNDO].includes(metadata.correlationId)),
        open: () => Promise.resolve(opened),
      });
      if (!undoing) outcomes.push('IMPORT.NOT_UNDOABLE');
      else if ('command' in undoing) outcomes.push(...this.carryOut(aggregate, id, undoing.command, UNDO));
      else if ('goesWith' in undoing) outcomes.push('goes with another');
      else outcomes.push('left' in undoing ? undoing.left : 'covered');
    }
    return outcomes;
  }
}

const UNDO = uuid(0xf3);

function opened({ content }: Personal<unknown>): Shown<string> {
  return 'value' in content
    ? { state: 'value', value: String(content.value), about: null }
    : { state: 'lost' };
}
