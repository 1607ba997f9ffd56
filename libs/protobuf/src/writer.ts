/** The protobuf wire format, as far as the hot answers and the stored records need it. */

/** Bytes that `value` (a safe integer >= 0) takes as a varint. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Writes `value` (a safe integer >= 0) at `at` and returns where it ends. */
export function putVarint(target: Buffer, at: number, value: number): number {
  let rest = value;
  while (rest >= 128) {
    target[at++] = (rest % 128) | 0x80;
    rest = Math.floor(rest / 128);
  }
  target[at++] = rest;
  return at;
}

/** A length-delimited field (text, bytes, message). Field numbers up to 15. */
export function bytesField(field: number, value: Uint8Array): Buffer {
  const target = Buffer.allocUnsafe(1 + varintSize(value.length) + value.length);
  target[0] = (field << 3) | 2;
  target.set(value, putVarint(target, 1, value.length));
  return target;
}

/** A number field, written also when it is 0 (as a member of a oneof must be). Field numbers up to 15. */
export function numberField(field: number, value: number): Buffer {
  const target = Buffer.allocUnsafe(1 + varintSize(value));
  target[0] = field << 3;
  putVarint(target, 1, value);
  return target;
}
