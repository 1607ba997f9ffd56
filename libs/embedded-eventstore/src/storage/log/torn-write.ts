import { putVarint, varintSize } from '@jejak/protobuf';
import type { Log } from './log.js';
import { HEADER_BYTES, type LogRecord, MAX_RECORD_BYTES, parseRecord } from './record.js';

const CHUNK_BYTES = 4 * 1024 * 1024;
/** What each record has at these places: gRPC's first byte and the first tag of the event. */
const COMPRESSED_AT = 15;
const READ_EVENT_TAG = 0x0a;

/**
 * Looks for a record that was written by a later write than what is, or should be, at `position`: that write only
 * began when everything before it was on disk. Records of the same write prove nothing: after a crash of the machine
 * some of its bytes may be on disk and others not.
 */
export function nextWrite(log: Log, position: number): LogRecord | undefined {
  return findRecord(log, position, ({ writtenFrom }) => writtenFrom > position);
}

/** Looks for a record, byte by byte, behind `position`, where none can be read. */
export function nextRecord(log: Log, position: number): LogRecord | undefined {
  return findRecord(log, position + 1, () => true);
}

function findRecord(
  log: Log,
  position: number,
  isWanted: (record: LogRecord) => boolean,
): LogRecord | undefined {
  for (let from = position; from < log.capacity; from += CHUNK_BYTES) {
    const chunk = log.read(from, CHUNK_BYTES + MAX_RECORD_BYTES); // overlapping: none is cut at a border
    const end = Math.min(CHUNK_BYTES, lengthWritten(chunk));
    for (let at = 0; at < end; at++) {
      if (chunk[at + COMPRESSED_AT] !== 0 || chunk[at + HEADER_BYTES] !== READ_EVENT_TAG) continue;
      const record = parseRecord(chunk, at, from + at);
      if (typeof record !== 'string' && knowsItsPlace(record) && isWanted(record)) return record;
    }
  }
  return undefined;
}

/** Whether anything but zeros stands from `position` on. */
export function hasTail(log: Log, position: number): boolean {
  for (let from = position; from < log.capacity; from += CHUNK_BYTES)
    if (lengthWritten(log.read(from, CHUNK_BYTES)) > 0) return true;
  return false;
}

/** An event tells its position at its end: data that look like a record do not know where they would stand. */
export function knowsItsPlace({ position, frame }: LogRecord): boolean {
  const tail = Buffer.alloc(varintSize(position));
  putVarint(tail, 0, position);
  return frame.subarray(-tail.length).equals(tail);
}

/** Bytes up to the last one that is not zero. */
function lengthWritten(bytes: Buffer): number {
  const zeros = Buffer.alloc(64 * 1024);
  let end = bytes.length;
  while (end > 0) {
    const from = Math.max(0, end - zeros.length);
    if (bytes.compare(zeros, 0, end - from, from, end) !== 0) break;
    end = from;
  }
  while (end > 0 && bytes[end - 1] === 0) end--;
  return end;
}
