import { close, fstat, open, write } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { TableError } from '../faults.js';
import { bytesOf, unreadable } from '../source.js';

const openFile = promisify(open);
const closeFile = promisify(close);
const statFile = promisify(fstat);
const writeFile = promisify(write);

/**
 * A descriptor to read anywhere in a file: a ZIP archive has its directory at the end. A stream is put into a temporary
 * file for that, which only this user may read, and whose name is gone before anything is read of it, so that a process
 * that is killed leaves no copy of people's data.
 *
 * @throws TableError TABLE.UNREADABLE, TABLE.TOO_LARGE
 */
export async function openAnywhere(source: Readable | string, limit: number): Promise<number> {
  if (typeof source !== 'string') return spooled(source, limit);
  const file = await openFile(source, 'r').catch(failed);
  const { size } = await statFile(file);
  if (size <= limit) return file;
  await closeFile(file);
  throw new TableError('TABLE.TOO_LARGE', { limit });
}

async function spooled(source: Readable, limit: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jejak-table-')).catch(failed);
  let file: number | undefined;
  try {
    file = await openFile(path.join(folder, 'table'), 'wx+', 0o600);
    await rm(folder, { recursive: true }).catch(() => undefined); // where open files have to keep their names: below
    for await (const bytes of bytesOf(source, limit))
      for (let done = 0; done < bytes.length;) done += (await writeFile(file, bytes, done)).bytesWritten;
    return file;
  } catch (error) {
    if (file !== undefined) await closeFile(file);
    throw error instanceof TableError ? error : unreadable(error);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function failed(cause: unknown): never {
  throw unreadable(cause);
}
