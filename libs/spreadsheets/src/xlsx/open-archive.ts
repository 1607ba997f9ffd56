import { close, read } from 'node:fs';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { TableError } from '../faults.js';
import type { TableLimits } from '../limits.js';
import { Archive } from './archive.js';
import { openAnywhere } from './spool.js';

const readFile = promisify(read);
const closeFile = promisify(close);

/** Beginnings by which files are known that people hand in as XLSX. OLE is the old format, or one with a password. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^\xd0\xcf\x11\xe0/, 'XLS / password'],
  [/^%PDF-/, 'PDF'],
  [/^\s*</, 'HTML/XML'],
  [/^$/, '0 bytes'],
];

/**
 * Opens a workbook's archive and examines its directory.
 *
 * @throws TableError TABLE.NOT_XLSX, TABLE.UNREADABLE, TABLE.TOO_LARGE, TABLE.DAMAGED, TABLE.UNSAFE_ARCHIVE
 */
export async function openArchive(source: Readable | string, limits: TableLimits): Promise<Archive> {
  const file = await openAnywhere(source, limits.bytes);
  const { buffer, bytesRead } = await readFile(file, Buffer.alloc(8), 0, 8, 0);
  const head = buffer.toString('latin1', 0, bytesRead);
  if (!head.startsWith('PK')) {
    await closeFile(file);
    throw new TableError('TABLE.NOT_XLSX', {
      found: OTHERS.find(([begin]) => begin.test(head))?.[1] ?? 'CSV/text',
    });
  }
  return Archive.open(file, limits);
}
