import { borrow, giveBack } from './buffers.js';

const firstBytes = 8192;

/** Bytes that grow as numbers and texts are put behind each other, in the byte order of PostgreSQL's protocol. */
export class BinaryWriter {
  #bytes = borrow(firstBytes);
  #view = viewOf(this.#bytes);
  /** So many bytes were written; set it back to take the last ones back. */
  length = 0;

  /** What was written. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  /** Once what was {@link written} is needed no more; then nothing may be done with this any more. */
  release(): void {
    giveBack(this.#bytes);
  }

  bytes(value: Buffer): void {
    const at = this.#enter(value.length);
    value.copy(this.#bytes, at);
  }

  uint8(value: number): void {
    const at = this.#enter(1);
    this.#view.setUint8(at, value);
  }

  int16(value: number): void {
    const at = this.#enter(2);
    this.#view.setInt16(at, value);
  }

  /** The lowest 32 bits, if it has more. */
  int32(value: number): void {
    const at = this.#enter(4);
    this.#view.setInt32(at, value);
  }

  int64(value: bigint): void {
    const at = this.#enter(8);
    this.#view.setBigInt64(at, value);
  }

  float64(value: number): void {
    const at = this.#enter(8);
    this.#view.setFloat64(at, value);
  }

  /** A byte of the two hexadecimal digits at each of these places. @returns false if one is none */
  hex(value: string, places: readonly number[]): boolean {
    let at = this.#enter(places.length);
    let all = 0;
    for (const place of places) {
      const byte =
        ((digits[value.charCodeAt(place)] ?? -1) << 4) | (digits[value.charCodeAt(place + 1)] ?? -1);
      this.#bytes[at++] = byte;
      all |= byte;
    }
    return all >= 0;
  }

  /** UTF-8, without its length. */
  text(value: string): void {
    const start = this.#enter(3 * value.length);
    this.length = this.#ascii(value, start) ?? start + this.#bytes.write(value, start);
  }

  /** Puts a length before what was written since `start`, where room was left for it. */
  int32At(start: number, value: number): void {
    this.#view.setInt32(start, value);
  }

  /** Most texts are short and plain: then this takes less time than to call what knows all of Unicode. */
  #ascii(value: string, start: number): number | undefined {
    if (value.length > 64) return undefined;
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index);
      if (code > 0x7f) return undefined;
      this.#bytes[start + index] = code;
    }
    return start + value.length;
  }

  /** Where the next bytes go. It may replace the buffer, so it goes before any use of that. */
  #enter(size: number): number {
    const at = this.length;
    this.length += size;
    if (this.length > this.#bytes.length) this.#grow();
    return at;
  }

  #grow(): void {
    const bytes = borrow(Math.max(2 * this.#bytes.length, this.length));
    this.#bytes.copy(bytes);
    giveBack(this.#bytes);
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
  }
}

/** Values of the hexadecimal digits by character; what is none is negative, and so is all that it is put into. */
const digits = Int8Array.from({ length: 128 }, (_, code) => {
  return '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase());
});

const viewOf = ({ buffer, byteOffset, length }: Buffer) => new DataView(buffer, byteOffset, length);
