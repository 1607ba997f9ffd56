import { TOMBSTONE_REVISION } from './index/keys.js';
import { putVarint, varintSize } from '@jejak/protobuf';

/** An event as a client proposes it. */
export interface ProposedEvent {
  /** Canonical UUID text in lower case. */
  id: string;
  type: string;
  contentType: string;
  metadata: Buffer;
  data: Buffer;
}

/** Where an event was written. */
export interface Place {
  stream: Buffer;
  revision: number;
  position: number;
  /** 100-nanosecond ticks since 1970, as decimal text. */
  created: string;
}

/** The event id: a message with one text of 36 characters. */
const UUID_FIELD = Buffer.from([0x0a, 0x26, 0x12, 0x24]);
const UUID_BYTES = UUID_FIELD.length + 36;

/**
 * Encodes an event as the protobuf message by which a read answers it (`ReadResp` with a `ReadEvent` with a
 * `RecordedEvent`), so that a read only hands it on. `room` bytes are left free before it.
 */
export function encodeFrame(event: ProposedEvent, at: Place, room = 0): Buffer {
  const { stream, revision, position } = at;
  const identifier = 1 + varintSize(stream.length) + stream.length;
  const typeBytes = Buffer.byteLength(event.type);
  const contentTypeBytes = Buffer.byteLength(event.contentType);
  const recorded =
    UUID_BYTES +
    sizeOfBytes(identifier) +
    1 +
    sizeOfRevision(revision) +
    2 * (1 + varintSize(position)) +
    sizeOfEntry('type', typeBytes) +
    sizeOfEntry('content-type', contentTypeBytes) +
    sizeOfEntry('created', at.created.length) +
    sizeOfBytes(event.metadata.length) +
    sizeOfBytes(event.data.length);
  const readEvent = sizeOfBytes(recorded) + 1 + varintSize(position);
  const record = Buffer.allocUnsafe(room + sizeOfBytes(readEvent));
  let end = room;
  record[end] = 0x0a; // ReadResp.event
  end = putVarint(record, end + 1, readEvent);
  record[end] = 0x0a; // ReadEvent.event
  end = putVarint(record, end + 1, recorded);
  record.set(UUID_FIELD, end);
  record.write(event.id, end + UUID_FIELD.length, 36, 'latin1');
  end += UUID_BYTES;
  record[end++] = 0x12;
  end = putVarint(record, end, identifier);
  end = putBytes(record, end, 0x1a, stream);
  record[end++] = 0x18;
  end = putRevision(record, end, revision);
  record[end++] = 0x20;
  end = putVarint(record, end, position);
  record[end++] = 0x28;
  end = putVarint(record, end, position);
  end = putEntry(record, end, 'type', event.type, typeBytes);
  end = putEntry(record, end, 'content-type', event.contentType, contentTypeBytes);
  end = putEntry(record, end, 'created', at.created, at.created.length);
  end = putBytes(record, end, 0x3a, event.metadata);
  end = putBytes(record, end, 0x42, event.data);
  record[end] = 0x18; // ReadEvent.commit_position
  putVarint(record, end + 1, position);
  return record;
}

/** 2^63 - 1 as a varint. */
const TOMBSTONE_VARINT = Buffer.from('ffffffffffffffff7f', 'hex');

function sizeOfRevision(revision: number): number {
  return revision === TOMBSTONE_REVISION ? TOMBSTONE_VARINT.length : varintSize(revision);
}

function putRevision(target: Buffer, at: number, revision: number): number {
  if (revision !== TOMBSTONE_REVISION) return putVarint(target, at, revision);
  target.set(TOMBSTONE_VARINT, at);
  return at + TOMBSTONE_VARINT.length;
}

function sizeOfBytes(length: number): number {
  return 1 + varintSize(length) + length;
}

function sizeOfEntry(key: string, valueBytes: number): number {
  return sizeOfBytes(sizeOfBytes(key.length) + sizeOfBytes(valueBytes));
}

function putBytes(target: Buffer, at: number, tag: number, value: Buffer): number {
  target[at] = tag;
  const start = putVarint(target, at + 1, value.length);
  target.set(value, start);
  return start + value.length;
}

/** One entry of field 6, map<string, string>. */
function putEntry(target: Buffer, at: number, key: string, value: string, valueBytes: number): number {
  target[at] = 0x32;
  let end = putVarint(target, at + 1, sizeOfBytes(key.length) + sizeOfBytes(valueBytes));
  target[end] = 0x0a;
  end = putVarint(target, end + 1, key.length);
  end += target.write(key, end, 'latin1');
  target[end] = 0x12;
  end = putVarint(target, end + 1, valueBytes);
  return end + target.write(value, end, 'utf8');
}
