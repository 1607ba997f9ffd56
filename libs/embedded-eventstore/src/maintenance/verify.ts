import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkFolder, partsOf } from '../storage/folder.js';
import { isWhole } from '../storage/index/open-tables.js';
import { IndexTables } from '../storage/index/tables.js';
import { Log } from '../storage/log/log.js';
import { type Fault, Faults } from './faults.js';
import { IndexCheck } from './index-check.js';
import { checkLog, type LogSummary } from './log-check.js';

/** So many faults are kept; the others are only counted. */
const KEPT_FAULTS = 100;

/** What the check of a data folder found. */
export interface Verification extends LogSummary {
  faultCount: number;
  /** The first of them. */
  faults: Fault[];
}

/**
 * Checks every record of a log, and the index against it. Changes nothing, and may run while a server writes.
 * @param onProgress gets how much of the log is done, from 0 to 1
 * @throws EventStoreError EVENTSTORE.NO_DATA, EVENTSTORE.FORMAT, EVENTSTORE.UNFINISHED_BACKUP; what `stop` says
 */
export async function verifyEventStore(
  dataDir: string,
  onProgress: (fraction: number) => void = () => undefined,
  stop?: AbortSignal,
): Promise<Verification> {
  checkFolder(dataDir);
  const parts = partsOf(dataDir);
  const faults = new Faults(KEPT_FAULTS);
  const tables = openIndex(parts.index, faults);
  let log: Log | undefined;
  try {
    const check = tables && new IndexCheck(tables, faults);
    // After the index, which then knows nothing behind it, also while a server writes.
    log = faults.guard('segment', () => Log.open(parts.log, 'read'));
    if (!log)
      return { events: 0, streams: 0, nextPosition: 0, faultCount: faults.count, faults: faults.first };
    const { capacity } = log;
    const summary = await checkLog(
      log,
      faults,
      (record, address) => check?.see(record, address),
      async (position) => {
        onProgress(Math.min(1, position / capacity));
        await nextTurn();
        stop?.throwIfAborted();
      },
    );
    check?.finish();
    onProgress(1);
    return { ...summary, faultCount: faults.count, faults: faults.first };
  } finally {
    await tables?.close();
    log?.close();
  }
}

/** A missing index is no fault: it is made from the log. */
function openIndex(folder: string, faults: Faults): IndexTables | undefined {
  const path = join(folder, 'data.mdb');
  if (!existsSync(path)) return undefined;
  if (isWhole(path)) return faults.guard('index', () => IndexTables.open(folder, 'read'));
  faults.add('index', 'the index is cut short or none; it is made anew from the log at the next start');
  return undefined;
}
