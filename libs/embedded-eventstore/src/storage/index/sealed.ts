import { crc32 } from 'node:zlib';
import { EventStoreError } from '../../errors.js';

/** LMDB does not notice a flipped bit, so that each value carries a checksum of itself and its key. */
const CRC_BYTES = 4;

/** The value with the checksum of key and value at its end. */
export function sealed(key: Buffer, value: Buffer): Buffer {
  const whole = Buffer.allocUnsafe(value.length + CRC_BYTES);
  value.copy(whole);
  whole.writeUInt32BE(crc32(value, crc32(key)), value.length);
  return whole;
}

/** @throws EventStoreError EVENTSTORE.CORRUPT when key and value are not those that were written together. */
export function unsealed(key: Buffer, whole: Buffer): Buffer {
  const value = whole.subarray(0, -CRC_BYTES);
  if (whole.length < CRC_BYTES || whole.readUInt32BE(value.length) !== crc32(value, crc32(key)))
    throw new EventStoreError(
      'EVENTSTORE.CORRUPT',
      'the index is damaged; stop the event store, delete its folder "index" and start it: it is made anew from the log',
    );
  return value;
}
