const CR = 0x0d;
const LF = 0x0a;

/** The same text with every end of line (CRLF, CR, LF, also mixed) as LF, so that lines can be counted. */
export async function* withUnixLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let afterCr = false;
  for await (const bytes of source) {
    if (bytes.length === 0) continue;
    const from = afterCr && bytes[0] === LF ? 1 : 0;
    afterCr = bytes.at(-1) === CR;
    yield bytes.includes(CR) ? unixLines(bytes, from) : bytes.subarray(from);
  }
}

function unixLines(bytes: Buffer, from: number): Buffer {
  const made = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LF && at > from && bytes[at - 1] === CR) continue;
    made[length++] = byte === CR ? LF : byte;
  }
  return made.subarray(0, length);
}
