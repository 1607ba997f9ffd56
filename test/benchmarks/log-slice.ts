import type { Batch, EventLog, RecordedEvent } from '@jejak/event-log';
import type { EventSource } from '@jejak/projection-engine';

/** The first events of a log, as if nothing else were in it. */
export class LogSlice implements EventSource {
  private constructor(readonly events: readonly RecordedEvent[]) {}

  static async read(log: EventLog, most: number): Promise<LogSlice> {
    const events: RecordedEvent[] = [];
    const over = new AbortController();
    for await (const batch of log.follow({ most, signal: over.signal })) {
      for (const event of batch.events) if (!('unreadable' in event)) events.push(event);
      if (events.length >= most || batch.caughtUp) break;
    }
    over.abort();
    return new LogSlice(events.slice(0, most));
  }

  head(): Promise<bigint | undefined> {
    return Promise.resolve(this.events.at(-1)?.position);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- an async generator is what is asked for
  async *follow({ after = -1n, most }: Parameters<EventSource['follow']>[0]): AsyncGenerator<Batch> {
    const left = this.events.filter(({ position }) => position > after);
    for (let from = 0; from < left.length || from === 0; from += most) {
      const events = left.slice(from, from + most);
      yield { events, position: events.at(-1)?.position ?? after, caughtUp: from + most >= left.length };
    }
  }
}
