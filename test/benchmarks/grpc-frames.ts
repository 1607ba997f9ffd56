/** Bytes before each message: one that says whether it is compressed, four with its length. */
const HEADER = 5;

/** Counts the gRPC messages that a response holds, from chunks cut anywhere. It keeps none of them. */
export class FrameCounter {
  /** Messages that have come whole. */
  messages = 0;
  private header = 0;
  private length = 0;
  private body = 0;

  add(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.header < HEADER) {
        if (this.header > 0) this.length = this.length * 256 + (chunk[at] ?? 0);
        at++;
        if (++this.header === HEADER) this.body = this.length;
      } else {
        const taken = Math.min(this.body, chunk.length - at);
        this.body -= taken;
        at += taken;
      }
      if (this.header === HEADER && this.body === 0) {
        this.messages++;
        this.header = this.length = 0;
      }
    }
  }
}

/** A message as gRPC sends it. */
export function frame(message: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32BE(message.length, 1);
  return Buffer.concat([header, message]);
}
