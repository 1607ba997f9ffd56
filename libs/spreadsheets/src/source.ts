import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { TableError } from './faults.js';

/**
 * The bytes of a file or stream.
 *
 * @throws TableError TABLE.UNREADABLE, TABLE.TOO_LARGE
 */
export async function* bytesOf(source: Readable | string, limit: number): AsyncGenerator<Buffer> {
  const stream = typeof source === 'string' ? createReadStream(source) : source;
  let count = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer | string>) {
      const bytes = Buffer.from(piece);
      count += bytes.length;
      if (count > limit) throw new TableError('TABLE.TOO_LARGE', { limit });
      yield bytes;
    }
  } catch (cause) {
    throw cause instanceof TableError ? cause : unreadable(cause);
  }
}

/** The error of a file system, said for a person. */
export function unreadable(cause: unknown): TableError {
  const has = typeof cause === 'object' && cause !== null && 'code' in cause;
  return new TableError('TABLE.UNREADABLE', { why: String(has ? cause.code : cause) }, { cause });
}
