import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreError } from '../errors.js';
import { flushFolder } from './durable-folder.js';

/** Layout of the data folder; another number is refused. */
export const FORMAT = 2;
/** The layout that was one LMDB file had it here. */
const FILE_OF_FORMAT_1 = 'data.mdb';

/** The parts of a data folder. */
export interface DataFolder {
  /** The log: all that must not be lost. */
  log: string;
  /** The index: made anew from the log when it is missing. */
  index: string;
  /** Lets one process at a time look who serves the folder. */
  lock: string;
}

export function partsOf(dataDir: string): DataFolder {
  return { log: join(dataDir, 'log'), index: join(dataDir, 'index'), lock: join(dataDir, 'lock') };
}

/**
 * Checks that a folder is ours, of this format and whole. A new one is marked as ours.
 * @throws EventStoreError EVENTSTORE.FORMAT, or EVENTSTORE.UNFINISHED_BACKUP for a copy that did not end: the mark is
 * the last that a backup writes.
 */
export function claimFolder(dataDir: string): void {
  if (hasOurFormat(dataDir)) return;
  const { log } = partsOf(dataDir);
  if (existsSync(log) && readdirSync(log).length > 0) throw unfinished(dataDir);
  markFolder(dataDir);
}

/**
 * Checks a folder that is only to be read.
 * @throws EventStoreError EVENTSTORE.NO_DATA, EVENTSTORE.FORMAT or EVENTSTORE.UNFINISHED_BACKUP.
 */
export function checkFolder(dataDir: string): void {
  if (hasOurFormat(dataDir)) return;
  if (existsSync(partsOf(dataDir).log)) throw unfinished(dataDir);
  throw new EventStoreError('EVENTSTORE.NO_DATA', `${dataDir} holds no event log; name the folder of one`);
}

/** Marks a folder as a data folder of this format; after this it is one for good. */
export function markFolder(dataDir: string): void {
  const path = join(dataDir, 'format');
  writeFileSync(`${path}.new`, `${FORMAT}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  flushFolder(dataDir);
}

function formatOf(dataDir: string): string | undefined {
  const path = join(dataDir, 'format');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  return existsSync(join(dataDir, FILE_OF_FORMAT_1)) ? '1' : undefined;
}

/** @throws EventStoreError EVENTSTORE.FORMAT for another one; false: the folder has none. */
function hasOurFormat(dataDir: string): boolean {
  const format = formatOf(dataDir);
  if (format === undefined || format === String(FORMAT)) return format !== undefined;
  throw new EventStoreError(
    'EVENTSTORE.FORMAT',
    `${dataDir} has format ${format.slice(0, 20)}, this program reads ${FORMAT}; use the program that wrote it`,
  );
}

function unfinished(dataDir: string): EventStoreError {
  return new EventStoreError(
    'EVENTSTORE.UNFINISHED_BACKUP',
    `${dataDir} holds a backup that did not end; delete the folder and make the backup again`,
  );
}
