import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { IndexTables } from './tables.js';

/**
 * The head of LMDB's file, read without LMDB: it maps the file into memory and trusts it, so that opening a file that
 * was cut short, or is none of its own, ends the process. Numbers are in the order of the machine.
 */
const MAGIC = 0xbeefc0de;
const VERSION = 2;
const PAGE_HEADER = 24;
const META_BYTES = 168;
const PAGE_SIZE_AT = 48;
const LAST_PAGE_AT = 144;

/**
 * Opens the index for writing. One that LMDB must not be given is deleted first: it is made anew from the log.
 * @param say gets a line when that happens
 */
export function openTables(folder: string, say: (line: string) => void): IndexTables {
  const path = join(folder, 'data.mdb');
  if (existsSync(path) && !isWhole(path)) {
    say('event store: the index is damaged; it is made anew from the log');
    rmSync(folder, { recursive: true });
  }
  return IndexTables.open(folder, 'write');
}

/** Whether the file has a head of LMDB's and all pages that this speaks of. */
export function isWhole(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size === 0) return true; // its first start was killed
    const head = metaAt(file, 0);
    const other = head && metaAt(file, head.pageSize);
    if (!head || !other) return false;
    return size >= (Math.max(head.lastPage, other.lastPage) + 1) * head.pageSize;
  } finally {
    closeSync(file);
  }
}

function metaAt(file: number, at: number): { pageSize: number; lastPage: number } | undefined {
  const page = Buffer.alloc(META_BYTES);
  if (readSync(file, page, 0, META_BYTES, at) < META_BYTES) return undefined;
  if (page.readUInt32LE(PAGE_HEADER) !== MAGIC || page.readUInt32LE(PAGE_HEADER + 4) !== VERSION)
    return undefined;
  const pageSize = page.readUInt32LE(PAGE_SIZE_AT);
  const isSize = pageSize >= 512 && pageSize <= 65_536 && (pageSize & (pageSize - 1)) === 0;
  return isSize ? { pageSize, lastPage: Number(page.readBigUInt64LE(LAST_PAGE_AT)) } : undefined;
}
