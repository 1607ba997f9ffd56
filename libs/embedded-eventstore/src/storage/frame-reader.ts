import { WireReader } from '@jejak/protobuf';
import { TOMBSTONE_REVISION } from './index/keys.js';

const TICKS_PER_MS = 10_000;
/** How the revision of a tombstone is written. */
const TOMBSTONE = 2n ** 63n - 1n;

/** Stream name and event type of an encoded event, without touching its payload. */
export function labelsOf(frame: Buffer): { stream: string; type: string } {
  let stream = '';
  const reader = new WireReader(recordedOf(frame));
  while (reader.next()) {
    if (reader.field === 2) {
      const identifier = new WireReader(reader.view());
      while (identifier.next()) stream = identifier.text();
    } else if (reader.field === 6) {
      return { stream, type: valueOfEntry(reader.view()) }; // `type` is written first
    } else reader.skip();
  }
  return { stream, type: '' };
}

/** Where an encoded event belongs: what the indexes say of it. */
export interface EventAddress {
  id: string;
  /** Name in UTF-8. */
  stream: Buffer;
  revision: number;
}

/** Decodes the address of an event; `stream` stays a view. */
export function addressOf(frame: Buffer): EventAddress {
  const address: EventAddress = { id: '', stream: frame.subarray(0, 0), revision: 0 };
  const reader = new WireReader(recordedOf(frame));
  while (reader.next()) {
    if (reader.field === 1) address.id = firstField(reader.view()).toString('latin1');
    else if (reader.field === 2) address.stream = firstField(reader.view());
    else if (reader.field === 3) {
      const revision = reader.uint64();
      address.revision = revision === TOMBSTONE ? TOMBSTONE_REVISION : Number(revision);
      return address; // these three are written first
    } else reader.skip();
  }
  return address;
}

/** What an encoded event holds beside its place. */
export interface EventContent {
  type: string;
  contentType: string;
  /** When it was written, in milliseconds since 1970. */
  createdAt: number;
  data: Buffer;
}

/** Decodes an encoded event; `data` stays a view. */
export function contentOf(frame: Buffer): EventContent {
  const content: EventContent = { type: '', contentType: '', createdAt: 0, data: frame.subarray(0, 0) };
  const reader = new WireReader(recordedOf(frame));
  while (reader.next()) {
    if (reader.field === 6) {
      const entry = new WireReader(reader.view());
      const key = entry.next() ? entry.text() : '';
      const value = entry.next() ? entry.text() : '';
      if (key === 'type') content.type = value;
      else if (key === 'content-type') content.contentType = value;
      else if (key === 'created') content.createdAt = Number(value) / TICKS_PER_MS;
    } else if (reader.field === 8) content.data = reader.view();
    else reader.skip();
  }
  return content;
}

/** The `RecordedEvent` in an encoded event. */
export function recordedOf(frame: Buffer): Buffer {
  return firstField(firstField(frame));
}

function firstField(message: Buffer): Buffer {
  const reader = new WireReader(message);
  return reader.next() ? reader.view() : message.subarray(0, 0);
}

function valueOfEntry(entry: Buffer): string {
  const reader = new WireReader(entry);
  let value = '';
  while (reader.next()) value = reader.text();
  return value;
}
