import { crc32 } from 'node:zlib';
import { encodeFrame, type Place, type ProposedEvent } from '../frame.js';

/**
 * A record of the log: a header, then the event as `encodeFrame` writes it. The position of a record is the byte
 * offset of its header in the log. The header, numbers big-endian:
 *
 * | bytes | holds                                                                                              |
 * | ----- | -------------------------------------------------------------------------------------------------- |
 * | 0-3   | CRC-32 of all that follows in this record                                                          |
 * | 4-7   | the CRC-32 of the record before, so that nothing can be cut out, or be left over from a lost write |
 * | 8-11  | how many bytes ago the write began that brought this record to the disk                            |
 * | 12-14 | how many records of the same append follow: 0 for the last                                         |
 * | 15-19 | what gRPC puts before a message: 0, then the length of the event in bytes                          |
 */
export const HEADER_BYTES = 20;
const PREVIOUS_AT = 4;
const WRITE_AT = 8;
const FOLLOWING_AT = 12;
const LENGTH_AT = 16;
/** A length beyond this is none: an append holds 1 MiB of data, and its names and types are bounded too. */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024;

/** Where a record stands among the others. */
export interface RecordPlace extends Place {
  /** Checksum of the record before; 0 for the first. */
  previous: number;
  /** Position of the first record that is written together with it. */
  writtenFrom: number;
  /** How many records of the same append follow. */
  following: number;
}

/** A record as it stands in the log. */
export interface LogRecord extends Pick<RecordPlace, 'position' | 'previous' | 'writtenFrom' | 'following'> {
  checksum: number;
  /** The encoded event. */
  frame: Buffer;
}

/** Position of the record that follows. */
export function after({ position, frame }: Pick<LogRecord, 'position' | 'frame'>): number {
  return position + HEADER_BYTES + frame.length;
}

/** Encodes a record. */
export function encodeRecord(event: ProposedEvent, at: RecordPlace): { bytes: Buffer; checksum: number } {
  const bytes = encodeFrame(event, at, HEADER_BYTES);
  bytes.writeUInt32BE(at.previous, PREVIOUS_AT);
  bytes.writeUInt32BE(at.position - at.writtenFrom, WRITE_AT);
  bytes.writeUInt32BE(at.following * 256, FOLLOWING_AT); // its last byte is gRPC's: not compressed
  bytes.writeUInt32BE(bytes.length - HEADER_BYTES, LENGTH_AT);
  const checksum = crc32(bytes.subarray(PREVIOUS_AT));
  bytes.writeUInt32BE(checksum, 0);
  return { bytes, checksum };
}

/** Bytes of the record that begins with this header, if it is what it says: no more than a record may have. */
export function sizeOfRecord(header: Buffer): number {
  if (header.length < HEADER_BYTES) return 0;
  return Math.min(HEADER_BYTES + header.readUInt32BE(LENGTH_AT), MAX_RECORD_BYTES);
}

/**
 * The record at `position`, which begins at byte `at`; `short`: the bytes end before it does; `damaged`: it is not
 * what was written.
 */
export function parseRecord(bytes: Buffer, at: number, position: number): LogRecord | 'short' | 'damaged' {
  if (at + HEADER_BYTES > bytes.length) return 'short';
  const length = bytes.readUInt32BE(at + LENGTH_AT);
  if (length === 0 || length > MAX_RECORD_BYTES - HEADER_BYTES) return 'damaged';
  const end = at + HEADER_BYTES + length;
  if (end > bytes.length) return 'short';
  const checksum = bytes.readUInt32BE(at);
  if (checksum !== crc32(bytes.subarray(at + PREVIOUS_AT, end))) return 'damaged';
  return {
    position,
    checksum,
    previous: bytes.readUInt32BE(at + PREVIOUS_AT),
    writtenFrom: position - bytes.readUInt32BE(at + WRITE_AT),
    following: bytes.readUInt32BE(at + FOLLOWING_AT) >>> 8,
    frame: bytes.subarray(at + HEADER_BYTES, end),
  };
}
