import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Output } from '@jejak/exports';
import { errnoOf } from '../errno.js';
import { CliError } from '../failure.js';

/** Standard output. @throws an error with code `EPIPE` when the reader has gone */
export const standardOutput: Output = {
  async write(bytes) {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
  },
};

/** Who reads along and has seen enough (`| head`) closes the pipe: no failure. */
export function unlessClosed(error: unknown): void {
  if (errnoOf(error) !== 'EPIPE') throw error;
}

/**
 * Lets `fill` write a file, which appears under its name only when it is whole and on the disk.
 *
 * @throws CliError EXPORT.UNWRITABLE
 */
export async function wholeFile<T>(file: string, fill: (output: Output) => Promise<T>): Promise<T> {
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600).catch(unwritable(file));
  try {
    const filled = await fill({ write: (bytes) => writeAll(handle, bytes).catch(unwritable(file)) });
    await handle.sync().catch(unwritable(file));
    await handle.close();
    await rename(part, file).catch(unwritable(file));
    return filled;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done)).bytesWritten;
}

function unwritable(file: string): (error: unknown) => never {
  return (error) => {
    const why = errnoOf(error) ?? String(error);
    throw new CliError('EXPORT.UNWRITABLE', 'export.unwritable', { file, why }, 1, { cause: error });
  };
}
