import { isUtf8 } from 'node:buffer';
import { isMetastream } from '../storage/metadata.js';
import type { ProposedEvent } from '../storage/frame.js';
import { WireReader } from '@jejak/protobuf';
import { badRequest, type RequestError } from './status.js';

/** Most that one append may hold: data + metadata + two bytes per character of the types, in bytes. */
export const MAX_APPEND_BYTES = 1024 * 1024;
/** LMDB bounds its keys, so stream names are bounded; in bytes of UTF-8. */
export const MAX_STREAM_NAME_BYTES = 1024;

/** What is written stays for ever, so a name that breaks readers is refused before. */
const NO_NUL =
  'databases such as PostgreSQL cannot store it, so no view could be built from the log any more.';
const EMPTY = Buffer.alloc(0);
const METADATA_OF_NOTHING = Buffer.from('$$');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What counts of an event against `MAX_APPEND_BYTES`. */
export function sizeOf(event: ProposedEvent): number {
  return event.data.length + event.metadata.length + 2 * event.type.length;
}

/**
 * Decodes `AppendReq.ProposedMessage` or `BatchAppendReq.ProposedMessage`: they have the same fields.
 * Payloads stay views into the message. Does not judge: see `checkEvent`.
 */
export function decodeProposed(reader: WireReader): ProposedEvent {
  const event: ProposedEvent = { id: '', type: '', contentType: '', metadata: EMPTY, data: EMPTY };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        event.id = decodeUuid(reader.message());
        break;
      case 2:
        setProperty(event, reader.message());
        break;
      case 3:
        event.metadata = reader.view();
        break;
      case 4:
        event.data = reader.view();
        break;
      default:
        reader.skip();
    }
  }
  return event;
}

/** Decodes `UUID`: text as it was given in lower case, or two signed 64-bit halves. */
export function decodeUuid(reader: WireReader): string {
  let text = '';
  while (reader.next()) {
    if (reader.field === 1) text = decodeHalves(reader.message());
    else if (reader.field === 2) text = reader.text().toLowerCase();
    else reader.skip();
  }
  return text;
}

/** Decodes `StreamIdentifier` to the bytes of the name. */
export function decodeStreamName(message: Buffer): Buffer {
  const reader = new WireReader(message);
  let name: Buffer = EMPTY;
  while (reader.next()) {
    if (reader.field === 3) name = reader.view();
    else reader.skip();
  }
  return name;
}

/** @throws RequestError when the event cannot be stored. */
export function checkEvent(event: ProposedEvent): void {
  if (!UUID.test(event.id)) throw badRequest('The id of an event must be a UUID.');
  if (event.type === '') throw missing('type', 'An event must have a type.');
  if (event.type.includes('\0')) throw badRequest(`The type of an event must not hold a NUL: ${NO_NUL}`);
  if (event.contentType === '') throw missing('content-type', 'An event must have a content type.');
}

/** @throws RequestError when no events can be written to, or read from, a stream of that name. */
export function checkStreamName(name: Buffer): void {
  if (name.length === 0) throw badRequest('The name of a stream must not be empty.');
  if (name.length > MAX_STREAM_NAME_BYTES + (isMetastream(name) ? 2 : 0))
    throw badRequest(
      `The name of a stream may have ${MAX_STREAM_NAME_BYTES} bytes in UTF-8, not ${name.length}.`,
    );
  if (!isUtf8(name)) throw badRequest('The name of a stream must be UTF-8.');
  if (name.equals(METADATA_OF_NOTHING))
    throw badRequest('$$ is not the name of a stream: the name of one must follow.');
}

/** @throws RequestError when events cannot be written to that stream. */
export function checkWritable(name: Buffer): void {
  checkStreamName(name);
  if (name.includes(0)) throw badRequest(`The name of a stream must not hold a NUL: ${NO_NUL}`);
  const text = name.toString('utf8', 0, 5);
  if (text.startsWith('$$$$')) throw badRequest('The metadata of a stream has no metadata of its own.');
  if (text === '$all') throw badRequest('Nothing can be written to $all: it is the whole log.');
}

/** @throws RequestError when a stream of that name cannot be deleted. */
export function checkDeletable(name: Buffer): void {
  checkWritable(name);
  if (isMetastream(name))
    throw badRequest(
      'The metadata of a stream cannot be deleted: delete the stream, or write other metadata.',
    );
}

function missing(property: string, details: string): RequestError {
  return badRequest(details, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': property,
  });
}

function setProperty(event: ProposedEvent, reader: WireReader): void {
  let key = '';
  let value = '';
  while (reader.next()) {
    if (reader.field === 1) key = reader.text();
    else if (reader.field === 2) value = reader.text();
    else reader.skip();
  }
  if (key === 'type') event.type = value;
  else if (key === 'content-type')
    event.contentType = value === 'application/json' ? value : 'application/octet-stream';
}

function decodeHalves(reader: WireReader): string {
  const halves = [0n, 0n];
  while (reader.next()) {
    if (reader.field === 1 || reader.field === 2) halves[reader.field - 1] = reader.uint64();
    else reader.skip();
  }
  const hex = halves.map((half) => half.toString(16).padStart(16, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
