import { TableError } from '../faults.js';

/** Beginnings by which files that are no CSV are known. */
const OTHERS: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('PK\u0003\u0004', 'latin1'), 'XLSX/ZIP'],
  [Buffer.from('D0CF11E0A1B11AE1', 'hex'), 'XLS'],
  [Buffer.from('%PDF-'), 'PDF'],
  [Buffer.from('FFFE0000', 'hex'), 'UTF-32'],
  [Buffer.from('0000FEFF', 'hex'), 'UTF-32'],
];

/** Bytes by which a file is known. */
const LEAST = 8;

/**
 * The bytes of a CSV file as UTF-8 without a byte order mark. UTF-16 is decoded if a mark says that it is.
 * Without a mark bytes are given as they are: cells are decoded, and judged, one by one.
 *
 * @throws TableError TABLE.NOT_CSV, TABLE.ENCODING
 */
export async function* toUtf8(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, rest } = await withHead(source);
  const other = OTHERS.find(([magic]) => head.subarray(0, magic.length).equals(magic));
  if (other) throw new TableError('TABLE.NOT_CSV', { found: other[1] });
  const encoding = markOf(head);
  if (encoding === 'utf-8') {
    yield head.subarray(3);
    yield* rest;
  } else if (encoding === undefined) {
    if (head.includes(0)) throw new TableError('TABLE.NOT_CSV', { found: 'UTF-16 without a mark / binary' });
    yield head;
    yield* rest;
  } else yield* decoded(encoding, head.subarray(2), rest);
}

function markOf(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

async function* decoded(
  encoding: 'utf-16le' | 'utf-16be',
  head: Buffer,
  rest: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode = (bytes?: Buffer): Buffer => {
    try {
      return Buffer.from(decoder.decode(bytes, { stream: bytes !== undefined }));
    } catch (cause) {
      throw new TableError('TABLE.ENCODING', { encoding: 'UTF-16' }, { cause });
    }
  };
  yield decode(head);
  for await (const bytes of rest) yield decode(bytes);
  yield decode();
}

async function withHead(
  source: AsyncIterable<Buffer>,
): Promise<{ head: Buffer; rest: AsyncIterable<Buffer> }> {
  const chunks = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < LEAST) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, rest: { [Symbol.asyncIterator]: () => chunks } };
}
