import type { ResolvedEvent } from '@eventstore/db-client';

/** An event as a server gave it, not checked yet. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  /** In the whole log; undefined from servers before 22.6. */
  readonly position: bigint | undefined;
  readonly type: string;
  readonly storedAt: Date;
  /** Parsed JSON; bytes or text where it is none. */
  readonly data: unknown;
  readonly metadata: unknown;
}

/** An event as the client library hands it over. */
export function storedEvent({
  event,
  commitPosition,
}: Pick<ResolvedEvent, 'event' | 'commitPosition'>): StoredEvent {
  if (!event) throw new Error('A link to an event that is gone: Jejak reads no links');
  return {
    id: event.id,
    stream: event.streamId,
    revision: event.revision,
    position: commitPosition ?? event.position?.commit,
    type: event.type,
    storedAt: event.created,
    data: event.data,
    metadata: event.metadata,
  };
}
