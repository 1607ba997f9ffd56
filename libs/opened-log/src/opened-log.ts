import { eventTypes, mapPersonal, Personal, personalIn } from '@jejak/domain';
import {
  UnreadableEvent,
  type Batch,
  type EventLog,
  type LoggedEvent,
  type RecordedEvent,
} from '@jejak/event-log';
import { opening, SealBroken, type OpeningKeys } from '@jejak/personal-data';

/** The log, read with the keys: personal values come opened, as long as their keys are there. */
export class OpenedLog {
  constructor(
    private readonly log: Pick<EventLog, 'follow' | 'head' | 'at'>,
    private readonly keys: OpeningKeys,
  ) {}

  /** As {@link EventLog.follow}. @throws KeysUnavailable while the keys cannot be had; nothing is skipped */
  async *follow(options: Parameters<EventLog['follow']>[0]): AsyncGenerator<Batch, void> {
    for await (const batch of this.log.follow(options))
      yield { ...batch, events: await openedEvents(this.keys, batch.events) };
  }

  /** As {@link EventLog.at}. */
  async at(stream: string, revision: bigint): Promise<LoggedEvent | undefined> {
    const event = await this.log.at(stream, revision);
    return event && (await openedEvents(this.keys, [event]))[0];
  }

  /** As {@link EventLog.head}. */
  head(): Promise<bigint | undefined> {
    return this.log.head();
  }
}

/**
 * The events with their personal values opened, by one question to the key database. An event in which a seal was
 * broken cannot be read.
 */
export async function openedEvents(
  keys: OpeningKeys,
  events: readonly LoggedEvent[],
): Promise<readonly LoggedEvent[]> {
  const sealed = events.map(sealedIn);
  if (sealed.every((values) => values.length === 0)) return events;
  const show = await opening(keys, sealed.flat());
  return events.map((event, index) => (sealed[index]?.length ? opened(event, show) : event));
}

function sealedIn(event: LoggedEvent): Personal<unknown>[] {
  if ('unreadable' in event) return [];
  const fields = eventTypes.get(event.type)?.personal ?? [];
  const { reason } = event.metadata;
  if (fields.length === 0) return reason ? [reason] : [];
  return [...personalIn(fields, event.data).map(({ personal }) => personal), ...(reason ? [reason] : [])];
}

function opened(event: LoggedEvent, show: Awaited<ReturnType<typeof opening>>): LoggedEvent {
  if ('unreadable' in event) return event;
  const { id, stream, revision, position, type, storedAt, metadata } = event;
  const fields = eventTypes.get(type)?.personal ?? [];
  try {
    return {
      id,
      stream,
      revision,
      position,
      type,
      data: mapPersonal(fields, event.data, ({ personal }) => Personal.opened(show(personal))),
      metadata: metadata.reason ? { ...metadata, reason: Personal.opened(show(metadata.reason)) } : metadata,
      storedAt,
    } satisfies RecordedEvent;
  } catch (cause) {
    if (!(cause instanceof SealBroken)) throw cause;
    const unreadable = new UnreadableEvent(stream, revision, 'a seal is broken', { cause });
    return { id, stream, revision, position, type, storedAt, unreadable };
  }
}
