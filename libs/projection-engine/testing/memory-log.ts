import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { type DomainEvent, nameId } from '@jejak/domain';
import { type LoggedEvent, type Metadata, type RecordedEvent, UnreadableEvent } from '@jejak/event-log';
import type { Batch, EventPlaces, EventSource } from '../src/source.js';

const namespace = '9d2c1a9e-5a34-4f5c-8c3e-3f1f5a6b7c8d';

/** A log in memory, for tests of what reads from a log: the same ids and times for the same events. */
export class MemoryLog implements EventSource, EventPlaces {
  readonly events: RecordedEvent[] = [];
  /** Ids of events that the code cannot read, as if it did not know their type or version. */
  readonly unreadable = new Set<string>();
  readonly #appended = new EventEmitter().setMaxListeners(0);
  readonly #revisions = new Map<string, bigint>();

  append(stream: string, event: DomainEvent, metadata: Partial<Metadata> = {}): RecordedEvent {
    const number = this.events.length;
    const revision = (this.#revisions.get(stream) ?? -1n) + 1n;
    this.#revisions.set(stream, revision);
    const at = new Date(Date.UTC(2026, 0, 5, 1) + number * 60_000).toISOString();
    const recorded: RecordedEvent = {
      ...event,
      id: nameId(`event ${number}`, namespace),
      stream,
      revision,
      position: BigInt(number + 1) * 137n,
      storedAt: new Date(at),
      metadata: {
        commandId: nameId(`command ${number}`, namespace),
        correlationId: nameId('correlation', namespace),
        actor: { id: 'officer-1', role: 'programme-officer' },
        occurredAt: at,
        recordedAt: at,
        schemaVersion: 1,
        ...metadata,
      },
    };
    this.events.push(recorded);
    this.#appended.emit('event');
    return recorded;
  }

  at(stream: string, revision: bigint): Promise<LoggedEvent | undefined> {
    const found = this.events.find((event) => event.stream === stream && event.revision === revision);
    return Promise.resolve(found && this.#read(found));
  }

  #read(event: RecordedEvent): LoggedEvent {
    if (!this.unreadable.has(event.id)) return event;
    const { type, id, stream, revision, position, storedAt } = event;
    const place = { type, id, stream, revision, position, storedAt };
    return { ...place, unreadable: new UnreadableEvent(stream, revision, 'not known') };
  }

  head(): Promise<bigint | undefined> {
    return Promise.resolve(this.events.at(-1)?.position);
  }

  async *follow({ after = -1n, most, signal }: Parameters<EventSource['follow']>[0]): AsyncGenerator<Batch> {
    let next = this.events.findIndex(({ position }) => position > after);
    if (next < 0) {
      next = this.events.length;
      yield { events: [], position: after, caughtUp: true };
    }
    for (; !signal.aborted;) {
      const events = this.events.slice(next, next + most);
      next += events.length;
      const last = events.at(-1);
      if (last)
        yield {
          events: events.map((event) => this.#read(event)),
          position: last.position,
          caughtUp: next === this.events.length,
        };
      else if (next === this.events.length)
        await once(this.#appended, 'event', { signal }).catch(() => undefined);
    }
  }
}
