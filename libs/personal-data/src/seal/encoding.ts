/**
 * Texts one after the other, each behind its length (UTF-8 bytes, 4 bytes big-endian), so that no two lists of texts
 * give the same bytes.
 */
export function encodeParts(parts: readonly string[]): Buffer {
  const lengths = parts.map((part) => Buffer.byteLength(part));
  const encoded = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    at = encoded.writeUInt32BE(lengths[index] ?? 0, at);
    at += encoded.write(part, at);
  }
  return encoded;
}

/** Bytes of strict base64 (with padding, one spelling), or undefined where it is none. */
export function fromBase64(text: unknown): Buffer | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
