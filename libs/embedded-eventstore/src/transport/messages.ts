import { StatusCode, StatusError } from './status.js';

/**
 * The framing of messages in gRPC: a flag (1: compressed), the length in 4 bytes (big-endian), the message. HTTP/2
 * cuts the bytes into DATA frames as it likes: a frame may hold many messages, and a message may span many frames.
 */
const PREFIX_BYTES = 5;

/** What `message` takes on the wire. */
export function framedSize(message: Buffer): number {
  return PREFIX_BYTES + message.length;
}

/** Frames messages, all in one buffer; `size` is the sum of their framed sizes. */
export function frameAll(messages: Buffer[], size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const message of messages) {
    bytes[at] = 0;
    bytes.writeUInt32BE(message.length, at + 1);
    bytes.set(message, at + PREFIX_BYTES);
    at += PREFIX_BYTES + message.length;
  }
  return bytes;
}

/** Puts messages together from the bytes of a call. Messages are views into those bytes where that is possible. */
export class MessageReader {
  private held: Buffer[] = [];
  private heldBytes = 0;
  /** Bytes that must be there before another look is worth it. */
  private wanted = PREFIX_BYTES;

  /** Messages over `maxBytes` are refused. */
  constructor(private readonly maxBytes: number) {}

  /** Whether a message has begun and not ended. */
  get isInMessage(): boolean {
    return this.heldBytes > 0;
  }

  /**
   * Takes bytes as they come and gives each message that is whole.
   * @throws StatusError for a compressed message, a message over the limit, and bytes that are no frame.
   */
  push(chunk: Buffer, onMessage: (message: Buffer) => void): void {
    this.held.push(chunk);
    this.heldBytes += chunk.length;
    if (this.heldBytes < this.wanted) return;
    const bytes = this.held.length === 1 ? chunk : Buffer.concat(this.held, this.heldBytes);
    let at = 0;
    this.wanted = PREFIX_BYTES;
    while (bytes.length - at >= PREFIX_BYTES) {
      const end = at + PREFIX_BYTES + this.lengthAt(bytes, at);
      if (end > bytes.length) {
        this.wanted = end - at;
        break;
      }
      const start = at + PREFIX_BYTES;
      at = end;
      onMessage(bytes.subarray(start, end));
    }
    this.heldBytes = bytes.length - at;
    this.held = this.heldBytes > 0 ? [bytes.subarray(at)] : [];
  }

  private lengthAt(bytes: Buffer, at: number): number {
    const flag = bytes[at];
    if (flag === 1)
      throw new StatusError({
        code: StatusCode.UNIMPLEMENTED,
        details:
          'The message is compressed; this server takes messages as they are (grpc-encoding: identity).',
      });
    if (flag !== 0)
      throw new StatusError({ code: StatusCode.INTERNAL, details: 'The bytes are no message of gRPC.' });
    const length = bytes.readUInt32BE(at + 1);
    if (length > this.maxBytes)
      throw new StatusError({
        code: StatusCode.RESOURCE_EXHAUSTED,
        details: `A message may have ${this.maxBytes} bytes, not ${length}.`,
      });
    return length;
  }
}
