import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreError } from '../errors.js';
import { flushFolder, makeFolder } from '../storage/durable-folder.js';
import { checkFolder, markFolder, partsOf } from '../storage/folder.js';
import { isWhole } from '../storage/index/open-tables.js';
import type { IndexedTo } from '../storage/index/entry.js';
import { IndexTables } from '../storage/index/tables.js';
import { knownPoint } from '../storage/open-store.js';
import { copySegments } from './copy-segments.js';
import { FIRST_POSITION, Log } from '../storage/log/log.js';
import { type KnownPoint, recover } from '../storage/log/recovery.js';

/** How far the copy is: bytes of the log. */
export type OnBackupProgress = (progress: { bytes: number; total: number }) => void;

/** A server may be in the middle of a write, which then looks like damage for a moment. */
const ATTEMPTS = 5;
const PATIENCE_MS = 100;

/**
 * Copies a data folder as it is at one moment, also while a server writes to it. The target is a data folder that a
 * server can be started on. Its mark is written last, so that a copy that was cut short is never taken for a log.
 *
 * @param target a folder that is empty or not there
 * @returns bytes of log that were copied
 * @throws EventStoreError EVENTSTORE.NO_DATA, EVENTSTORE.FORMAT, EVENTSTORE.UNFINISHED_BACKUP, EVENTSTORE.CORRUPT for
 * the source; EVENTSTORE.TARGET_NOT_EMPTY, EVENTSTORE.BACKUP_FAILED (nothing is left in the target)
 */
export async function backupEventStore(
  source: string,
  target: string,
  onProgress: OnBackupProgress = () => undefined,
): Promise<{ bytes: number }> {
  checkFolder(source);
  claimTarget(target);
  let log: Log | undefined;
  try {
    const indexedTo = await copyIndex(partsOf(source).index, partsOf(target).index);
    log = Log.open(partsOf(source).log, 'read'); // after the index, which then knows nothing behind it
    const end = await endOf(log, knownPoint(log, indexedTo));
    await copySegments(log, partsOf(target).log, end, (bytes) =>
      onProgress({ bytes, total: end - FIRST_POSITION }),
    );
    markFolder(target);
    return { bytes: end - FIRST_POSITION };
  } catch (cause) {
    for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true, force: true });
    throw cause instanceof EventStoreError ? cause : failed(target, cause);
  } finally {
    log?.close();
  }
}

function claimTarget(target: string): void {
  try {
    makeFolder(target);
    if (readdirSync(target).length > 0)
      throw new EventStoreError(
        'EVENTSTORE.TARGET_NOT_EMPTY',
        `${target} is not empty; give a folder that is empty or not there`,
      );
    mkdirSync(partsOf(target).log, { mode: 0o700 }); // of two that want the folder one gets it
  } catch (cause) {
    throw cause instanceof EventStoreError ? cause : failed(target, cause);
  }
}

/** Copies the index, if there is a good one. Returns up to where it knows the log. */
async function copyIndex(from: string, to: string): Promise<IndexedTo | undefined> {
  if (!existsSync(join(from, 'data.mdb')) || !isWhole(join(from, 'data.mdb'))) return undefined;
  mkdirSync(to, { mode: 0o700 });
  const tables = IndexTables.open(from, 'read');
  try {
    await tables.copyTo(to);
  } finally {
    await tables.close();
  }
  flush(join(to, 'data.mdb'));
  flushFolder(to);
  const copy = IndexTables.open(to, 'read');
  try {
    return copy.indexedTo;
  } finally {
    await copy.close();
  }
}

async function endOf(log: Log, from: KnownPoint): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await recover(log, from, () => Promise.resolve())).next;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(PATIENCE_MS);
    }
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function failed(target: string, cause: unknown): EventStoreError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new EventStoreError(
    'EVENTSTORE.BACKUP_FAILED',
    `no backup was made in ${target}: ${why}; see that the disk has room and the folder may be written, then try again`,
    { cause },
  );
}
