import { close } from 'node:fs';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { quoted, TableError } from '../faults.js';
import type { TableLimits } from '../limits.js';

const closeFile = promisify(close);

/** Unpacked bytes below which a high ratio is no bomb. */
const SMALL = 1024 * 1024;

/** The parts of a workbook by their names, whose case does not count (ECMA-376, part 2). */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Reads the directory of a ZIP archive; nothing is unpacked. Closes the file if it refuses it.
   *
   * @throws TableError TABLE.DAMAGED, TABLE.UNSAFE_ARCHIVE, TABLE.TOO_LARGE
   */
  static async open(file: number, limits: TableLimits): Promise<Archive> {
    const zip = await fromFdPromise(file, { lazyEntries: true }).catch(async (error: unknown) => {
      await closeFile(file);
      return refused('ZIP')(error);
    });
    try {
      return new Archive(zip, await examined(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /**
   * The bytes of a part; its length and checksum are those that the archive says.
   *
   * @throws TableError TABLE.DAMAGED, TABLE.UNSAFE_ARCHIVE
   */
  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new TableError('TABLE.DAMAGED', { part: quoted(part), detail: 'missing' });
    const stream = await this.zip.openReadStreamPromise(entry).catch(refused(part));
    let sum = 0;
    try {
      for await (const bytes of stream as AsyncIterable<Buffer>) {
        sum = crc32(bytes, sum);
        yield bytes;
      }
    } catch (error) {
      refused(part)(error);
    }
    if (sum !== entry.crc32)
      throw new TableError('TABLE.DAMAGED', { part: quoted(part), detail: 'checksum' });
  }

  /** Closes the file. Once more does nothing. */
  close(): void {
    this.zip.close();
  }
}

async function examined(zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  const unsafe = (detail: string) => new TableError('TABLE.UNSAFE_ARCHIVE', { detail });
  if (zip.entryCount > limits.entries) throw unsafe(`${zip.entryCount} files`);
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName, compressedSize, uncompressedSize } = entry;
      const name = fileName.toLowerCase();
      if (entries.has(name)) throw unsafe(`${quoted(fileName)} twice`);
      entries.set(name, entry);
      packed += compressedSize;
      unpacked += uncompressedSize;
      const isBomb = uncompressedSize > SMALL && uncompressedSize > compressedSize * limits.ratio;
      if (isBomb) throw unsafe(`${quoted(fileName)}: ${compressedSize} → ${uncompressedSize} bytes`);
    }
  } catch (error) {
    refused('ZIP')(error);
  }
  if (packed > zip.fileSize) throw unsafe('its files overlap');
  if (unpacked > limits.unpackedBytes)
    throw new TableError('TABLE.TOO_LARGE', { limit: limits.unpackedBytes });
  return entries;
}

/** What the ZIP library complains about when somebody must have meant it: names that lead out, sizes that lie. */
const MEANT = /relative path|absolute path|too many bytes/;

/** An error of the ZIP library, said for a person. */
function refused(part: string): (error: unknown) => never {
  return (cause) => {
    if (cause instanceof TableError) throw cause;
    const has = typeof cause === 'object' && cause !== null && 'message' in cause;
    const detail = String(has ? cause.message : cause).slice(0, 100);
    if (MEANT.test(detail)) throw new TableError('TABLE.UNSAFE_ARCHIVE', { detail }, { cause });
    throw new TableError('TABLE.DAMAGED', { part: quoted(part), detail }, { cause });
  };
}
