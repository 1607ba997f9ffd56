/**
 * Reads the protobuf wire format field by field, without copying: byte fields are views into the message.
 * The generated classes decode the same bytes, but copy each payload and build maps.
 */
export class WireReader {
  /** Number of the field that `next` found. */
  field = 0;
  private type = 0;
  private at: number;

  constructor(
    private readonly bytes: Buffer,
    start = 0,
    private readonly end = bytes.length,
  ) {
    this.at = start;
  }

  /** Moves to the next field; false at the end of the message. */
  next(): boolean {
    if (this.at >= this.end) return false;
    const tag = this.varint();
    this.type = tag & 7;
    this.field = tag >>> 3;
    return true;
  }

  /** Whether the field is bytes, text or a message. */
  get isBytes(): boolean {
    return this.type === 2;
  }

  /** The field as a view into the message. */
  view(): Buffer {
    const start = this.enter();
    return this.bytes.subarray(start, this.at);
  }

  /** The field as a message in this one: cheaper than a reader of its view. */
  message(): WireReader {
    const start = this.enter();
    return new WireReader(this.bytes, start, this.at);
  }

  /** What was not read yet, as a view: of a field that was entered as a message, its bytes. */
  get rest(): Buffer {
    return this.bytes.subarray(this.at, this.end);
  }

  /** {@link rest} as text. */
  get restText(): string {
    return this.bytes.toString('utf8', this.at, this.end);
  }

  /** Whether {@link rest} is this text, of ASCII characters: cheaper than to make a text of it. */
  is(text: string): boolean {
    if (this.end - this.at !== text.length) return false;
    for (let index = 0; index < text.length; index++)
      if (this.bytes[this.at + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  /** The field as text. */
  text(): string {
    const start = this.enter();
    return this.bytes.toString('utf8', start, this.at);
  }

  /** The field as an unsigned 64-bit number. */
  uint64(): bigint {
    if (this.type !== 0) throw new Error(`protobuf: field ${this.field} should be a number`);
    let low = 0;
    for (let factor = 1; factor <= 2 ** 42; factor *= 128) {
      const byte = this.byte();
      low += (byte & 0x7f) * factor;
      if (byte < 0x80) return BigInt(low);
    }
    // 49 bits are read: few numbers are larger, and arithmetic with BigInt is slow
    let value = BigInt(low);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new Error('protobuf: a number is too long');
  }

  /** Passes over the field. */
  skip(): void {
    switch (this.type) {
      case 0:
        while (this.byte() >= 0x80);
        return;
      case 1:
        this.at += 8;
        return;
      case 2:
        this.enter();
        return;
      case 5:
        this.at += 4;
        return;
      default:
        throw new Error(`protobuf: unknown wire type ${this.type}`);
    }
  }

  /** Moves behind a length-delimited field; returns where its bytes start. */
  private enter(): number {
    if (this.type !== 2) throw new Error(`protobuf: field ${this.field} should be length-delimited`);
    const length = this.varint();
    const start = this.at;
    if (start + length > this.end) throw new Error('protobuf: the message is cut short');
    this.at = start + length;
    return start;
  }

  private varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 0x10000000; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new Error('protobuf: a length is too long');
  }

  private byte(): number {
    const byte = this.at < this.end ? this.bytes[this.at++] : undefined;
    if (byte === undefined) throw new Error('protobuf: the message is cut short');
    return byte;
  }
}
