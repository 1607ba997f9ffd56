import { randomUUID } from 'node:crypto';
import streamsPb, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Store, StoredEvent } from '../storage/store.js';
import { bound, followLog, type Follower, followStream, positionOf } from './cursor.js';
import { type EventFilter, eventFilter } from './filter.js';
import { caughtUpFrame, checkpointFrame, confirmationFrame } from './frames.js';
import { framing } from './links.js';
import type { Outlet } from './outlet.js';
import { checkStreamName } from './proposed.js';
import { badRequest } from './status.js';
import { Turns } from './turns.js';

/** Answers a subscription until the client goes: catch-up, caught up, live, all from one cursor on the log. */
export async function serveSubscription(
  store: Store,
  options: ReadReq.Options,
  outlet: Outlet,
): Promise<void> {
  if (options.getReadDirection() === streamsPb.ReadReq.Options.ReadDirection.BACKWARDS)
    throw badRequest('A subscription cannot run backwards.');
  const all = options.getAll();
  const stream = options.getStream();
  const wanted = options.getFilter();
  let cursor: Follower;
  if (all) cursor = followLog(store, allStart(store, all));
  else if (stream) {
    if (wanted) throw badRequest('Only a subscription to $all can have a filter.');
    cursor = streamCursor(store, stream);
  } else throw badRequest('A subscription must name a stream or $all.');
  const filter = wanted && eventFilter(wanted);
  const stopListening = store.onCommit(() => outlet.wake());
  try {
    outlet.write(confirmationFrame(randomUUID()));
    await follow(cursor, { filter, frameOf: framing(store, options.getResolveLinks()) }, outlet);
  } finally {
    stopListening();
  }
}

/** First position to send: a subscription starts after the position it names. */
function allStart(store: Store, all: ReadReq.Options.AllOptions): number {
  const position = all.getPosition();
  if (position) return positionOf(position) + 1;
  return all.hasEnd() ? store.nextPosition : 0;
}

function streamCursor(store: Store, options: ReadReq.Options.StreamOptions): Follower {
  const name = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []);
  checkStreamName(name);
  if (options.hasRevision()) return followStream(store, name, bound(options.getRevision()) + 1);
  return followStream(store, name, options.hasEnd() ? (store.stream(name)?.lastRevision ?? -1) + 1 : 0);
}

/** Which events are sent, and how. */
interface Selection {
  filter: EventFilter | undefined;
  frameOf: (event: StoredEvent) => Buffer;
}

async function follow(cursor: Follower, { filter, frameOf }: Selection, outlet: Outlet): Promise<void> {
  const turns = new Turns();
  let live = false;
  let considered = 0; // since the last checkpoint
  let reached: number | undefined; // last position considered
  while (outlet.isOpen()) {
    const page = cursor.next();
    for (const event of page) {
      if (filter && turns.isOver) await turns.next(); // a search that finds nothing never waits for room
      if (!filter || filter.matches(event)) outlet.write(frameOf(event));
      reached = event.position;
      if (filter && ++considered >= filter.checkpointEvery) {
        outlet.write(checkpointFrame(reached));
        considered = 0;
      }
      if (!outlet.hasRoom) await outlet.room();
      if (!outlet.isOpen()) return;
    }
    if (page.length > 0) continue;
    if (!live) {
      live = true;
      cursor.goLive();
      if (filter && reached !== undefined) outlet.write(checkpointFrame(reached));
      outlet.write(caughtUpFrame());
    }
    if (outlet.hasRoom) await outlet.pause(); // until a commit; what was committed meanwhile is read after `room`
    await outlet.room();
  }
}
