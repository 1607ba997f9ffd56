import type { LoggedEvent, RecordedEvent } from '@jejak/event-log';

/** An event as a projection sees it: the fact, and when, where and by whom it was recorded. */
export interface Recorded<Data = unknown> {
  readonly type: string;
  readonly data: Data;
  readonly id: string;
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: bigint;
  /** Place in the log; grows, with gaps. */
  readonly position: bigint;
  /** When it happened. */
  readonly occurredAt: Date;
  /** When we accepted it. */
  readonly recordedAt: Date;
  /** When the event store wrote it, by its own clock. */
  readonly storedAt: Date;
  readonly actor: RecordedEvent['metadata']['actor'];
  readonly metadata: RecordedEvent['metadata'];
}

/** An event that this version cannot read: what is known of it without its data. */
export interface Unread extends Pick<Recorded, 'type' | 'id' | 'stream' | 'revision' | 'position'> {
  readonly unreadable: Error;
}

/** What the log gives to the engine. */
export type Arrived = Recorded | Unread;

export function arrived(event: LoggedEvent): Arrived {
  return 'unreadable' in event ? event : recorded(event);
}

export function recorded(event: RecordedEvent): Recorded {
  const { type, data, id, stream, revision, position, storedAt, metadata } = event;
  const recordedAt = new Date(metadata.recordedAt);
  return {
    type,
    data,
    id,
    stream,
    revision,
    position,
    // most things are recorded as they happen
    occurredAt: metadata.occurredAt === metadata.recordedAt ? recordedAt : new Date(metadata.occurredAt),
    recordedAt,
    storedAt,
    actor: metadata.actor,
    metadata,
  };
}
