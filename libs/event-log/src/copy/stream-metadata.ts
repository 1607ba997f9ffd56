import { isDeepStrictEqual } from 'node:util';
import { CopyError } from './copy-error.js';
import type { RawEvent } from './raw-event.js';
import type { RawLog } from './raw-log.js';

/** A write to a deleted stream makes the server write a second time; then ours counts at the next try. */
const MOST_TRIES = 3;

/**
 * Gives every stream of the target the metadata that it has in the source, soft deletes included. Only what counts is
 * carried, the last one of each stream, and only when all events are there: on the way metadata would hide events, or
 * make the server write events of its own.
 *
 * @returns how many streams got other metadata
 */
export async function carryMetadata(from: RawLog, to: RawLog, end: bigint): Promise<number> {
  let written = 0;
  for await (const wanted of lastMetadata(from, end)) if (await settle(to, wanted)) written++;
  return written;
}

/** The stream whose metadata means something else in the other log; undefined if there is none. */
export async function differingMetadata(from: RawLog, to: RawLog, end: bigint): Promise<string | undefined> {
  for await (const event of lastMetadata(from, end))
    if (!meansTheSame(event, await to.lastOf(event.stream))) return event.stream.slice(2);
  for await (const event of lastMetadata(to))
    if (!meansTheSame(event, await from.lastOf(event.stream))) return event.stream.slice(2);
  return undefined;
}

async function* lastMetadata(log: RawLog, end?: bigint): AsyncGenerator<RawEvent> {
  for await (const event of log.metadata(end)) {
    const last = await log.lastOf(event.stream);
    if (last?.revision === event.revision) yield event;
  }
}

async function settle(to: RawLog, wanted: RawEvent): Promise<boolean> {
  let last = await to.lastOf(wanted.stream);
  if (meansTheSame(wanted, last)) return false;
  for (let tries = 0; tries < MOST_TRIES && !meansTheSame(wanted, last); tries++) {
    const appender = await to.appender();
    try {
      await appender.append([wanted], last?.revision ?? -1n);
    } finally {
      appender.close();
    }
    last = await to.lastOf(wanted.stream);
  }
  if (meansTheSame(wanted, last)) return true;
  throw new CopyError('COPY.REFUSED', {
    event: wanted.stream,
    why: 'other metadata is read than was written',
  });
}

/** The server prints metadata anew when a deleted stream goes on: what it says counts, not its bytes. */
function meansTheSame(one: RawEvent, other: RawEvent | undefined): boolean {
  if (other?.contentType !== one.contentType) return false;
  if (Buffer.compare(one.data, other.data) === 0) return true;
  try {
    return isDeepStrictEqual(
      JSON.parse(Buffer.from(one.data).toString()),
      JSON.parse(Buffer.from(other.data).toString()),
    );
  } catch {
    return false;
  }
}
