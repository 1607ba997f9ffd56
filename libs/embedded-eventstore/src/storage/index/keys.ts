/** Keys and index values: unsigned 64-bit big-endian numbers, so that LMDB's byte order is their order. */

const HIGH = 0x1_0000_0000;

/**
 * Revision of a tombstone. It is 2^63 - 1, which no JavaScript number can hold: 2^63 stands for it in memory, and
 * `putU64` and the wire write what it stands for. Never calculate with it.
 */
export const TOMBSTONE_REVISION = 2 ** 63;

/** Writes a safe integer >= 0, or `TOMBSTONE_REVISION`, as 8 bytes. */
export function putU64(target: Buffer, at: number, value: number): void {
  if (value === TOMBSTONE_REVISION) {
    target.writeUInt32BE(0x7fff_ffff, at);
    target.writeUInt32BE(0xffff_ffff, at + 4);
    return;
  }
  target.writeUInt32BE(Math.floor(value / HIGH), at);
  target.writeUInt32BE(value % HIGH, at + 4);
}

/** Reads what `putU64` wrote: 2^63 - 1 rounds to `TOMBSTONE_REVISION` by itself. */
export function getU64(source: Buffer, at: number): number {
  return source.readUInt32BE(at) * HIGH + source.readUInt32BE(at + 4);
}

/** One number as a key or a value. */
export function u64(value: number): Buffer {
  const key = Buffer.allocUnsafe(8);
  putU64(key, 0, value);
  return key;
}

/** Two numbers, e.g. the key (stream id, revision) or the value (stream id, last revision). */
export function u64Pair(first: number, second: number): Buffer {
  const key = Buffer.allocUnsafe(16);
  putU64(key, 0, first);
  putU64(key, 8, second);
  return key;
}

/** A number and an event id (canonical UUID text). */
export function u64AndId(number: number, eventId: string): Buffer {
  const key = Buffer.allocUnsafe(24);
  putU64(key, 0, number);
  key.write(eventId.replaceAll('-', ''), 8, 16, 'hex');
  return key;
}

/** The event id that `u64AndId` wrote. */
export function idOf(source: Buffer): string {
  const hex = source.toString('hex', 8, 24);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
