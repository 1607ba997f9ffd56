import { claimFolder, partsOf } from './folder.js';
import { addressOf } from './frame-reader.js';
import { openTables } from './index/open-tables.js';
import { StreamIndex } from './index/stream-index.js';
import type { IndexedTo, IndexEntry } from './index/entry.js';
import { FIRST_POSITION, Log } from './log/log.js';
import { after, type LogRecord } from './log/record.js';
import { type KnownPoint, recover } from './log/recovery.js';
import { hasTail } from './log/torn-write.js';
import { Store } from './store.js';

/** How often an index that takes long to make tells how far it is. */
const REPORT_MS = 2_000;

/**
 * Opens a folder that is ours alone: finds the end of the log, takes away what a crash of the machine left of a write
 * that did not end, and adds to the index what it does not have yet.
 *
 * @param say gets a line for what an operator should know
 * @param segmentBytes size at which a segment of the log is followed by another; tests want small ones
 * @throws EventStoreError EVENTSTORE.FORMAT, EVENTSTORE.UNFINISHED_BACKUP, or EVENTSTORE.CORRUPT when the log is damaged
 * where the index does not reach, or does not belong to the index.
 */
export async function openStore(
  dataDir: string,
  say: (line: string) => void,
  segmentBytes?: number,
): Promise<Store> {
  claimFolder(dataDir);
  const parts = partsOf(dataDir);
  const log = Log.open(parts.log, 'write', segmentBytes);
  const index = new StreamIndex(openTables(parts.index, say));
  try {
    await log.flush(); // what a killed process wrote may only be in memory, and we are about to show it
    const from = knownPoint(log, index.indexedTo);
    const end = await recover(log, from, catchUp(index, progress(from.next, log.capacity, say)));
    if (hasTail(log, end.next)) {
      say(
        `event store: a write had not ended when the machine stopped; what follows position ${end.next} is taken away`,
      );
      log.cutTail(end.next);
    }
    log.moveEnd(end.next, end.checksum);
    return new Store(log, index);
  } catch (error) {
    await index.close();
    log.close();
    throw error;
  }
}

/**
 * From where the log has to be looked through: the index is only ever written after the log.
 * @throws EventStoreError EVENTSTORE.CORRUPT when the log does not hold what the index last saw.
 */
export function knownPoint(log: Log, indexed: IndexedTo | undefined): KnownPoint {
  if (!indexed) return { next: FIRST_POSITION, checksum: 0 };
  const { last, next, checksum } = indexed;
  const record = log.record(last);
  if (record.checksum !== checksum || after(record) !== next)
    throw log.corrupt(
      last,
      'the index, in the folder "index", was made from another log; delete it, or the log is damaged',
    );
  return { next, checksum };
}

/** Adds what is found in the log to the index. */
function catchUp(
  index: StreamIndex,
  report: (position: number) => void,
): (append: LogRecord[]) => Promise<void> {
  return async (append) => {
    await index.caughtUp();
    for (const record of append) index.add([entryOf(index, record)]);
    report(append.at(-1)?.position ?? 0);
  };
}

function entryOf(index: StreamIndex, record: LogRecord): IndexEntry {
  const { id: eventId, stream, revision } = addressOf(record.frame);
  const streamId = index.stream(stream)?.id ?? index.nextStreamId;
  const { position, checksum } = record;
  // The name is a view into a large piece of the log, which must not stay in memory for its sake.
  return { stream: Buffer.from(stream), streamId, eventId, revision, position, checksum, end: after(record) };
}

/** Tells now and then how far the index is. */
function progress(from: number, to: number, say: (line: string) => void): (position: number) => void {
  let told = Date.now();
  return (position) => {
    if (Date.now() - told < REPORT_MS) return;
    told = Date.now();
    say(`event store: the index is being made, ${Math.floor((100 * (position - from)) / (to - from))} %`);
  };
}
