import { isDeepStrictEqual } from 'node:util';
import type { Append, Deletion, Ledger } from './ledger.js';
import type { Seen } from './log.js';

const TOMBSTONE_REVISION = 2n ** 63n - 1n;
/** `$tb` of a soft deletion, as JSON.parse rounds it. */
const DELETED = 2 ** 63;

/** What is wrong with a log, one line each; empty: nothing. */
export function faultsOf(log: Seen[], ledger: Ledger): string[] {
  const faults: string[] = [];
  const indexOf = new Map<string, number>();
  log.forEach((event, index) => {
    if (index > 0 && event.position <= log[index - 1]!.position)
      faults.push(`position ${String(event.position)} does not come after the one before`);
    if (event.type !== 'thing') return;
    if (indexOf.has(event.id)) faults.push(`${event.id} is there twice`);
    indexOf.set(event.id, index);
  });
  for (const append of ledger.appends) {
    faults.push(...faultsOfAppend(append, log, indexOf));
    for (const { id } of append.events) indexOf.delete(id);
  }
  for (const id of indexOf.keys()) faults.push(`${id} was never sent`);
  faults.push(...faultsOfDeletions(ledger.deletions, log), ...faultsOfStreams(log));
  return faults;
}

/** All of it or nothing, in one piece, where the writer was told that it is. */
function* faultsOfAppend(
  { stream, events, acknowledged }: Append,
  log: Seen[],
  indexOf: ReadonlyMap<string, number>,
): Generator<string> {
  const name = `the append of ${events.length} events to ${stream} that begins with ${events[0]!.id}`;
  const present = events.filter(({ id }) => indexOf.has(id)).length;
  if (present === 0) {
    if (acknowledged) yield `${name} was acknowledged and is lost`;
    return;
  }
  const first = indexOf.get(events[0]!.id);
  const written = first === undefined ? [] : log.slice(first, first + events.length);
  const isWhole = events.every(({ id, data }, i) => {
    const event = written[i];
    return (
      event?.id === id &&
      event.stream === stream &&
      event.revision === written[0]!.revision + BigInt(i) &&
      isDeepStrictEqual(event.data, data)
    );
  });
  if (!isWhole) yield `${name} is not there in one piece: ${present} of its events are`;
  const last = written.at(-1);
  if (!acknowledged || !last) return;
  if (last.revision !== acknowledged.revision || last.position !== acknowledged.position)
    yield (
      `${name} was acknowledged at ${String(acknowledged.revision)}, position ${String(acknowledged.position)}, ` +
      `and is at ${String(last.revision)}, position ${String(last.position)}`
    );
}

/** Each that was acknowledged is where it was said to be, and there are no more than were asked for. */
function* faultsOfDeletions(deletions: Deletion[], log: Seen[]): Generator<string> {
  const written = new Map<bigint, string>();
  for (const event of log)
    if (event.type === '$streamDeleted') written.set(event.position, `tombstone ${event.stream}`);
    else if (isDeletion(event)) written.set(event.position, `soft ${event.stream.slice(2)}`);
  const open: string[] = [];
  for (const { stream, kind, acknowledged } of deletions) {
    if (acknowledged === undefined) open.push(`${kind} ${stream}`);
    else if (written.get(acknowledged) !== `${kind} ${stream}`)
      yield `the deletion of ${stream} (${kind}) was acknowledged and is lost`;
    else written.delete(acknowledged);
  }
  for (const [position, what] of written) {
    const at = open.indexOf(what);
    if (at === -1) yield `nobody asked for the deletion (${what}) at position ${String(position)}`;
    else open.splice(at, 1);
  }
}

/** Revisions have no gaps; an append to a deleted stream has brought it back, in the same piece. */
function* faultsOfStreams(log: Seen[]): Generator<string> {
  const last = new Map<string, bigint>();
  const deleted = new Set<string>();
  const awaited = new Map<string, bigint>();
  for (const event of log) {
    const { stream, revision, type } = event;
    const expected = type === '$streamDeleted' ? TOMBSTONE_REVISION : (last.get(stream) ?? -1n) + 1n;
    if (revision !== expected)
      yield `${stream} has revision ${String(revision)} where ${String(expected)} should be`;
    last.set(stream, revision);
    if (isDeletion(event)) deleted.add(stream.slice(2));
    else if (type === '$metadata') {
      if (Number(awaited.get(stream.slice(2)) ?? -1n) !== truncateBefore(event))
        yield `${stream} has metadata that nobody wrote, at position ${String(event.position)}`;
      awaited.delete(stream.slice(2));
    } else if (type === 'thing' && deleted.delete(stream)) awaited.set(stream, revision);
  }
  for (const stream of awaited.keys())
    yield `${stream} was written to after its deletion and is still hidden`;
}

function isDeletion(event: Seen): boolean {
  return event.type === '$metadata' && truncateBefore(event) === DELETED;
}

function truncateBefore({ data }: Seen): unknown {
  return typeof data === 'object' && data !== null && '$tb' in data ? data.$tb : undefined;
}
