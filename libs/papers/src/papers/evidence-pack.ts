import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a pack: made when its turn comes. */
export interface PackedFile {
  /** Path in the pack, with `/`. @example daftar-hadir/01.pdf */
  readonly path: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Name of the list of all files, in the format of `sha256sum --check`. */
export const MANIFEST = 'SHA256SUMS';

/**
 * An evidence pack (*berkas bukti*): one ZIP, written file by file, so that it never stands in memory. At its end the
 * manifest names every file with its SHA-256. The same files at the same moment give the same bytes.
 *
 * @param asOf time of all entries
 */
export function evidencePack(files: Iterable<PackedFile> | AsyncIterable<PackedFile>, asOf: Date): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  void fill(zip, files, asOf).catch(fail);
  return output;
}

async function fill(
  zip: ZipFile,
  files: Iterable<PackedFile> | AsyncIterable<PackedFile>,
  asOf: Date,
): Promise<void> {
  const options = { mtime: asOf, mode: 0o100644, forceDosTimestamp: true };
  const lines: string[] = [];
  for await (const { path, bytes } of files) {
    const hash = createHash('sha256');
    await new Promise<void>((resolve, reject) => {
      const entry = Readable.from(hashed(bytes, hash), { objectMode: false });
      entry.once('end', resolve).once('error', reject);
      zip.addReadStream(entry, path, options);
    });
    lines.push(`${hash.digest('hex')}  ${path}\n`);
  }
  zip.addBuffer(Buffer.from(lines.join('')), MANIFEST, options);
  zip.end();
}

async function* hashed(
  bytes: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
