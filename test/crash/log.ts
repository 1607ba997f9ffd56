import {
  type AllStreamRecordedEvent,
  type EventStoreDBClient,
  type Position,
  START,
} from '@eventstore/db-client';

/** An event as a reader sees it. */
export interface Seen {
  id: string;
  stream: string;
  revision: bigint;
  type: string;
  position: bigint;
  data: unknown;
}

/** $all from its beginning. */
export async function readLog(client: EventStoreDBClient): Promise<Seen[]> {
  const log: Seen[] = [];
  for await (const { event } of client.readAll()) if (event) log.push(seen(event));
  return log;
}

/** What a subscription after `position` gives until it has come to event `last`. */
export async function catchUp(
  client: EventStoreDBClient,
  position: bigint | undefined,
  last: Seen | undefined,
): Promise<Seen[]> {
  const got: Seen[] = [];
  if (!last || position === last.position) return got;
  const subscription = client.subscribeToAll({ fromPosition: after(position) });
  for await (const { event } of subscription) {
    if (event) got.push(seen(event));
    if (event && event.position.commit >= last.position) break;
  }
  return got;
}

/**
 * Follows $all over all kills: each time from the last event that it got.
 * `got` is everything that it was ever given, in its order.
 */
export class Follower {
  readonly got: Seen[] = [];

  /** Follows until the connection ends. */
  async follow(client: EventStoreDBClient): Promise<void> {
    try {
      const subscription = client.subscribeToAll({ fromPosition: after(this.got.at(-1)?.position) });
      for await (const { event } of subscription) if (event) this.got.push(seen(event));
    } catch {
      // killed: that is what this is about
    }
  }
}

function after(position: bigint | undefined): Position | typeof START {
  return position === undefined ? START : { commit: position, prepare: position };
}

function seen({ id, streamId, revision, type, position, data }: AllStreamRecordedEvent): Seen {
  return { id, stream: streamId, revision, type, position: position.commit, data };
}
