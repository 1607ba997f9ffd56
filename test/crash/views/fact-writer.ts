import { setTimeout as sleep } from 'node:timers/promises';
import { type DomainEvent, eventTypes } from '@jejak/domain';
import { empty, type EventLog, type Loaded, LogUnavailable, type NewEvent } from '@jejak/event-log';
import type { Random } from '../random.js';
import { course, type Sheet } from './course.js';

/** An event that a writer sent. */
export interface Sent {
  readonly stream: string;
  readonly event: DomainEvent;
  /** The log answered that it has it. */
  acknowledged: boolean;
}

/** Records one course after the other; what was not answered is sent again, with the same ids, until it is. */
export class FactWriter {
  #todo: Sheet[] = [];
  readonly #streams = new Map<string, Loaded<unknown>>();

  constructor(
    private readonly log: EventLog,
    private readonly random: Random,
    /** Everything that was ever sent, by event id; several writers share it. */
    private readonly sent: Map<string, Sent>,
  ) {}

  /** Writes while `goesOn`, and at least once. Ends with everything acknowledged. */
  async write(goesOn: () => boolean): Promise<void> {
    do {
      if (this.#todo.length === 0) this.#todo = course(this.random);
      const sheet = this.#todo.shift()!;
      await this.#append(sheet);
      if (this.random.percent(80)) await sleep(this.random.between(0, 80));
    } while (goesOn());
  }

  async #append({ aggregate, id, events }: Sheet): Promise<void> {
    const stream = `${aggregate.stream}-${id}`;
    const facts = events.map((event) => this.#fact(event));
    for (const { id, event } of facts) this.sent.set(id, { stream, event, acknowledged: false });
    const before = this.#streams.get(stream) ?? empty(aggregate);
    for (;;) {
      try {
        this.#streams.set(stream, await this.log.append(aggregate, id, before, facts));
        break;
      } catch (error) {
        if (!(error instanceof LogUnavailable)) throw error;
      }
    }
    for (const { id } of facts) this.sent.get(id)!.acknowledged = true;
  }

  #fact(event: DomainEvent): NewEvent {
    const now = new Date().toISOString();
    return {
      id: this.random.uuid(),
      event,
      metadata: {
        commandId: this.random.uuid(),
        correlationId: this.random.uuid(),
        actor: { id: 'officer-1', role: 'programme-officer' },
        occurredAt: now,
        recordedAt: now,
        schemaVersion: eventTypes.get(event.type)!.version,
      },
    };
  }
}
