import { eventTypes, fits, mapPersonal, type AnyEventType, type DomainEvent } from '@jejak/domain';
import { AppendTooLarge, UnfitAppend, UnreadableEvent } from './errors.js';
import {
  metadataSchema,
  REASON,
  type LoggedEvent,
  type Metadata,
  type RecordedEvent,
} from './recorded-event.js';
import type { StoredEvent } from './stored-event.js';
import { type EncodedEvent, JSON_TYPE } from './wire/append-request.js';

/** A fact on its way into the log. Its id is derived from the command, so that a retry is recognised. */
export interface NewEvent {
  readonly id: string;
  readonly event: DomainEvent;
  readonly metadata: Metadata;
}

/**
 * The largest append that every server takes: 1 MiB, counted as the strictest of them counts
 * (data + metadata + twice the type).
 */
export const MOST_BYTES_PER_APPEND = 1_048_576;

const STREAM = /^[a-z][a-z-]*-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Checks and encodes an append: what is malformed would stay in the log for ever.
 *
 * @throws UnfitAppend, AppendTooLarge
 */
export function encode(stream: string, events: readonly NewEvent[]): EncodedEvent[] {
  if (!STREAM.test(stream)) throw new UnfitAppend('A stream is named category-uuid');
  if (events.length === 0) throw new UnfitAppend('An append holds at least one event');
  let bytes = 0;
  const encoded = events.map(({ id, event, metadata }) => {
    const type = eventTypes.get(event.type);
    if (!type) throw new UnfitAppend(`${event.type} is not declared as an event type`);
    if (!UUID.test(id)) throw new UnfitAppend('An event id is a lower-case UUID');
    if (metadata.schemaVersion !== type.version)
      throw new UnfitAppend(`${event.type} is at version ${type.version}`);
    const data = json(type.lift(type.version, event.data));
    const meta = json(isMetadata(metadata) ? metadata : metadataSchema.parse(metadata));
    bytes += data.length + meta.length + 2 * event.type.length;
    return { id, type: event.type, contentType: JSON_TYPE, data, metadata: meta };
  });
  if (bytes > MOST_BYTES_PER_APPEND) {
    throw new AppendTooLarge(`An append holds at most ${MOST_BYTES_PER_APPEND} bytes; this one has ${bytes}`);
  }
  return encoded;
}

const isMetadata = fits(metadataSchema);

const json = (value: object): Buffer => Buffer.from(JSON.stringify(value));

/**
 * A {@link RecordedEvent} in today's schema version, whatever version was stored.
 *
 * @throws UnreadableEvent
 */
export function decode(stored: StoredEvent): RecordedEvent {
  const { id, stream, revision, position, type: name, storedAt } = stored;
  const type = eventTypes.get(name);
  if (!type) throw new UnreadableEvent(stream, revision, `${name} is unknown to this version of Jejak`);
  if (position === undefined)
    throw new UnreadableEvent(stream, revision, 'the server gives no position (needs 22.6)');
  try {
    const metadata = isMetadata(stored.metadata) ? stored.metadata : metadataSchema.parse(stored.metadata);
    const data = type.lift(metadata.schemaVersion, stored.data);
    return placed(type, { id, stream, revision, position, type: name, data, metadata, storedAt });
  } catch (cause) {
    throw new UnreadableEvent(stream, revision, `${name} does not have the shape of its version`, { cause });
  }
}

/** Tells the sealed values where they stand; they open nowhere else. */
function placed(type: AnyEventType, event: RecordedEvent): RecordedEvent {
  const { id: eventId, stream, revision, position, storedAt, metadata } = event;
  const { reason } = metadata;
  const at = (path: string) => ({ stream, eventId, type: type.type, path });
  if (type.personal.length === 0 && reason === undefined) return event;
  return {
    id: eventId,
    stream,
    revision,
    position,
    type: event.type,
    data: mapPersonal(type.personal, event.data, ({ personal, path }) => personal.at(at(path))),
    metadata: reason ? { ...metadata, reason: reason.at(at(REASON)) } : metadata,
    storedAt,
  };
}

/** As {@link decode}, for those who go on behind an event that cannot be read. */
export function decodeOrTell(stored: StoredEvent): LoggedEvent {
  try {
    return decode(stored);
  } catch (unreadable) {
    const { id, stream, revision, position, type, storedAt } = stored;
    if (!(unreadable instanceof UnreadableEvent) || position === undefined) throw unreadable;
    return { id, stream, revision, position, type, storedAt, unreadable };
  }
}
