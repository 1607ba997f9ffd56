import { WireReader } from '@jejak/protobuf';
import type { StoredEvent } from '../stored-event.js';

/** What a read or a subscription says at a time. Empty: something that a reader need not know. */
export interface Answer {
  readonly event?: StoredEvent;
  /** Everything up to this position was sent or did not match. */
  readonly checkpoint?: bigint;
  readonly caughtUp?: true;
}

/** What servers before 22.6 give as the position of an event that is read from its stream. */
const NO_POSITION = 2n ** 64n - 1n;

/**
 * Decodes a `ReadResp` (EventStoreDB's `streams.proto`), with a third of the work of the generated classes: it counts
 * in reading the whole log, and in the read that comes before every command and every decision about access.
 */
export function decodeAnswer(message: Buffer): Answer {
  const reader = new WireReader(message);
  while (reader.next()) {
    if (reader.field === 1) {
      const event = readEvent(reader.message());
      return event ? { event } : {};
    }
    if (reader.field === 3) return { checkpoint: firstNumber(reader.message()) };
    if (reader.field === 8) return { caughtUp: true };
    reader.skip();
  }
  return {};
}

/** `ReadResp.ReadEvent`: the event, a link if it was found by one, and its position. */
function readEvent(reader: WireReader): StoredEvent | undefined {
  let event: StoredEvent | undefined;
  while (reader.next()) {
    if (reader.field === 1) event = recordedEvent(reader.message());
    else reader.skip();
  }
  return event;
}

/** `ReadResp.ReadEvent.RecordedEvent` */
function recordedEvent(reader: WireReader): StoredEvent {
  let [id, stream] = ['', ''];
  let revision = 0n;
  let position = 0n; // as protobuf leaves out what is 0
  let [metadata, data] = [nothing, nothing];
  const properties: Properties = { type: '', isJson: false, storedAt: new Date(0) };
  while (reader.next()) {
    if (reader.field === 1) id = text(reader.message(), 2);
    else if (reader.field === 2) stream = text(reader.message(), 3);
    else if (reader.field === 3) revision = reader.uint64();
    else if (reader.field === 5) position = reader.uint64();
    else if (reader.field === 6) readProperty(properties, reader.message());
    else if (reader.field === 7) metadata = reader.message();
    else if (reader.field === 8) data = reader.message();
    else reader.skip();
  }
  const { type, isJson, storedAt } = properties;
  return {
    id,
    stream,
    revision,
    position: position === NO_POSITION ? undefined : position,
    type,
    storedAt,
    data: isJson ? json(data) : data.rest,
    metadata: json(metadata),
  };
}

/** What every event has in a map of texts. */
interface Properties {
  type: string;
  isJson: boolean;
  storedAt: Date;
}

/** An entry of the map. Names and values that are known beforehand need not become texts. */
function readProperty(properties: Properties, entry: WireReader): void {
  let [name, value] = [nothing, nothing];
  while (entry.next()) {
    if (entry.field === 1) name = entry.message();
    else if (entry.field === 2) value = entry.message();
    else entry.skip();
  }
  if (name.is('type')) properties.type = typeName(value);
  else if (name.is('content-type')) properties.isJson = value.is('application/json');
  // ticks of 100 ns since 1970
  else if (name.is('created')) properties.storedAt = new Date(Math.floor(Number(value.restText) / 10_000));
}

/** The name of the event before, which is often the same: then no text is made of it. */
let lastName = '';

function typeName(value: WireReader): string {
  if (!value.is(lastName)) lastName = value.restText;
  return lastName;
}

const nothing = new WireReader(Buffer.alloc(0));

/** The value; the bytes themselves where they are no JSON. */
function json(bytes: WireReader): unknown {
  try {
    return JSON.parse(bytes.restText);
  } catch {
    return bytes.rest;
  }
}

/** The text in that field. */
function text(reader: WireReader, field: number): string {
  let found = '';
  while (reader.next())
    if (reader.field === field) found = reader.text();
    else reader.skip();
  return found;
}

function firstNumber(reader: WireReader): bigint {
  while (reader.next()) {
    if (reader.field === 1) return reader.uint64();
    reader.skip();
  }
  return 0n;
}
