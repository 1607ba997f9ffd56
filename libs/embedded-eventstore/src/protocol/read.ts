import streamsPb, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Store, StoredEvent } from '../storage/store.js';
import {
  bound,
  type Cursor,
  logBackwards,
  logForwards,
  positionOf,
  streamBackwards,
  streamForwards,
  visibleOf,
} from './cursor.js';
import { type EventFilter, eventFilter } from './filter.js';
import { streamNotFoundFrame } from './frames.js';
import { framing } from './links.js';
import type { Outlet } from './outlet.js';
import { checkStreamName } from './proposed.js';
import { badRequest } from './status.js';
import { Turns } from './turns.js';

/** Answers a read that ends. From where a read starts, and whether inclusively, is EventStoreDB's rule. */
export async function serveRead(store: Store, options: ReadReq.Options, outlet: Outlet): Promise<void> {
  const count = bound(options.getCount());
  if (count === 0) throw badRequest('A read must ask for at least one event.');
  const backwards = options.getReadDirection() === streamsPb.ReadReq.Options.ReadDirection.BACKWARDS;
  const frameOf = framing(store, options.getResolveLinks());
  const all = options.getAll();
  const stream = options.getStream();
  if (all) {
    const wanted = options.getFilter();
    const cursor = backwards ? allBackwards(store, all) : allForwards(store, all);
    await send(cursor, { count, frameOf, filter: wanted && eventFilter(wanted) }, outlet);
  } else if (stream) {
    const name = Buffer.from(stream.getStreamIdentifier()?.getStreamName_asU8() ?? []);
    checkStreamName(name);
    if (!visibleOf(store, name)) outlet.write(streamNotFoundFrame(name));
    else await send(streamCursor(store, name, stream, backwards), { count, frameOf }, outlet);
  } else throw badRequest('A read must name a stream or $all.');
  outlet.end();
}

function allForwards(store: Store, all: ReadReq.Options.AllOptions): Cursor {
  const position = all.getPosition();
  const end = store.nextPosition; // what is appended while we read would make some reads endless
  return logForwards(store, position ? positionOf(position) : all.hasEnd() ? end : 0, end);
}

function allBackwards(store: Store, all: ReadReq.Options.AllOptions): Cursor {
  const position = all.getPosition();
  return logBackwards(store, position ? positionOf(position) : all.hasStart() ? 0 : store.nextPosition);
}

function streamCursor(
  store: Store,
  name: Buffer,
  options: ReadReq.Options.StreamOptions,
  backwards: boolean,
): Cursor {
  if (backwards) {
    const from = options.hasRevision()
      ? bound(options.getRevision())
      : options.hasStart()
        ? 0
        : Number.MAX_SAFE_INTEGER;
    return streamBackwards(store, name, from);
  }
  if (options.hasEnd()) throw badRequest('A stream cannot be read forwards from its end.');
  return streamForwards(store, name, options.hasRevision() ? bound(options.getRevision()) : 0);
}

/** What of a cursor's events is sent, and how. */
interface Selection {
  count: number;
  frameOf: (event: StoredEvent) => Buffer;
  filter?: EventFilter | undefined;
}

async function send(cursor: Cursor, { count, frameOf, filter }: Selection, outlet: Outlet): Promise<void> {
  const turns = new Turns();
  let left = count;
  for (let page = cursor.next(); page.length > 0; page = cursor.next()) {
    for (const event of page) {
      if (filter && turns.isOver) await turns.next(); // a search that finds nothing never waits for room
      if (filter && !filter.matches(event)) continue;
      outlet.write(frameOf(event));
      if (!outlet.hasRoom) await outlet.room();
      if (--left === 0 || !outlet.isOpen()) return;
    }
  }
}
