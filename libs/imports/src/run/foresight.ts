import { evolve, type AnyDecider, type DomainEvent } from '@jejak/domain';
import type { EventLog, Loaded } from '@jejak/event-log';

/**
 * The log as it would be: what was foreseen stands behind what is recorded, so that rows which build on each other can be
 * looked at together. Nothing is appended.
 */
export class Foresight implements Pick<EventLog, 'load'> {
  private readonly foreseen = new Map<string, readonly DomainEvent[]>();

  constructor(private readonly log: Pick<EventLog, 'load'>) {}

  async load<State>(aggregate: AnyDecider<State>, id: string): Promise<Loaded<State>> {
    const loaded = await this.log.load(aggregate, id);
    const more = this.foreseen.get(`${aggregate.stream}-${id}`);
    if (!more) return loaded;
    let { state } = loaded;
    for (const event of more) state = evolve(aggregate, state, event);
    return { ...loaded, state };
  }

  /** What a command would append. */
  expect(aggregate: AnyDecider, id: string, events: readonly DomainEvent[]): void {
    const stream = `${aggregate.stream}-${id}`;
    this.foreseen.set(stream, [...(this.foreseen.get(stream) ?? []), ...events]);
  }
}
